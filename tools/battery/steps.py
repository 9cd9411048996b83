"""The ticks of one trial, drawn by a seed, so that what must be held after any number of them is known."""

import random
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Steps:
    """Who is ticked or unticked, one after another, from those present at the beginning."""

    begin: frozenset[str]
    people: tuple[str, ...]

    def tick(self, number: int) -> tuple[str, bool]:
        """Return whom the step of that number (from 0) concerns, and if it ticks or unticks."""
        person = self.people[number]
        return person, person not in self.after(number)

    def after(self, number: int) -> frozenset[str]:
        """Return who is present when so many steps are done."""
        there = set(self.begin)
        for person in self.people[:number]:
            there ^= {person}
        return frozenset(there)

    def reached(self, held: frozenset[str], acknowledged: int, begun: int) -> int | None:
        """Return how many steps ``held`` shows, between those acknowledged and those begun; None: no such number."""
        return next((number for number in range(begun, acknowledged - 1, -1) if self.after(number) == held), None)


def drawn(people: Iterable[str], begin: frozenset[str], length: int, seed: object) -> Steps:
    """Draw steps; the same person seldom comes twice in a row, so that two states are seldom alike."""
    draw = random.Random(f"steps {seed}")
    listed = sorted(people)
    order: list[str] = []
    while len(order) < length:
        draw.shuffle(listed)
        order += listed
    return Steps(begin, tuple(order[:length]))
