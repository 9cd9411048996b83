"""What each annex of a meeting is: its content now, the pages kept at verification, its file name."""

from dataclasses import replace

from attendance_app.domain.annex_kind import KIND_TITLES, AnnexKind
from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.annex import Annex, annex_of
from attendance_app.domain.papers.certificate import attending_organisations, certificate
from attendance_app.domain.papers.first_page import first_page
from attendance_app.domain.papers.other_annexes import attendance_protocol, deciding, roll_call
from attendance_app.domain.papers.public_version import (
    left_out_words,
    public_version,
    without_protected_names,
)
from attendance_app.domain.papers.so_far import so_far
from attendance_app.domain.papers.vote_list import vote_list
from attendance_app.domain.papers.voting_roll import voting_roll
from attendance_app.domain.roster import OrganisationId
from attendance_app.domain.text import file_words
from attendance_app.domain.votes.roll import Roll
from attendance_app.domain.votes.vote import Vote, VoteId
from attendance_app.services.errors import DocumentError
from attendance_app.services.forum.meeting_session import MeetingSession

SECRET_ITEM = "Paragrafen är sekretessmarkerad och publiceras inte. Välj en annan paragraf, eller ta bort markeringen."
NOT_PUBLISHED = "Den listan går inte till webben. Välj en annan bilaga."


def annex_for(
    session: MeetingSession,
    kind: AnnexKind = AnnexKind.BILAGA_1,
    item: ItemId | None = None,
    *,
    organisation: OrganisationId | None = None,
    vote: VoteId | None = None,
    web: bool = False,
) -> Annex:
    """Return the content of a meeting's annex as of now.

    ``item`` is the § of a roll call, by default the running one, else the first; ``organisation`` is whose certificate
    of attendance it is, ``vote`` whose list, by default the last one. ``web``: the version to publish, without people
    of protected identity and secret §§. DocumentError where there is no such paper, or it is not published.
    """
    if kind in {AnnexKind.CERTIFICATE, AnnexKind.VOTING_ROLL} and web:
        raise DocumentError(NOT_PUBLISHED)
    if kind is AnnexKind.CERTIFICATE:
        return _certificate(session, organisation)
    if kind is AnnexKind.VOTE_LIST:
        return _vote_list(session, vote, web=web)
    if kind is AnnexKind.VOTING_ROLL:
        return _voting_roll(session, item)
    if not web:
        return _content(session, so_far(session.record), kind, item)
    if kind is AnnexKind.ROLL_CALL and session.meeting.item(item or _item_to_call(session)).secret:
        raise DocumentError(SECRET_ITEM)
    return _public(session, _content(session, so_far(public_version(session.record)), kind, item))


def _public(session: MeetingSession, made: Annex) -> Annex:
    """Return a paper that says what it leaves out, without any protected name."""
    made = replace(made, lead=(*made.lead, *left_out_words(session.record)))
    return without_protected_names(made, session.record)


def _certificate(session: MeetingSession, organisation: OrganisationId | None) -> Annex:
    record = so_far(session.record)
    if organisation is None or organisation not in attending_organisations(record):
        raise DocumentError("Ingen därifrån deltog: det finns inget att intyga. Välj en annan organisation.")
    return certificate(session.forum, record, organisation, session.journal.store.head.short)


def _voting_roll(session: MeetingSession, item: ItemId | None) -> Annex:
    return voting_roll(session.forum, session.record, roll_of(session, item), session.journal.store.head.short)


def roll_of(session: MeetingSession, item: ItemId | None) -> Roll:
    """Return the röstlängd established last, or last at an item; DocumentError where there is none."""
    rolls = [each for each in session.record.rolls if item in {None, each.item}]
    if not rolls:
        raise DocumentError(
            "Röstlängden är inte fastställd. Fastställ den under Protokoll – Omröstning – Röstlängd på stämman."
        )
    return rolls[-1]


def vote_of(session: MeetingSession, vote: VoteId | None) -> Vote:
    """Return a vote, by default the last one; DocumentError where there is none."""
    votes = session.record.votes
    found = next((each for each in votes if each.id == vote), votes[-1] if votes and vote is None else None)
    if found is None:
        raise DocumentError("Sammanträdet har ingen omröstning. Börja en under Protokoll – Omröstning.")
    return found


def _vote_list(session: MeetingSession, vote: VoteId | None, *, web: bool) -> Annex:
    found = vote_of(session, vote)
    if web and session.forum.kind is BodyKind.GENERAL_MEETING:
        # It says who has how many votes, as the röstlängd does.
        raise DocumentError(NOT_PUBLISHED)
    if web and found.item in session.meeting.index_of and session.meeting.item(found.item).secret:
        raise DocumentError(SECRET_ITEM)
    # Who is protected is left out of the rows, and what is said of the whole still counts them.
    record = session.record
    made = vote_list(session.forum, record, found, session.journal.store.head.short)
    return _public(session, made) if web else made


def _content(session: MeetingSession, record: MeetingRecord, kind: AnnexKind, item: ItemId | None) -> Annex:
    head, forum = session.journal.store.head.short, session.forum
    if kind is AnnexKind.ROLL_CALL:
        return roll_call(forum, record, item or _item_to_call(session), head)
    return attendance_paper(forum, record, kind, head)


def attendance_paper(forum: Forum, record: MeetingRecord, kind: AnnexKind, head: str) -> Annex:
    """Return the paper of a whole meeting: närvaroprotokoll, beslutande, else Bilaga 1 or its blank sheet."""
    match kind:
        case AnnexKind.ATTENDANCE_PROTOCOL:
            return attendance_protocol(forum, record, head)
        case AnnexKind.DECIDING:
            return deciding(forum, record, head)
        case _:
            return annex_of(forum, record, head, blank=kind is AnnexKind.BLANK_SHEET)


def page_one(session: MeetingSession, item: ItemId | None = None, *, web: bool = False) -> str:
    """Return page one of the minutes as text, as of now; ``item``: for an extract of that § (see ``first_page``).

    ``web``: the version to publish; DocumentError for a § that is secret.
    """
    if web and item is not None and session.meeting.item(item).secret:
        raise DocumentError(SECRET_ITEM)
    record = public_version(session.record) if web else session.record
    text = first_page(session.forum, so_far(record) if item is None else record, item)
    if not web:
        return text
    left_out = left_out_words(session.record)
    return without_protected_names("\n".join([text, "", *left_out]) if left_out else text, session.record)


def annex_file_name(session: MeetingSession, kind: AnnexKind = AnnexKind.BILAGA_1, of: str = "") -> str:
    """Return the proposed name of the file: "Bilaga 1 2024-12-13.pdf"; ``of``: whose certificate it is.

    It has no protected name, whatever the version: lists of files and print queues show it to others.
    """
    number = session.forum.annex.number
    title = KIND_TITLES[kind]
    if kind is AnnexKind.VOTE_LIST:
        title = session.forum.style.decisions.vote.with_end("lista").capitalize()
    words = number if kind is AnnexKind.BILAGA_1 else " ".join(part for part in (title, of) if part)
    words = file_words(without_protected_names(words, session.record))
    return f"{words} {session.meeting.name.replace('#', ' ')}.pdf"


def _item_to_call(session: MeetingSession) -> ItemId:
    item = session.meeting.running or next(iter(session.meeting.order), None)
    if item is None:
        raise DocumentError("Sammanträdet har inga paragrafer att ropa upp till. Lägg till en paragraf.")
    return item
