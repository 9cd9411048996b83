import random

from attendance_app.domain.item_sets import contains, copied_from_before, count_at_each, item_range, turns


def test_each_item_is_counted() -> None:
    dice = random.Random(1)
    sets = [dice.getrandbits(40) for _ in range(500)]
    assert count_at_each(sets, 40) == [sum(contains(items, at) for items in sets) for at in range(40)]
    assert count_at_each([], 3) == [0, 0, 0]


def test_a_range_holds_both_its_ends() -> None:
    assert [contains(item_range(1, 3), at) for at in range(5)] == [False, True, True, True, False]
    assert item_range(3, 2) == 0


def test_turns_are_where_an_item_differs_from_the_one_before() -> None:
    dice = random.Random(2)
    for length in range(12):
        for start in range(length):
            items = dice.getrandbits(length)
            differs = [at for at in range(start + 1, length) if contains(items, at) != contains(items, at - 1)]
            assert list(turns(items, start, length)) == differs


def test_an_item_made_equal_to_the_one_before_is_no_turn() -> None:
    assert copied_from_before(0b101, 1) == 0b111
    assert copied_from_before(0b010, 1) == 0b000
