"""What a meeting is, as simply as can be: for each person the items, one by one; no intervals, spans or bits."""

import copy
from itertools import takewhile


class Reference:
    """One running meeting under KL; each member holds the seat of that name."""

    def __init__(self, items, members, substitutes, council):
        self.items, self.withdrawn, self.running = list(items), set(), items[0]
        self.members, self.substitutes, self.council = members, substitutes, council
        # person -> item -> [the seat that is served or None, counted]
        self.there = {person: {} for person in [*members, *substitutes]}
        self.recused, self.stays, self.past = set(), set(), []

    def keep(self):
        self.past.append(copy.deepcopy({key: value for key, value in self.__dict__.items() if key != "past"}))

    def held(self):
        return [item for item in self.items if item not in self.withdrawn]

    def split(self, item):
        at = self.items.index(item)
        return self.items[:at], self.items[at:]

    def come(self, person):
        there, first = self.there[person], self.running == self.held()[0]
        if self.running in there:
            return
        ahead = self.items if first else self.split(self.running)[1]
        later = next((item for item in ahead if item in there), None)
        kind = there[later] if later else [None, first or not self.broke_off(person)]
        if not later:
            self.stays.add(person)
        for item in ahead[: ahead.index(later) if later else None]:
            there[item] = list(kind)

    def broke_off(self, person):
        there, before = self.there[person], [item for item in self.split(self.running)[0] if item in self.held()]
        serves = [item in there and there[item][1] and (person in self.members or there[item][0]) for item in before]
        return any(serves[at] and item not in there for at, item in enumerate(before[1:]))

    def go(self, person):
        if self.running in self.there[person] and self.running != self.held()[0]:
            self.forget(person, self.split(self.running)[1])

    def untick(self, person):
        before, after = self.split(self.running)
        while before and before[-1] in self.there[person]:
            after = [before.pop(), *after]
        self.forget(person, after)

    def forget(self, person, items):
        self.stays.discard(person)
        for item in items:
            self.there[person].pop(item, None)
            self.recused.discard((person, item))

    def recuse(self, person):
        if self.running in self.there[person]:
            self.recused ^= {(person, self.running)}

    def count_again(self, person):
        for item in self.stretch(person):
            self.there[person][item][1] = True

    def serve(self, person, seat):
        if self.running in self.there[person]:
            for other in self.there:
                taken = self.there[other].get(self.running, [None])[0] == seat and other != person
                if seat and taken and (other, self.running) not in self.recused:
                    self.set_seat(other, None)
            self.set_seat(person, seat)

    def set_seat(self, person, seat):
        for item in self.stretch(person):
            self.there[person][item][0] = seat

    def stretch(self, person):
        """Return the items from the running one to the next change that is noted."""
        there, ahead = self.there[person], self.split(self.running)[1]
        return list(takewhile(lambda item: item in there and there[item] == there[self.running], ahead))

    def add(self, item, place):
        before, after = self.items[:place], self.items[place:]
        self.items = [*before, item, *after]
        for person, there in self.there.items():
            near = [each in there for each in (before[-1:] + after[:1])]
            if all(near) and (after or person in self.stays):
                there[item] = list(there[(before or after)[-1 if before else 0]])

    def filled(self, item, recusal=True):
        counted = {person for person in self.there if self.there[person].get(item, [None, False])[1]}
        counted -= {person for person in counted if recusal and (person, item) in self.recused}
        seats = {person: person for person in self.members if person in counted}
        serving = sorted((p for p in counted if p in self.substitutes and self.there[p][item][0]), reverse=True)
        return seats | {self.there[person][item][0]: person for person in serving}
