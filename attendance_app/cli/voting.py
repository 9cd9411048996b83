"""The commands vote, secret and day: votes in words or as JSON, a § under sekretess, another day of a meeting."""

import argparse
import json

from attendance_app.cli.lookup import item_called, known_item
from attendance_app.cli.open_file import changing, reading
from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import ItemId
from attendance_app.domain.papers.vote_list import vote_sentence
from attendance_app.domain.votes.vote import Vote, VoteId
from attendance_app.domain.wording import item_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.days import MeetingDays
from attendance_app.services.meeting.votes import Votes
from attendance_app.services.record.writing import vote_data


def vote_called(session: MeetingSession, item: ItemId | None, number: int | None) -> Vote:
    """Return a vote by its § and number, by default the last one; Refusal, with those there are, for none."""
    found = _votes(session, item, number)
    if not found:
        votes = session.record.votes
        known = ", ".join(f"{item_words(session.meeting, each.item)} ({each.number})" for each in votes) or "inga"
        raise Refusal(f"Det finns ingen sådan omröstning. Omröstningar: {known}.")
    return found[-1]


def _votes(session: MeetingSession, item: ItemId | None, number: int | None) -> list[Vote]:
    """Return the votes at an item, of a number; None for any."""
    return [each for each in session.record.votes if item in {None, each.item} and number in {None, each.number}]


def votes_words(session: MeetingSession, options: argparse.Namespace, item: ItemId | None) -> str:
    """Return the votes of a meeting, or of one §, as sentences for the minutes or as JSON."""
    record = session.record
    votes = _votes(session, item, options.number)
    if options.json:
        return json.dumps([vote_data(each, record) for each in votes], ensure_ascii=False)
    if not votes:
        vote_called(session, item, options.number)
    lines = []
    for each in votes:
        lines.append(f"{item_words(session.meeting, each.item)}: {vote_sentence(session.forum, record, each)}")
        lines += Votes(session).warnings(each.id)
    return "\n".join(lines)


def keep_secret(session: MeetingSession, item: ItemId, *, secret: bool) -> str:
    """Mark a § as secret, or take that back; return what holds now."""
    AgendaEdit(session).keep_secret(item, secret=secret)
    words = "sekretessmarkerad: den publiceras inte" if secret else "inte sekretessmarkerad"
    return f"{item_words(session.meeting, item)} är {words}."


def begin_day(session: MeetingSession, options: argparse.Namespace, item: ItemId) -> str:
    """Let another day of the meeting begin with a §; return the days there are."""
    MeetingDays(session).begin(options.day, item, options.starts, options.ended)
    return "\n".join(f"{each.day}: {len(each.items)} paragrafer" for each in session.meeting.days)


def vote_id(session: MeetingSession, kind: AnnexKind, item: ItemId | None, number: int | None) -> VoteId | None:
    """Return which vote a list is of, None for another paper."""
    return vote_called(session, item, number).id if kind is AnnexKind.VOTE_LIST else None


def vote(options: argparse.Namespace) -> None:
    """Print the votes of a meeting."""
    with reading(options.file) as file:
        session = file.meeting_named(options.meeting)
        print(votes_words(session, options, item_called(session, options.item)))


def secret(options: argparse.Namespace) -> None:
    """Mark a § as secret, or take that back."""
    with changing(options.file) as file:
        session = file.meeting_named(options.meeting)
        print(keep_secret(session, known_item(session, options.item), secret=not options.off))


def another_day(options: argparse.Namespace) -> None:
    """Let another day of the meeting begin with a §."""
    with changing(options.file) as file:
        session = file.meeting_named(options.meeting)
        print(begin_day(session, options, known_item(session, options.item)))
