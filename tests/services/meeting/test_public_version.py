"""The version for the web says no protected name in any of its texts, wherever somebody has written it."""

from dataclasses import fields, replace
from typing import Any

import pytest

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import ItemId
from attendance_app.domain.forum import AnnexField, AnnexSettings, Forum, Logo
from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.annexes import annex_file_name, annex_for, page_one
from tests import invented
from tests.annexes import WHOLE_KINDS
from tests.fakes import journal_of

NAME, FORMS = "David Öst", ("david öst", "öst, david", "öst david")


def naming(thing: Any, *but: str) -> Any:
    """Return a dataclass with the name in each of its texts."""
    texts = {each.name: getattr(thing, each.name) for each in fields(thing) if each.name not in but}
    written = {name: f"{text} {NAME}".strip() for name, text in texts.items() if isinstance(text, str)}
    return replace(thing, **written)


def session_that_names_everywhere(*, all_but: bool = False) -> MeetingSession:
    """Return a meeting in which David, whose identity is protected, is named in every text that there is."""
    evening = invented.corrected_and_published()
    held, roster = evening.record, evening.record.roster
    annex = naming(AnnexSettings(fields=tuple(AnnexField), details=True, log_in_footer=True), "flavour")
    annex = replace(annex, logo=Logo(b"", NAME), letterhead=f"{NAME}\nÖst David")
    settings = naming(evening.forum.settings, "calling_by")
    forum = replace(naming(evening.forum, "id"), annex=annex, settings=settings)
    forum = replace(forum, style=replace(forum.style, all_but=all_but))
    people = tuple(
        replace(naming(each, "id", "name", "organisation"), name=f"{each.name} (f.d. Öst, David)")
        if each.id != "david"
        else replace(each, name=NAME, protected=True)
        for each in roster.people
    )
    items = tuple(naming(each, "id") for each in held.meeting.items)
    corrections = tuple(
        replace(each, person=person, by=NAME.upper(), reason=f"{NAME}s skäl")
        for each in held.meeting.corrections
        for person in (each.person, people[0].id)
    )
    meeting = replace(held.meeting, place=NAME, items=items, corrections=corrections, secretary=people[0].id)
    organisations = tuple(naming(each, "id") for each in roster.organisations)
    attendance = {person: replace(each, remark=NAME) for person, each in held.attendance.items()}
    record = MeetingRecord(meeting, replace(roster, people=people, organisations=organisations), attendance)
    return MeetingSession(journal_of(forum, record), MeetingId("m"))


def hits(document: object) -> list[str]:
    text = str(document).casefold()
    return [form for form in FORMS if form in text]


@pytest.mark.parametrize("kind", WHOLE_KINDS)
def test_no_annex_for_the_web_names_somebody_protected(kind: AnnexKind) -> None:
    session = session_that_names_everywhere()
    assert hits(annex_for(session, kind))
    assert hits(annex_for(session, kind, web=True)) == []


@pytest.mark.parametrize("item", [None, ItemId("i14")])
@pytest.mark.parametrize("all_but", [False, True])
def test_no_page_one_for_the_web_names_somebody_protected(item: ItemId | None, all_but: bool) -> None:
    session = session_that_names_everywhere(all_but=all_but)
    item = item and session.meeting.order[0]
    assert hits(page_one(session, item))
    assert hits(page_one(session, item, web=True)) == []


@pytest.mark.parametrize("kind", WHOLE_KINDS)
def test_no_file_name_has_a_protected_name_or_leaves_its_folder(kind: AnnexKind) -> None:
    session = session_that_names_everywhere()
    forum = session.forum
    named = replace(forum, annex=replace(forum.annex, number=f"Bilaga {NAME} 1/2"))
    session = MeetingSession(journal_of(named, session.record), MeetingId("m"))
    for name in (annex_file_name(session, kind), annex_file_name(session, AnnexKind.CERTIFICATE, f"{NAME}s byrå")):
        assert hits(name) == []
        assert "/" not in name


def test_what_is_written_for_all_stays_as_it_is() -> None:
    session = session_that_names_everywhere()
    words = page_one(session, web=True)
    assert "[skyddad uppgift]" in words
    assert "Anna Ek" in words
    assert isinstance(session.forum, Forum)
