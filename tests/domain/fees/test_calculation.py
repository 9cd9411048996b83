"""Fees agree with what was worked by hand for ten people under two published kinds of rules, entered as data."""

from dataclasses import replace
from datetime import time

import pytest

from attendance_app.domain.attendance import Attendance, Interval
from attendance_app.domain.fees.calculation import fee_lines, kronor
from attendance_app.domain.fees.hours import duration_words, hours_of
from attendance_app.domain.fees.rules import FeeBasis, FeeRole, FeeRules, PersonPay
from attendance_app.domain.fees.run import FeeLine, by_payer, total
from attendance_app.domain.meeting import Break
from attendance_app.domain.roster import OrganisationId, PersonId
from tests.fees_table import lines, pay, records, rules

ANNA = PersonId("Anna")


def counted(name: str) -> tuple[FeeLine, ...]:
    return fee_lines(records(), rules(name), pay())


def of(person: str, found: tuple[FeeLine, ...]) -> list[FeeLine]:
    return [each for each in found if each.person == person]


@pytest.mark.parametrize("name", ["half_days", "half_hours"])
def test_ten_people_get_what_was_worked_by_hand(name: str) -> None:
    found = counted(name)
    sums = {each.name: total(of(each.name, found)) // 100 for each in lines()}
    assert sums == {each.name: int(getattr(each, name)) for each in lines()}


@pytest.mark.parametrize(("name", "aby", "oby"), [("half_days", 4400, 3350), ("half_hours", 4400, 2400)])
def test_the_sum_over_payers_is_the_sum_over_people(name: str, aby: int, oby: int) -> None:
    found = counted(name)
    payers = {payer: total(rows) // 100 for payer, rows in by_payer(found).items()}
    assert payers == {OrganisationId("aby"): aby, OrganisationId("oby"): oby}
    assert sum(payers.values()) == sum(int(getattr(each, name)) for each in lines())
    assert sum(len(rows) for rows in by_payer(found).values()) == len(found)


def test_each_row_has_its_arithmetic_in_words() -> None:
    days, hours = counted("half_days"), counted("half_hours")
    assert (
        of("Anna", days)[0].working == "kl. 09.00–12.30 = 3 h 30 min + resa 2 h = 5 h 30 min; från 4 h: hel dag 1100 kr"
    )
    assert "högst 1100 kr per dag, 1100 kr redan räknat: 0 kr" in of("Anna", days)[1].working
    assert of("Gun", days)[0].working.endswith("× 50 % (ej tjänstgörande ersättare) = 550 kr")
    assert of("Frida", hours)[0].working == ("kl. 13.30–15.40 = 2 h 10 min; 5 påbörjade halvtimmar × 150 kr = 750 kr")
    assert of("Hans", hours)[0].working.endswith("inget arvode (fast arvode)")


def test_officials_and_guests_have_no_row_and_a_verifier_one_of_its_own() -> None:
    found = counted("half_hours")
    assert of("Karin", found) == []
    assert [each.role for each in of("Anna", found)] == [FeeRole.MEMBER, FeeRole.VERIFIER, FeeRole.MEMBER]


def test_without_a_time_the_whole_sitting_is_counted_and_marked() -> None:
    david, bertil = of("David", counted("half_hours"))[0], of("Bertil", counted("half_hours"))[0]
    assert (david.minutes, david.amount) == (bertil.minutes, bertil.amount)
    assert (david.is_noted, david.remark) == (False, "tid saknas: hela sammanträdet")
    assert bertil.is_noted
    assert david.items == "§ 1"


def test_who_a_substitute_serves_for_is_in_the_row() -> None:
    assert of("Eva", counted("half_days"))[0].serving_for == (PersonId("Frida"),)


def test_who_takes_part_remotely_does_not_travel() -> None:
    inga = of("Inga", counted("half_days"))[0]
    assert (inga.travel, inga.km, inga.remark) == (0, None, "på distans, ingen resa")


def test_travel_is_credited_once_a_day_and_the_own_time_goes_before_the_rules() -> None:
    found = fee_lines(records(), rules("half_days"), {**pay(), ANNA: PersonPay(travel_minutes=45)})
    assert [each.travel for each in of("Anna", found)] == [45, 0]


def test_one_payer_may_pay_for_all() -> None:
    found = fee_lines(records(), replace(rules("half_days"), one_payer="Förbundet"), pay())
    assert list(by_payer(found)) == [None]


def test_at_most_eight_hours_a_day_are_paid_over_two_meetings() -> None:
    morning, afternoon = records()
    long = replace(morning, meeting=replace(morning.meeting, starts=time(8), ends=time(15), breaks=()))
    found = of("Anna", fee_lines([long, afternoon], replace(rules("half_hours"), verifier=0), pay()))
    assert [each.quantity for each in found] == [14, 2]
    assert "5 påbörjade, högst 8 h per dag, 14 redan räknade: 2 påbörjade halvtimmar" in found[1].working


@pytest.mark.parametrize(
    ("minutes", "quantity", "word"), [(1, 1, "påbörjad timme"), (60, 1, ""), (61, 2, "påbörjade timmar")]
)
def test_a_started_hour_is_an_hour(minutes: int, quantity: int, word: str) -> None:
    record = records()[0]
    meeting = replace(record.meeting, ends=time(9 + minutes // 60, minutes % 60), breaks=())
    hourly = FeeRules(basis=FeeBasis.STARTED, amount=100_00, period=60)
    line = of("Anna", fee_lines([replace(record, meeting=meeting)], hourly, {}))[0]
    assert (line.quantity, line.amount) == (quantity, quantity * 100_00)
    assert word in line.working


def test_a_meeting_has_a_fixed_fee_and_may_have_a_cap() -> None:
    a_meeting = FeeRules(basis=FeeBasis.MEETING, amount=850_50, day_cap=1)
    found = of("Anna", fee_lines(records(), a_meeting, {}))
    assert [each.amount for each in found] == [850_50, 0]
    assert found[0].working == "1 sammanträde × 850,50 kr"


def test_without_amounts_the_rows_have_numbers_for_the_payroll_office() -> None:
    line = of("Anna", fee_lines(records(), FeeRules(basis=FeeBasis.STARTED), {}))[0]
    assert (line.quantity, line.amount) == (7, 0)
    assert line.working == "kl. 09.00–12.30 = 3 h 30 min; 7 påbörjade halvtimmar"
    assert of("Anna", fee_lines(records(), FeeRules(), {}))[0].working == "kl. 09.00–12.30 = 3 h 30 min"


def test_a_meeting_without_times_says_so_instead_of_an_amount() -> None:
    record = records()[0]
    untimed = replace(record, meeting=replace(record.meeting, ends=None))
    line = of("Anna", fee_lines([untimed], rules("half_hours"), {}))[0]
    assert (line.minutes, line.amount, line.working) == (None, 0, "tid saknas: arvodet kan inte räknas")


def test_a_break_is_taken_off_only_while_somebody_was_there() -> None:
    meeting = replace(records()[0].meeting, breaks=(Break(None, time(10, 15), time(10, 45)), Break(None, time(12))))
    late = Attendance((Interval(first=meeting.items[1].id, arrived=time(10, 30)),))
    assert hours_of(late, meeting, breaks_count=True).minutes == 120
    assert hours_of(late, meeting, breaks_count=False).minutes == 105


def test_who_left_and_came_back_is_counted_for_both_times() -> None:
    meeting = records()[0].meeting
    first, last = meeting.items[0].id, meeting.items[2].id
    twice = Attendance((Interval(last=first, departed=time(9, 30)), Interval(first=last, arrived=time(12))))
    hours = hours_of(twice, meeting, breaks_count=True)
    assert (hours.minutes, hours.starts, hours.ends, hours.is_noted) == (60, time(9), time(12, 30), True)


def test_a_meeting_past_midnight_has_its_true_length() -> None:
    meeting = replace(records()[0].meeting, starts=time(18), ends=time(0, 30))
    assert hours_of(Attendance((Interval(),)), meeting, breaks_count=True).minutes == 390
    late = Attendance((Interval(first=meeting.items[1].id, arrived=time(0, 10)),))
    assert hours_of(late, meeting, breaks_count=True).minutes == 20


@pytest.mark.parametrize(("minutes", "words"), [(0, "0 min"), (35, "35 min"), (60, "1 h"), (160, "2 h 40 min")])
def test_a_time_is_written_in_words(minutes: int, words: str) -> None:
    assert duration_words(minutes) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [(0, "0 kr"), (125000, "1250 kr"), (1250000, "12 500 kr"), (8750, "87,50 kr"), (-30000, "−300 kr")],
)
def test_an_amount_is_written_in_kronor(amount: int, words: str) -> None:
    assert kronor(amount) == words
