import pytest

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.timeline import timeline
from tests import invented
from tests.invented import HABITS, Habit


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_the_timeline_says_what_a_single_item_says(habit: Habit) -> None:
    evening = habit.walk()
    for part in timeline(evening.record, evening.forum.rules, evening.forum.counting):
        assert part.filled == evening.session.seat_count(part.item).filled
        assert part.quorate == evening.session.verdict(part.item).quorate


def test_it_says_where_quorum_was_lost_and_by_whom() -> None:
    evening = invented.Evening("Nämnden", invented.BodyKind.BOARD, invented.BOARD[:5], range(1, 6))
    evening.tick("anna", "bertil", "cecilia")
    evening.to(3)
    evening.moves.depart(invented.PersonId("cecilia"))
    evening.to(5)
    evening.tick("david")
    entries = {
        part.item: (part.filled, part.quorate, part.arrived, part.departed) for part in evening.session.timeline()
    }
    assert entries[ItemId("i2")] == (3, True, (), ())
    assert entries[ItemId("i3")] == (2, False, (), ("cecilia",))
    assert entries[ItemId("i5")] == (3, True, ("david",), ())
