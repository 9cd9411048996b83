"""Who serves for whom: whose turn it is, who takes a seat back, and what is warned of with the rule's number."""

from dataclasses import replace

import pytest

from attendance_app.domain.attendance import Mark, Presence
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.concerns.serving_concerns import warnings
from attendance_app.domain.forum import MeetingSettings
from attendance_app.domain.roster import PersonId
from attendance_app.domain.serving import empty_seats, proposals
from tests.invented import BOARD, Evening


def evening(kind: BodyKind = BodyKind.COUNCIL, settings: MeetingSettings | None = None, *more: str) -> Evening:
    made = Evening("Fullmäktige", kind, [*BOARD, *more], range(1, 9), settings)
    made.tick("anna", "cecilia", "david", "eva", "fredrik", "gunilla", "hans")
    return made


def proposed(made: Evening) -> list[tuple[str, str, bool]]:
    found = proposals(made.forum, made.record, made.session.now)
    return [(each.seat.id, each.substitute.id, each.returns) for each in found]


def test_a_substitute_of_the_same_party_is_proposed() -> None:
    assert proposed(evening()) == [("bertil", "fredrik", False)]


def test_where_the_party_has_none_nobody_is_proposed() -> None:
    made = evening()
    made.tick("fredrik", mark=Mark.UNMARKED)
    assert proposed(made) == []
    assert [seat.id for seat in empty_seats(made.record, None)] == ["bertil"]


def test_the_calling_order_goes_before_the_annexs_order() -> None:
    made = evening(BodyKind.COUNCIL, None, "-Jonas Nord (S)")
    people = tuple(replace(each, calling={"jonas": 1, "fredrik": 2}.get(each.id)) for each in made.record.roster.people)
    made.tick("jonas")
    record = replace(made.record, roster=replace(made.record.roster, people=people))
    assert [each.substitute.id for each in proposals(made.forum, record, None)] == ["jonas"]


def test_whoever_has_begun_serving_keeps_precedence() -> None:
    """KL 5:18."""
    made = evening(BodyKind.COUNCIL, None, "-Jonas Nord (S)")
    made.serve("fredrik", "bertil")
    made.to(3)
    made.tick("bertil", "jonas")
    made.serve("fredrik", None)
    made.to(5)
    made.moves.depart(PersonId("bertil"))
    made.session.set_attendance(PersonId("jonas"), made.record.of(PersonId("jonas")))
    assert proposed(made) == [("bertil", "fredrik", False)]
    made.serve("jonas", "bertil")
    assert warnings(made.forum, made.record, made.session.now) == (
        "Jonas Nord tjänstgör fast Fredrik Juhl står före i turordningen (KL 5 kap. 18 §).",
    )


def test_a_member_who_comes_takes_the_seat_back() -> None:
    """KL 5:19."""
    made = evening()
    made.serve("fredrik", "bertil")
    made.to(4)
    made.tick("bertil")
    assert proposed(made) == [("bertil", "fredrik", True)]
    assert "KL 5 kap. 19 §" in warnings(made.forum, made.record, made.session.now)[0]
    made.moves.confirm(proposals(made.forum, made.record, made.session.now))
    assert (proposed(made), warnings(made.forum, made.record, made.session.now)) == ([], ())
    count = made.session.seat_count(made.session.now)
    assert (count.filled, count.members, count.serving) == (5, 5, 0)


def test_where_the_body_says_otherwise_the_substitute_stays() -> None:
    made = evening(BodyKind.BOARD, MeetingSettings(late_member_takes_seat=False))
    made.serve("fredrik", "bertil")
    made.to(4)
    made.tick("bertil")
    assert proposed(made) == []
    assert "enligt reglementet, KL 6 kap. 17 §" in warnings(made.forum, made.record, made.session.now)[0]


def test_a_member_back_after_another_absence_than_recusal_does_not_count_until_it_is_said() -> None:
    """KL 5:20; a break of the sitting and a recusal are no departures."""
    made = evening()
    made.to(3)
    made.steps.pause()
    made.moves.depart(PersonId("anna"))
    made.to(5)
    made.moves.arrive(PersonId("anna"))
    assert made.record.of(PersonId("anna")).intervals[-1].presence is Presence.OBSERVING
    assert "KL 5 kap. 20 §" in warnings(made.forum, made.record, made.session.now)[0]
    before = made.session.seat_count(made.session.now).filled
    made.moves.counts_again(PersonId("anna"))
    assert made.session.seat_count(made.session.now).filled == before + 1


def test_outside_kl_nobody_is_kept_out() -> None:
    made = evening(BodyKind.OTHER)
    made.to(3)
    made.moves.depart(PersonId("anna"))
    made.to(5)
    made.moves.arrive(PersonId("anna"))
    assert made.record.of(PersonId("anna")).intervals[-1].presence is Presence.PRESENT


def test_two_for_one_seat_are_warned_of() -> None:
    made = evening()
    made.to(2)
    made.serve("fredrik", "bertil")
    there = made.record.of(PersonId("fredrik"))
    made.session.set_attendance(PersonId("gunilla"), there)
    assert any(
        "fler tjänstgör än det finns platser" in each for each in warnings(made.forum, made.record, made.session.now)
    )


COUNCILS = (BodyKind.COUNCIL, BodyKind.REGIONAL_COUNCIL)
JOINT = ["Anna Ek (S) @Åby", "Bo Ål (M) @Bro", "-Cia Dahl (M) @Åby", "-Dag Öst (S) @Bro", "-Evy Ask @Bro"]


def served(kind: BodyKind, substitute: str, member: str, people: list[str] = BOARD) -> tuple[str, ...]:
    """Return what is warned of when a substitute serves for a member who is away."""
    made = Evening("Organet", kind, people, range(1, 4))
    made.tick(substitute)
    made.to(1)
    made.serve(substitute, member)
    return warnings(made.forum, made.record, made.session.now)


@pytest.mark.parametrize("kind", COUNCILS)
def test_in_fullmaktige_a_substitute_of_another_party_is_warned_of(kind: BodyKind) -> None:
    words = "Gunilla Kvist (M) tjänstgör för Bertil Fors (S), som tillhör ett annat parti (KL 5 kap. 18 §)."
    assert served(kind, "gunilla", "bertil") == (words,)
    assert served(kind, "fredrik", "bertil") == ()


def test_where_a_party_is_not_known_nothing_is_claimed() -> None:
    people = ["Anna Ek (S)", "Bo Ål", "-Cia Dahl", "-Dag Öst (M)"]
    assert served(BodyKind.COUNCIL, "cia", "anna", people) == ()
    assert served(BodyKind.COUNCIL, "dag", "bo", people) == ()


@pytest.mark.parametrize("kind", [each for each in BodyKind if each not in COUNCILS])
def test_no_other_kind_of_body_minds_the_party(kind: BodyKind) -> None:
    assert served(kind, "gunilla", "bertil") == ()


def test_in_a_joint_board_the_municipality_is_warned_of_by_the_reglemente_alone() -> None:
    words = served(BodyKind.JOINT_BOARD, "dag", "anna", JOINT)
    assert words == (
        "Dag Öst (Bro kommun) tjänstgör för Anna Ek (Åby kommun), "
        "som är vald av en annan kommun eller region (se reglementet).",
    )
    assert "KL" not in words[0]
    assert served(BodyKind.JOINT_BOARD, "cia", "anna", JOINT) == ()
    assert served(BodyKind.BOARD, "evy", "anna", JOINT) == ()


def test_a_vacant_seat_has_the_party_it_was_given() -> None:
    made = Evening("Fullmäktige", BodyKind.COUNCIL, BOARD, range(1, 4))
    made.tick("gunilla")
    made.to(1)
    made.serve("gunilla", "bertil")
    seats = tuple(
        replace(each, holder=None, party="S") if each.id == "bertil" else each for each in made.record.roster.seats
    )
    record = replace(made.record, roster=replace(made.record.roster, seats=seats))
    assert warnings(made.forum, record, made.session.now) == (
        "Gunilla Kvist (M) tjänstgör för en vakant plats (S), som tillhör ett annat parti (KL 5 kap. 18 §).",
    )


def test_the_paragraph_on_breaking_off_is_quoted_for_members_alone() -> None:
    """KL 5:20 speaks of a member."""
    made = evening()
    made.serve("fredrik", "bertil")
    made.to(3)
    made.moves.depart(PersonId("fredrik"))
    made.moves.depart(PersonId("anna"))
    made.to(5)
    made.moves.arrive(PersonId("fredrik"))
    made.moves.arrive(PersonId("anna"))
    assert warnings(made.forum, made.record, made.session.now) == (
        "Anna Ek har avbrutit sin tjänstgöring och räknas inte (KL 5 kap. 20 §).",
        "Fredrik Juhl har avbrutit sin tjänstgöring och räknas inte.",
    )
