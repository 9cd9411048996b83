"""A meeting over two days: each has its items, its clock times and its roll call."""

from dataclasses import replace
from datetime import date, time

import pytest

from attendance_app.domain.attendance import ItemId, Mark, Presence
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.deadlines import part_days
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.papers.annex import annex_of
from attendance_app.domain.papers.first_page import first_page
from attendance_app.domain.papers.so_far import so_far
from attendance_app.domain.roster import PersonId
from attendance_app.services.errors import Refusal
from attendance_app.services.meeting.days import MeetingDays
from attendance_app.services.meeting.details import change_details, details_of
from attendance_app.services.record.codec import Codec
from attendance_app.services.record.stored_names import EXPORTED_NAMES
from tests.invented import BOARD, DAY, Evening

ANNA, BERTIL = PersonId("anna"), PersonId("bertil")
NEXT = date(2025, 2, 15)


@pytest.fixture
def made() -> Evening:
    """Return a council of two days: Anna breaks off on the first and is there the second, Bertil the other way."""
    evening = Evening("Fullmäktige", BodyKind.COUNCIL, BOARD, range(1, 9))
    evening.tick("anna", "bertil", "cecilia")
    evening.to(3)
    evening.moves.depart(ANNA)
    evening.to(4)
    days = MeetingDays(evening.session)
    assert days.proposed_first() == "i5"
    days.begin(NEXT, ItemId("i5"), time(8, 30), time(17, 0))
    evening.session.mark(BERTIL, Mark.ABSENT)
    evening.session.mark(ANNA, Mark.PRESENT)
    return evening


def test_the_new_day_runs_from_its_first_item(made: Evening) -> None:
    meeting = made.session.meeting
    assert made.session.now == "i5"
    assert [(each.day, len(each.items), each.starts, each.ends) for each in meeting.days] == [
        (DAY, 4, time(9, 0), time(17, 0)),
        (NEXT, 4, time(8, 30), None),
    ]
    assert (meeting.day_of(ItemId("i4")), meeting.day_of(ItemId("i5")), meeting.last_day) == (DAY, NEXT, NEXT)


def test_who_broke_off_the_first_day_serves_the_second(made: Evening) -> None:
    """KL 5:20 speaks of the same day."""
    assert made.record.of(ANNA).intervals[-1].presence is Presence.PRESENT
    made.to(6)
    made.moves.depart(ANNA)
    made.to(7)
    made.moves.arrive(ANNA)
    assert made.record.of(ANNA).intervals[-1].presence is Presence.OBSERVING


def test_bilaga_1_has_a_mark_for_each_day_and_the_title_both_dates(made: Evening) -> None:
    made.steps.end()
    annex = annex_of(made.forum, made.record)
    assert annex.title == "Närvaro Fullmäktige 2025-02-14 och 2025-02-15"
    assert [each.heading for each in annex.columns[-2:]] == ["Närvaro (X) 14/2", "Närvaro (X) 15/2"]
    marks = {row[0]: row[-2:] for row in annex.rows}
    assert marks["Anna Ek"] == ("X (§§ 1–2)", "X")
    assert marks["Bertil Fors"] == ("X", "")
    assert marks["Cecilia Gran"] == ("X", "X")
    assert len(annex_of(made.forum, made.record, blank=True).columns) == len(annex.columns) - 1


def test_page_one_says_each_day_with_its_paragraphs(made: Evening) -> None:
    made.steps.end()
    lines = first_page(made.forum, made.record).splitlines()
    assert lines[1:3] == [
        "Sessionssalen, fredagen den 14 februari 2025, kl. 09.00–17.00, §§ 1–4",
        "Sessionssalen, lördagen den 15 februari 2025, kl. 08.30, §§ 5–8",
    ]


def test_a_paper_during_the_first_day_says_nothing_of_the_second(made: Evening) -> None:
    made.steps.step(-1)
    assert so_far(made.record).meeting.days[-1].day == DAY


def test_fourteen_days_run_from_the_last_day_and_from_the_own_day_of_what_is_verified_at_once(made: Evening) -> None:
    made.steps.end()
    assert part_days(made.forum, made.record)[0].verification.day == date(2025, 3, 3)
    made.agenda.verify(ItemId("i1"), DAY)
    at_once, rest = part_days(made.forum, made.record)
    assert (at_once.verification.day, rest.verification.day) == (date(2025, 2, 28), date(2025, 3, 3))


@pytest.mark.parametrize(("day", "item"), [(DAY, "i7"), (NEXT, "i7"), (date(2025, 2, 16), "i5")])
def test_a_day_or_an_item_that_is_not_later_is_refused(made: Evening, day: date, item: str) -> None:
    with pytest.raises(Refusal, match="senare"):
        MeetingDays(made.session).begin(day, ItemId(item))


def test_the_first_day_is_not_moved_behind_the_second(made: Evening) -> None:
    with pytest.raises(Refusal, match="2025-02-15"):
        change_details(made.session, replace(details_of(made.session.meeting), day=NEXT))


def test_the_last_day_is_taken_away_and_undone(made: Evening) -> None:
    MeetingDays(made.session).remove_last()
    assert len(made.session.meeting.days) == 1
    with pytest.raises(Refusal, match="bara en dag"):
        MeetingDays(made.session).remove_last()
    made.session.journal.undo()
    assert made.session.meeting.last_day == NEXT


def test_the_export_reads_the_days_back(made: Evening) -> None:
    codec = Codec(EXPORTED_NAMES)
    assert codec.decode(Meeting, codec.encode(made.session.meeting)) == made.session.meeting
