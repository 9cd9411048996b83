"""Sets of agenda items as the bits of one integer: bit n is set where the item at index n belongs to the set.

Why bits: union, intersection and difference of whole sets are one integer operation each, however long the agenda.
A meeting of 200 items and 500 people is so counted in one pass over the people, not in one for each item.
"""

from collections.abc import Iterable, Iterator

ItemSet = int


def item_range(first: int, last: int) -> ItemSet:
    """Return the items from index ``first`` to ``last``, both included; none where ``last`` comes before."""
    return (1 << last + 1) - (1 << first) if last >= first else 0


def contains(items: ItemSet, at: int) -> bool:
    """Tell if the item at index ``at`` belongs to the set."""
    return items >> at & 1 != 0


def turns(items: ItemSet, start: int, length: int) -> Iterator[int]:
    """Give each index after ``start``, on an agenda of ``length`` items, that differs from the one before it.

    ``items ^ items >> 1`` has bit n set where the items n and n + 1 differ. Its set bits are then taken one by one,
    the lowest first: ``bits & -bits`` is the lowest set bit alone.
    """
    differing = (items ^ items >> 1) & item_range(start, length - 2)
    while differing:
        lowest = differing & -differing
        yield lowest.bit_length()
        differing ^= lowest


def copied_from_before(items: ItemSet, at: int) -> ItemSet:
    """Return the set where the item at ``at`` belongs to it exactly if the one before does."""
    return items & ~(1 << at) | (items >> at - 1 & 1) << at


def count_at_each(sets: Iterable[ItemSet], length: int) -> list[int]:
    """Return for each of ``length`` items how many of the sets it belongs to.

    Bit-sliced counters: ``digits[k]`` holds bit k of the sums of all items, so that adding a set is a ripple of a few
    integer operations for all items at once.
    """
    digits: list[int] = []
    for items in sets:
        carry = items
        for k, digit in enumerate(digits):
            digits[k], carry = digit ^ carry, digit & carry
            if not carry:
                break
        if carry:
            digits.append(carry)
    if not digits or not length:
        return [0] * length
    # Each digit written in binary is a line, the first item last; read downwards, each column is an item's sum.
    lines = [f"{digit:0{length}b}" for digit in reversed(digits)]
    return [int("".join(column), 2) for column in zip(*lines, strict=True)][::-1]
