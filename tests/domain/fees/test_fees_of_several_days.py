"""A meeting over several days gives a row for each day: as worked by hand in tests/data/fees/two_days.txt."""

from dataclasses import replace
from datetime import date, time

import pytest

from attendance_app.domain.attendance import Attendance, Interval, ItemId
from attendance_app.domain.fees.calculation import fee_lines
from attendance_app.domain.fees.rules import FeeBasis, FeeRole, FeeRules, PersonPay
from attendance_app.domain.fees.run import FeeLine, differences, total
from attendance_app.domain.fees.sittings import sittings_of
from attendance_app.domain.meeting import Break, Item, Meeting, MeetingDay, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Roster, Seat
from tests.fees_table import DAY, FOLDER, ROLES, SEAT, rules

NEXT = date(2026, 3, 13)
ONE, TWO, THREE, FOUR = (ItemId(f"i{at}") for at in range(1, 5))
PRESENCES = {
    "X": (Interval(),),
    "1": (Interval(last=TWO),),
    "2": (Interval(first=THREE),),
    "late": (Interval(first=TWO, arrived=time(10)),),
    "serves": (Interval(last=TWO, seat=SEAT), Interval(first=THREE)),
    "left": (Interval(last=THREE, departed=time(14, 30)),),
    "twice": (Interval(last=ONE, departed=time(11)), Interval(first=THREE)),
}
TABLE = [row.split() for row in (FOLDER / "two_days.txt").read_text("utf-8").splitlines() if row[0] not in "#n"]
PAY = {PersonId(row[0]): PersonPay(km=10) for row in TABLE}
FIXED = FeeRules(basis=FeeBasis.MEETING, amount=850_00, day_cap=1)


def meeting() -> MeetingRecord:
    home = OrganisationId("aby")
    people = tuple(Person(PersonId(row[0]), row[0], at, home, ROLES[row[1]]) for at, row in enumerate(TABLE))
    return MeetingRecord(
        Meeting(
            MeetingId("two"), DAY, 1, "Salen", time(9), time(15, 40),
            tuple(Item(each, number=at) for at, each in enumerate((ONE, TWO, THREE, FOUR), 1)),
            verifiers=(PersonId("Anna"),), state=MeetingState.ENDED, breaks=(Break(ONE, time(10, 15), time(10, 45)),),
            later_days=(MeetingDay(NEXT, THREE, time(13, 30), time(12, 30)),),
        ),
        Roster((Organisation(home, "Åby", 0),), people, (Seat(SEAT, home, holder=PersonId("David")),)),
        {PersonId(row[0]): Attendance(PRESENCES[row[2]]) for row in TABLE},
    )  # fmt: skip


def of(person: str, found: tuple[FeeLine, ...]) -> list[FeeLine]:
    return [each for each in found if each.person == person]


@pytest.mark.parametrize(
    ("column", "rule"), [(3, rules("half_hours")), (4, rules("half_days")), (5, FIXED)], ids=["hours", "days", "fixed"]
)
def test_two_days_give_what_was_worked_by_hand(column: int, rule: FeeRules) -> None:
    found = fee_lines([meeting()], rule, PAY)
    assert {row[0]: total(of(row[0], found)) // 100 for row in TABLE} == {row[0]: int(row[column]) for row in TABLE}


def test_each_day_has_its_own_row_times_paragraphs_and_role() -> None:
    found = fee_lines([meeting()], rules("half_hours"), PAY)
    frida, eva = of("Frida", found), of("Eva", found)
    assert [(each.day, each.starts, each.ends, each.items, each.is_noted) for each in frida] == [
        (DAY, time(9), time(12, 30), "§§ 1–2", True),
        (NEXT, time(13, 30), time(14, 30), "§ 3", True),
    ]
    assert [(each.role, each.serving_for) for each in eva] == [
        (FeeRole.SERVING, (PersonId("David"),)),
        (FeeRole.NOT_SERVING, ()),
    ]
    assert [each.day for each in of("Anna", found)] == [DAY, NEXT, None]
    assert [each.travel for each in of("Anna", fee_lines([meeting()], rules("half_days"), PAY))] == [120, 120]


def test_another_meeting_on_the_second_day_shares_its_cap() -> None:
    evening = replace(meeting().meeting, id=MeetingId("evening"), day=NEXT, ordinal=2, later_days=(), verifiers=())
    record = replace(meeting(), meeting=replace(evening, starts=time(18), ends=time(19)))
    amounts = [(each.meeting, each.amount) for each in of("Anna", fee_lines([record, meeting()], FIXED, PAY))]
    assert amounts == [("two", 850_00), ("two", 850_00), ("evening", 0)]


def test_a_day_without_its_start_says_so_and_the_other_is_counted() -> None:
    record = meeting()
    later = (MeetingDay(NEXT, THREE, None, time(12, 30)),)
    found = fee_lines([replace(record, meeting=replace(record.meeting, later_days=later))], rules("half_hours"), PAY)
    assert [(each.amount, each.minutes) for each in of("Bertil", found) + of("David", found)] == [
        (900_00, 180),
        (0, None),
    ]


def test_a_change_of_one_day_is_a_difference_of_that_day() -> None:
    before = fee_lines([meeting()], FIXED, PAY)
    changed = {**meeting().attendance, PersonId("Anna"): Attendance((Interval(last=TWO),))}
    replaced, lines = differences(before, fee_lines([replace(meeting(), attendance=changed)], FIXED, PAY))
    assert ([(each.person, each.day) for each in replaced], lines) == ([("Anna", NEXT)], ())


def test_paragraphs_without_numbers_are_counted_from_the_first_day() -> None:
    record = meeting()
    bare = replace(record.meeting, items=tuple(replace(each, number=None) for each in record.meeting.items))
    found = fee_lines([replace(record, meeting=bare)], FIXED, PAY)
    assert [each.items for each in of("Anna", found)] == ["§§ 1–2", "§§ 3–4"]


def test_a_break_belongs_to_the_day_of_its_item_or_of_its_times() -> None:
    record = meeting()
    breaks = (Break(FOUR, time(9, 30), time(9, 40)), Break(None, time(14), time(14, 15)), Break(None, time(9, 5)))
    found = sittings_of(replace(record, meeting=replace(record.meeting, breaks=breaks)))
    assert [each.meeting.breaks for each in found] == [breaks[2:], breaks[:2]]
