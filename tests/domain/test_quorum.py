from datetime import date
from fractions import Fraction

import pytest

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence, marked
from attendance_app.domain.meeting import Item, Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.quorum import FixedRule, FractionRule, OrganisationsRule, judge, rule_words
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.domain.seat_count import CountingRules, SeatCount, count_seats

ITEMS = tuple(Item(ItemId(f"i{number}")) for number in range(1, 5))


def counted(seats: int, filled: int, organisations: int = 0, missing: tuple[str, ...] = ()) -> SeatCount:
    return SeatCount(seats, filled, filled, 0, organisations, missing, {}, {})


def record(attendance: dict[str, Attendance], roles: dict[str, Role], holders: list[str | None]) -> MeetingRecord:
    organisations = tuple(Organisation(OrganisationId(key), key.upper(), at) for at, key in enumerate("ab"))
    people = tuple(
        Person(PersonId(key), key, at, organisations[at % 2].id, role) for at, (key, role) in enumerate(roles.items())
    )
    seats = tuple(
        Seat(SeatId(f"s{at}"), organisations[at % 2].id, holder=None if holder is None else PersonId(holder))
        for at, holder in enumerate(holders)
    )
    meeting = Meeting(MeetingId("m"), date(2025, 1, 1), items=ITEMS)
    return MeetingRecord(
        meeting, Roster(organisations, people, seats), {PersonId(key): value for key, value in attendance.items()}
    )


@pytest.mark.parametrize("seats", range(1, 152))
def test_more_than_half_is_n_halved_down_plus_one(seats: int) -> None:
    assert FractionRule().required(seats) == seats // 2 + 1


@pytest.mark.parametrize(
    ("rule", "seats", "needed"),
    [
        (FractionRule(), 42, 22),
        (FractionRule(), 39, 20),
        (FractionRule(strict=False), 42, 21),
        (FractionRule(strict=False), 39, 20),
        (FractionRule(Fraction(2, 3), strict=False), 47, 32),
        (FractionRule(Fraction(1, 3)), 9, 4),
        (FixedRule(7), 100, 7),
    ],
)
def test_rules_of_seats(rule: FractionRule | FixedRule, seats: int, needed: int) -> None:
    assert judge([rule], counted(seats, needed)).quorate is True
    assert judge([rule], counted(seats, needed - 1)).quorate is False
    assert judge([rule], counted(seats, needed)).required == needed


def test_no_rule_gives_no_verdict() -> None:
    verdict = judge([], counted(47, 47))
    assert (verdict.quorate, verdict.required, verdict.results) == (None, None, ())
    assert rule_words([]) == "ingen regel"


def test_organisations_rules() -> None:
    count = counted(47, 26, 14, ("Värnamo kommun",))
    assert judge([OrganisationsRule(13)], count).quorate is True
    assert judge([OrganisationsRule()], count).quorate is False
    assert judge([OrganisationsRule()], count).required is None


def test_rules_together_must_all_be_met() -> None:
    count = counted(47, 26, 14, ("Värnamo kommun",))
    verdict = judge([FractionRule(), OrganisationsRule()], count)
    assert verdict.quorate is False
    assert [result.met for result in verdict.results] == [True, False]
    assert verdict.required == 24


def test_the_arithmetic_is_said() -> None:
    assert judge([FractionRule()], counted(47, 26)).results[0].explanation == "26 av 47 platser fyllda, krävs 24"


def test_a_vacant_seat_is_a_seat() -> None:
    count = count_seats(record({"x": marked(Mark.PRESENT)}, {"x": Role.MEMBER}, ["x", None]))
    assert (count.seats, count.filled) == (2, 1)


def test_officials_never_count() -> None:
    there = marked(Mark.PRESENT)
    count = count_seats(record({"x": there, "y": there}, {"x": Role.MEMBER, "y": Role.OFFICIAL}, ["x", None]))
    assert count.filled == 1


def test_a_substitute_counts_only_while_serving_and_once() -> None:
    roles = {"x": Role.MEMBER, "y": Role.SUBSTITUTE}
    idle = count_seats(record({"y": marked(Mark.PRESENT)}, roles, ["x", None]))
    assert idle.filled == 0
    serving = Attendance((Interval(seat=SeatId("s0")),))
    count = count_seats(record({"y": serving}, roles, ["x", None]))
    assert (count.filled, count.members, count.serving) == (1, 0, 1)


def test_a_person_with_two_mandates_is_one_head() -> None:
    assert count_seats(record({"x": marked(Mark.PRESENT)}, {"x": Role.MEMBER}, ["x", "x"])).filled == 1


def test_a_recused_member_does_not_count_at_that_item_alone() -> None:
    there = Attendance((Interval(), Interval(ItemId("i2"), ItemId("i2"), presence=Presence.RECUSED)))
    held = record({"x": there}, {"x": Role.MEMBER}, ["x"])
    assert [count_seats(held, item.id).filled for item in ITEMS] == [1, 0, 1, 1]


def test_whoever_abstains_is_counted() -> None:
    there = Attendance((Interval(presence=Presence.ABSTAINS),))
    assert count_seats(record({"x": there}, {"x": Role.MEMBER}, ["x"]), ItemId("i1")).filled == 1


def test_an_organisation_is_represented_by_one_who_counts() -> None:
    count = count_seats(record({"x": marked(Mark.PRESENT)}, {"x": Role.MEMBER, "y": Role.MEMBER}, ["x", "y"]))
    assert (count.organisations, count.represented, count.missing) == (2, 1, ("B",))


@pytest.mark.parametrize(("spared", "quorate"), [(True, True), (False, False)])
def test_recusal_does_not_lower_quorum_in_fullmaktige_and_does_in_a_namnd(spared: bool, quorate: bool) -> None:
    """KL 5:46 against 6:30: three of five are there, one of them recused from the second item."""
    recused = Interval(ItemId("i2"), ItemId("i2"), presence=Presence.RECUSED)
    people = {"x": Attendance((Interval(), recused)), "y": marked(Mark.PRESENT), "z": marked(Mark.PRESENT)}
    held = record(people, dict.fromkeys("xyz", Role.MEMBER), ["x", "y", "z", None, None])
    count = count_seats(held, ItemId("i2"), CountingRules(recusal_spared=spared))
    assert (count.filled, count.spared) == (2, int(spared))
    verdict = judge([FractionRule()], count)
    assert verdict.quorate is quorate
    assert ("KL 5 kap. 46 §" in verdict.results[0].explanation) is spared


def test_a_recused_member_whose_seat_is_served_is_not_spared() -> None:
    recused = Interval(ItemId("i2"), ItemId("i2"), presence=Presence.RECUSED)
    serving = Attendance((Interval(ItemId("i2"), ItemId("i2"), seat=SeatId("s0")),))
    held = record(
        {"x": Attendance((Interval(), recused)), "y": serving}, {"x": Role.MEMBER, "y": Role.SUBSTITUTE}, ["x"]
    )
    count = count_seats(held, ItemId("i2"), CountingRules(recusal_spared=True))
    assert (count.filled, count.serving, count.spared) == (1, 1, 0)


@pytest.mark.parametrize(("coopted", "filled"), [(True, 1), (False, 0)])
def test_whether_the_coopted_count_is_the_bodys_choice(coopted: bool, filled: int) -> None:
    held = record({"x": marked(Mark.PRESENT)}, {"x": Role.COOPTED}, ["x"])
    assert count_seats(held, None, CountingRules(coopted=coopted)).filled == filled


def test_who_broke_off_and_came_back_is_there_and_not_counted() -> None:
    back = Attendance((Interval(last=ItemId("i1")), Interval(ItemId("i3"), presence=Presence.OBSERVING)))
    held = record({"x": back}, {"x": Role.MEMBER}, ["x"])
    assert [count_seats(held, item.id).filled for item in ITEMS] == [1, 0, 0, 0]
    assert back.at(ItemId("i3"), held.meeting.index_of)
