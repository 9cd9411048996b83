"""A closed run stays as it was; a correction has the differences, old rows and new."""

from dataclasses import replace
from datetime import datetime

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.fees.calculation import fee_lines
from attendance_app.domain.fees.run import FeeRun, FeeRunId, by_payer, differences, lines_in_force, total
from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.roster import PersonId
from tests.fees_table import pay, records, rules

AT = datetime(2026, 4, 1, 9)
MEETINGS = (MeetingId("morning"), MeetingId("afternoon"))
RULES = rules("half_hours")
LINES = fee_lines(records(), RULES, pay())
RUN = FeeRun(FeeRunId("1"), 1, AT, MEETINGS, RULES, LINES)


def without(person: str):
    morning, afternoon = records()
    gone = {**morning.attendance, PersonId(person): Attendance()}
    return fee_lines([replace(morning, attendance=gone), afternoon], RULES, pay())


def test_nothing_changed_is_no_difference() -> None:
    assert differences(LINES, fee_lines(records(), RULES, pay())) == ((), ())


def test_a_correction_has_the_old_row_and_the_new() -> None:
    morning, afternoon = records()
    earlier = replace(morning, attendance={**morning.attendance, PersonId("Cecilia"): morning.of(PersonId("Bertil"))})
    replaced, lines = differences(LINES, fee_lines([earlier, afternoon], RULES, pay()))
    assert [(each.person, each.amount) for each in replaced] == [("Cecilia", 600_00)]
    assert [(each.person, each.amount) for each in lines] == [("Cecilia", 900_00)]
    correction = FeeRun(FeeRunId("2"), 2, AT, MEETINGS, RULES, lines, RUN.id, replaced)
    assert correction.amount == 300_00
    assert total(lines_in_force(RUN, [RUN, correction])) == total(LINES) + 300_00


def test_who_was_not_there_after_all_has_only_an_old_row() -> None:
    replaced, lines = differences(LINES, without("Bertil"))
    assert ([each.person for each in replaced], lines) == (["Bertil"], ())


def test_a_second_correction_differs_from_the_first() -> None:
    replaced, lines = differences(LINES, without("Bertil"))
    first = FeeRun(FeeRunId("2"), 2, AT, MEETINGS, RULES, lines, RUN.id, replaced)
    valid = lines_in_force(RUN, [RUN, first])
    assert differences(valid, without("Bertil")) == ((), ())
    replaced, lines = differences(valid, LINES)
    assert (replaced, [each.person for each in lines]) == ((), ["Bertil"])


def test_the_differences_over_payers_are_the_difference_of_all() -> None:
    replaced, lines = differences(LINES, without("Bertil"))
    payers = {*by_payer(replaced), *by_payer(lines)}
    sums = [total(by_payer(lines).get(each, ())) - total(by_payer(replaced).get(each, ())) for each in payers]
    assert sum(sums) == -900_00


def test_an_erased_meeting_leaves_no_row() -> None:
    left = RUN.without_meetings({"morning"})
    assert left.meetings == ("afternoon",)
    assert {each.meeting for each in left.lines} == {"afternoon"}
