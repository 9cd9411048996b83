"""A seat that anybody but a member holds: never filled, warned of, and never printed as somebody who decided."""

from dataclasses import replace

import pytest

from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.concerns.seat_concerns import seat_concerns
from attendance_app.domain.forum import MeetingSettings
from attendance_app.domain.papers.first_page import groups
from attendance_app.domain.papers.other_annexes import attendance_protocol
from attendance_app.domain.quorum import FixedRule, FractionRule, judge
from attendance_app.domain.roster import PersonId, Role, Roster, Seat, SeatId
from attendance_app.domain.seat_count import SeatCount, count_seats
from attendance_app.domain.serving import empty_seats, proposals
from tests.invented import Evening

NOT_MEMBERS = [role for role in Role if role is not Role.MEMBER]


def board(role: Role, settings: MeetingSettings | None = None) -> Evening:
    """Make a board of three in which Cia, who holds a seat, has another role than a member's; all are present."""
    people = ["Anna Ek (S)", "Bo Ål (M)", "Cia Dahl (S), bygg- och miljöchef", "-Dan Öst (S)"]
    evening = Evening("Nämnden", BodyKind.BOARD, people, range(1, 3), settings)
    roster = evening.record.roster
    cia = roster.person(PersonId("cia"))
    changed = tuple(replace(cia, role=role) if each == cia else each for each in roster.people)
    journal = evening.session.journal
    journal.state._records[evening.session.meeting_id] = replace(
        evening.record, roster=Roster(roster.organisations, changed, roster.seats)
    )
    evening.tick("anna", "bo", "cia", "dan")
    return evening


@pytest.mark.parametrize("role", NOT_MEMBERS)
def test_it_never_counts_as_filled(role: Role) -> None:
    count = count_seats(board(role).record)
    assert (count.seats, count.filled, count.members) == (3, 2, 2)


def test_where_the_rules_say_so_a_coopted_person_fills_it() -> None:
    evening = board(Role.COOPTED, MeetingSettings(coopted_count=True))
    assert count_seats(evening.record, counting=evening.forum.counting).filled == 3
    assert seat_concerns(evening.record.roster, evening.forum.counting) == ()


def test_a_substitute_may_serve_in_it() -> None:
    evening = board(Role.OFFICIAL)
    assert [seat.id for seat in empty_seats(evening.record, None)] == ["cia"]
    proposed = proposals(evening.forum, evening.record, None)
    assert [(each.seat.id, each.substitute.id, each.returns) for each in proposed] == [("cia", "dan", False)]
    evening.moves.confirm(proposed)
    assert proposals(evening.forum, evening.record, None) == (), "an official takes no seat back"


@pytest.mark.parametrize("role", NOT_MEMBERS)
def test_it_is_warned_of(role: Role) -> None:
    evening = board(role)
    assert len(seat_concerns(evening.record.roster, evening.forum.counting)) == 1
    member = replace(evening.record.roster.person(PersonId("cia")), role=Role.MEMBER)
    alone = Roster((), (member,), (Seat(SeatId("cia"), None, "S", member.id),))
    assert seat_concerns(alone, evening.forum.counting) == ()


def test_its_holder_is_no_one_who_decided_on_paper() -> None:
    evening = board(Role.OFFICIAL)
    found = {group.heading: [name for name, _ in group.lines] for group in groups(evening.forum, evening.record)}
    assert found["Beslutande"] == ["Anna Ek (S)", "Bo Ål (M)"]
    assert found["Övriga närvarande"] == ["Cia Dahl (S)"]
    sections = attendance_protocol(evening.forum, evening.record).sections
    assert [row[0] for row in sections[0].rows] == ["Anna Ek (S)", "Bo Ål (M)", "Vakant (S)"]
    others = {row[0]: row[1] for section in sections[1:] for row in section.rows}
    assert others["Cia Dahl (S), bygg- och miljöchef"] == "", "a title is no deviating § or time"


def test_staff_representatives_have_a_group_of_their_own() -> None:
    evening = board(Role.STAFF_REPRESENTATIVE)
    found = {group.heading: group.lines for group in groups(evening.forum, evening.record)}
    assert found["Personalföreträdare"] == (("Cia Dahl (S)", "bygg- och miljöchef"),)
    sections = attendance_protocol(evening.forum, evening.record).sections
    assert [each.heading for each in sections] == ["", "Ej tjänstgörande ersättare", "Personalföreträdare"]


@pytest.mark.parametrize("rule", [FractionRule(), FixedRule(3)])
def test_without_seats_there_is_no_verdict_and_no_arithmetic(rule: FractionRule | FixedRule) -> None:
    verdict = judge([rule], SeatCount(0, 0, 0, 0, 0, (), {}, {}))
    assert (verdict.quorate, verdict.required) == (None, None)
    assert [each.explanation for each in verdict.results] == ["ingen har en plats än"]
