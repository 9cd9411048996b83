"""A § under sekretess: never published, alone in an extract; what is left out is said without a name."""

from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import ActingOfficer, Duty, MeetingState
from attendance_app.domain.papers.annex import annex_of
from attendance_app.domain.papers.public_version import public_version
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import DocumentError
from attendance_app.services.meeting.annexes import annex_for, page_one
from attendance_app.services.meeting.days import MeetingDays
from tests.invented import BOARD, Evening

ANNA, INGRID = PersonId("anna"), PersonId("ingrid")
SECRET = ItemId("i3")


@pytest.fixture
def made() -> Evening:
    """Return a meeting whose § 3 is secret: Anna is recused there, and an official attends it alone."""
    evening = Evening("Socialnämnden", BodyKind.BOARD, BOARD, range(1, 6))
    evening.tick("anna", "bertil", "cecilia")
    evening.agenda.rename(SECRET, "Omhändertagande", 3)
    evening.agenda.keep_secret(SECRET)
    evening.to(3)
    evening.moves.recuse(ANNA)
    evening.tick("ingrid")
    evening.to(4)
    evening.moves.depart(INGRID)
    evening.moves.depart(PersonId("bertil"))
    evening.steps.end()
    return evening


def test_the_version_to_publish_has_nothing_of_it(made: Evening) -> None:
    shown = public_version(made.record)
    assert "Omhändertagande" not in repr(shown)
    assert [item.number for item in shown.meeting.items] == [1, 2, 4, 5]
    assert [each.presence.value for each in shown.of(ANNA).intervals] == ["present"]
    assert shown.of(INGRID).intervals == ()
    rows = {row[0]: row[-1] for row in annex_of(made.forum, shown).rows}
    assert (rows["Anna Ek"], rows["Bertil Fors"], rows["Ingrid Malm"]) == ("X", "X (§§ 1–2)", "")


@pytest.mark.parametrize("kind", [AnnexKind.BILAGA_1, AnnexKind.ATTENDANCE_PROTOCOL, AnnexKind.DECIDING])
def test_every_annex_and_page_one_for_the_web_say_that_something_is_left_out(made: Evening, kind: AnnexKind) -> None:
    words = "I den här versionen är en eller flera paragrafer utelämnade."
    assert annex_for(made.session, kind, web=True).lead == (words,)
    assert annex_for(made.session, kind).lead == ()
    assert page_one(made.session, web=True).endswith(f"\n\n{words}")
    assert words not in page_one(made.session)


def test_who_is_left_out_is_not_named(made: Evening) -> None:
    anna = made.record.roster.person(ANNA)
    edit = Edit(Subject.PERSON, made.session.meeting_id, ANNA, anna, replace(anna, protected=True))
    made.session.journal.record(Change(ChangeKind.CHANGE_ROSTER, (edit,)))
    words = "I den här versionen är en eller flera personer och en eller flera paragrafer utelämnade."
    assert annex_for(made.session, web=True).lead == (words,)
    assert "Anna" not in page_one(made.session, web=True)


def test_alone_it_is_an_extract_that_says_sekretess_and_never_one_for_the_web(made: Evening) -> None:
    assert page_one(made.session, SECRET).startswith("Sekretess\n\nSocialnämnden\n")
    assert not page_one(made.session, ItemId("i2")).startswith("Sekretess")
    with pytest.raises(DocumentError, match="publiceras inte"):
        page_one(made.session, SECRET, web=True)
    with pytest.raises(DocumentError, match="publiceras inte"):
        annex_for(made.session, AnnexKind.ROLL_CALL, SECRET, web=True)


def test_what_refers_to_it_holds_for_the_items_that_are_left(made: Evening) -> None:
    officers = (ActingOfficer(Duty.CHAIR, ANNA, SECRET, SECRET), ActingOfficer(Duty.SECRETARY, INGRID, SECRET))
    made.steps.officers(None, None, (), officers)
    MeetingDays(made.session).begin(date(2025, 2, 15), SECRET)
    meeting = replace(made.record.meeting, state=MeetingState.RUNNING, running=SECRET)
    shown = public_version(replace(made.record, meeting=meeting)).meeting
    assert [(each.person, each.first, each.last) for each in shown.acting_officers] == [(INGRID, "i4", "i5")]
    assert (shown.running, shown.later_days[0].first) == ("i2", "i4")


def test_the_mark_is_stored_undone_and_set_on_verified_minutes_too(made: Evening) -> None:
    made.steps.verify(date(2025, 2, 20), ())
    made.agenda.keep_secret(ItemId("i2"))
    assert made.session.meeting.item(ItemId("i2")).secret
    made.session.journal.undo()
    assert not made.session.meeting.item(ItemId("i2")).secret
