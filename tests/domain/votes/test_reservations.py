"""Reservations by name and §: only who took part in the decision, no presence of its own, on page one and extract."""

from datetime import date

import pytest

from attendance_app.domain.attendance import Attendance, Interval, ItemId, Mark, Presence
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.papers.first_page import first_page
from attendance_app.domain.roster import PersonId
from attendance_app.domain.wording import deviation
from attendance_app.services.errors import Refusal
from attendance_app.services.meeting.presence_detail import attendance_of, detail_rows
from tests.invented import BOARD, Evening

ANNA, FREDRIK, GUNILLA, CECILIA = (PersonId(each) for each in ("anna", "fredrik", "gunilla", "cecilia"))


@pytest.fixture
def made() -> Evening:
    """Return a board at § 2: Fredrik serves for Bertil, Gunilla waits, Cecilia is recused."""
    evening = Evening("Nämnden", BodyKind.BOARD, BOARD, range(1, 5))
    evening.tick("anna", "cecilia", "eva", "fredrik", "gunilla", "ingrid")
    evening.serve("fredrik", "bertil")
    evening.to(2)
    evening.moves.recuse(CECILIA)
    return evening


def test_who_took_part_reserves_and_a_waiting_substitutes_opinion_is_noted(made: Evening) -> None:
    assert made.moves.state(ANNA) is Presence.RESERVATION
    assert made.moves.state(FREDRIK) is Presence.RESERVATION
    assert made.moves.state(GUNILLA) is Presence.OPINION
    page = first_page(made.forum, made.record)
    assert (
        "\n\nReservationer\n§ 2: Anna Ek (S) och Fredrik Juhl (S)\n\nMening antecknad\n§ 2: Gunilla Kvist (M)" in page
    )
    assert "§ 2: Anna Ek (S) och Fredrik Juhl (S)" in first_page(made.forum, made.record, ItemId("i2"))
    assert "Reservationer" not in first_page(made.forum, made.record, ItemId("i1"))


@pytest.mark.parametrize("person", ["cecilia", "ingrid", "david"])
def test_who_took_no_part_in_the_decision_cannot(made: Evening, person: str) -> None:
    """KL 4:27: recused, an official, absent."""
    with pytest.raises(Refusal, match=r"deltog inte|inte närvarande"):
        made.moves.state(PersonId(person))


def test_who_abstained_from_the_decision_cannot_either(made: Evening) -> None:
    made.moves.abstain(ANNA)
    with pytest.raises(Refusal, match=r"KL 4 kap\. 27 §"):
        made.moves.state(ANNA)


def test_it_is_taken_back_by_the_same_key_and_undone(made: Evening) -> None:
    before = made.record.of(ANNA)
    made.moves.state(ANNA)
    made.moves.state(ANNA)
    assert made.record.of(ANNA) == before
    made.session.journal.undo()
    assert "Reservationer" in first_page(made.forum, made.record)


def test_it_is_no_presence_and_counts_nobody(made: Evening) -> None:
    before = made.session.seat_count(made.session.now), made.session.present_count()
    made.moves.state(ANNA)
    made.moves.state(GUNILLA)
    assert (made.session.seat_count(made.session.now), made.session.present_count()) == before
    assert deviation(made.record.of(ANNA), made.record.meeting) == ""
    assert [each.filled for each in made.session.timeline()] == [4, 3, 4, 4]
    made.tick("gunilla", mark=Mark.UNMARKED)
    assert made.record.of(GUNILLA).mark is not Mark.PRESENT or made.record.of(GUNILLA).intervals


def test_the_table_of_the_items_gives_it_back(made: Evening) -> None:
    made.moves.state(ANNA)
    held = made.record.of(ANNA)
    assert attendance_of(detail_rows(held, made.record.meeting)) == held


def test_after_the_meeting_it_is_at_the_last_item_and_after_the_verification_a_correction(made: Evening) -> None:
    made.steps.end()
    assert made.moves.state(ANNA) is Presence.RESERVATION
    assert "§ 4: Anna Ek (S)" in first_page(made.forum, made.record)
    made.steps.verify(date(2025, 2, 20), ())
    with pytest.raises(Refusal):
        made.moves.state(FREDRIK)


@pytest.mark.parametrize("kind", [Presence.RESERVATION, Presence.OPINION])
def test_alone_it_is_no_presence_anywhere(made: Evening, kind: Presence) -> None:
    item, index_of = ItemId("i2"), made.record.meeting.index_of
    alone = Attendance((Interval(item, item, presence=kind),))
    assert (alone.mark, alone.at(item, index_of), alone.in_the_house(None, index_of)) == (Mark.UNMARKED, (), ())
    made.session.set_attendance(PersonId("david"), alone)
    assert PersonId("david") not in made.session.there(item)
    assert [each.filled for each in made.session.timeline()] == [4, 3, 4, 4]
