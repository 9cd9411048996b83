"""Attendance over several meetings agrees with a table that was counted by hand."""

from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.attendance import Attendance, Interval, Mark
from attendance_app.domain.meeting import Meeting, MeetingId, MeetingState
from attendance_app.domain.roster import PersonId, Role
from attendance_app.domain.statistics.facts import MeetingFacts, RosterRow, facts_of
from attendance_app.domain.statistics.figures import Figure, Grouping, Unit, statistics_of, usual_grouping
from tests.statistics_table import lines, records

FACTS = [facts_of(each) for each in records()]
MEMBERS = [line for line in lines() if line.role is Role.MEMBER]


def words(figure: Figure) -> str:
    return f"{figure.present}/{figure.of} {figure.excused}"


@pytest.mark.parametrize(("unit", "column"), [(Unit.MEETINGS, "meetings"), (Unit.ITEMS, "items")])
def test_each_person_is_counted_as_by_hand(unit: Unit, column: str) -> None:
    rows = statistics_of(FACTS, Grouping.PERSON, unit).rows
    assert [(row.name, words(row.total)) for row in rows] == [(line.name, getattr(line, column)) for line in MEMBERS]


@pytest.mark.parametrize("grouping", [Grouping.ORGANISATION, Grouping.PARTY])
@pytest.mark.parametrize(("unit", "column"), [(Unit.MEETINGS, "meetings"), (Unit.ITEMS, "items")])
def test_a_group_is_the_sum_of_its_people(grouping: Grouping, unit: Unit, column: str) -> None:
    sums: dict[str, Figure] = {}
    for line in MEMBERS:
        (counted, excused), group = getattr(line, column).split(), getattr(line, grouping.value)
        present, of = (int(each) for each in counted.split("/"))
        sums[group] = sums.get(group, Figure()) + Figure(present, of, int(excused))
    result = statistics_of(FACTS, grouping, unit)
    assert {row.name: row.total for row in result.rows} == sums
    assert result.total.total == sum(sums.values(), Figure())


def test_substitutes_are_counted_by_called_and_served_and_never_rated() -> None:
    by_hand = [f"{line.name} {line.substitute}" for line in lines() if line.role is Role.SUBSTITUTE]
    rows = statistics_of(FACTS, Grouping.ORGANISATION).substitutes
    assert [f"{row.name} {row.called} {row.present} {row.served} {row.excused}" for row in rows] == by_hand


def test_a_member_for_two_of_eighteen_meetings_is_counted_of_two() -> None:
    meetings = [*FACTS, *FACTS, *FACTS]
    cecilia = {"Cecilia"}
    many = [
        replace(
            each,
            roster=[row for row in each.roster if row.person not in cecilia or at in {2, 3}],
        )
        for at, each in enumerate(meetings)
    ]
    row = next(row for row in statistics_of(many, Grouping.PERSON).rows if row.name == "Cecilia")
    assert len(many) == 18
    assert (row.total.present, row.total.of) == (2, 2)
    assert sum(cell is not None for cell in row.cells) == 2


def test_officials_guests_and_coopted_people_have_no_row() -> None:
    names = {row.name for row in statistics_of(FACTS, Grouping.PERSON).rows}
    assert names == {line.name for line in MEMBERS}
    assert "Karin" in {row.name for row in statistics_of(FACTS, Grouping.PERSON, coopted=True).rows}


def test_excused_is_apart_from_absent() -> None:
    eva = next(row for row in statistics_of(FACTS, Grouping.PERSON).rows if row.name == "Eva").total
    assert (eva.excused, eva.absent) == (4, 2)


def test_an_organisation_without_anybody_on_the_roster_has_no_figure_that_day() -> None:
    facts = [*FACTS[:1], replace(FACTS[1], roster=[row for row in FACTS[1].roster if row.organisation != "Öby"])]
    oby = next(row for row in statistics_of(facts, Grouping.ORGANISATION).rows if row.name == "Öby")
    assert oby.cells == (Figure(2, 3, 1), None)


def test_a_meeting_counts_when_it_has_ended_or_somebody_was_there() -> None:
    planned = replace(FACTS[0], meeting=replace(FACTS[0].meeting, state=MeetingState.PLANNED))
    announced = replace(planned, attendance={PersonId("Anna"): Attendance(absence=Mark.EXCUSED)})
    running = replace(FACTS[1], meeting=replace(FACTS[1].meeting, state=MeetingState.RUNNING))
    result = statistics_of([planned, announced, running], Grouping.PERSON)
    assert len(result.columns) == 1
    assert result.under_way == (running.meeting,)


@pytest.mark.parametrize(
    ("present", "of", "percent"),
    [(0, 0, None), (0, 9, 0), (9, 9, 100), (1, 900, 1), (899, 900, 99), (1, 8, 13), (306, 419, 73)],
)
def test_per_cent_is_rounded_but_never_to_all_or_none(present: int, of: int, percent: int | None) -> None:
    assert Figure(present, of).percent == percent


def test_many_meetings_are_pooled_by_month_and_many_months_by_year() -> None:
    def held(day: date) -> MeetingFacts:
        meeting = Meeting(MeetingId(day.isoformat()), day, state=MeetingState.ENDED)
        row = RosterRow(PersonId("a"), "A", 1, None, Role.MEMBER, "")
        return MeetingFacts(meeting, [row], {PersonId("a"): Attendance((Interval(),))}, {})

    weekly = [held(date(2026, month, day)) for month in range(1, 8) for day in (1, 8, 15, 22)]
    result = statistics_of(weekly, Grouping.PERSON)
    assert [each.name for each in result.columns][:2] == ["2026-01", "2026-02"]
    assert result.rows[0].cells[0] == Figure(4, 4)
    monthly = [held(date(year, month, 1)) for year in (2024, 2025, 2026) for month in range(1, 13)]
    assert [each.name for each in statistics_of(monthly, Grouping.PERSON).columns] == ["2024", "2025", "2026"]


def test_meetings_with_every_organisation_and_the_lowest_one_are_found() -> None:
    result = statistics_of(FACTS, Grouping.ORGANISATION)
    assert (result.complete, result.organisations) == (5, 2)
    assert result.lowest == 1


def test_a_body_without_organisations_is_grouped_by_party_or_by_name() -> None:
    assert usual_grouping(FACTS) is Grouping.ORGANISATION
    nobody = [replace(FACTS[0], roster=[row._replace(organisation=None) for row in FACTS[0].roster])]
    assert usual_grouping(nobody) is Grouping.PARTY
    plain = [replace(nobody[0], roster=[row._replace(party="") for row in nobody[0].roster])]
    assert usual_grouping(plain) is Grouping.PERSON
