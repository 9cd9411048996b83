"""Section headings within a table: an organisation, a role, a party or "Närvarande" above its people."""

from collections.abc import Sequence
from dataclasses import dataclass

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Role
from attendance_app.domain.text import folded
from attendance_app.services.roster_import.name_parts import NameHabits, parts_of
from attendance_app.services.roster_import.role_words import role_of
from attendance_app.services.roster_import.source import Row
from attendance_app.services.roster_import.vocabulary import (
    Meaning,
    has_digit,
    is_count,
    is_person,
    is_sum,
    looks_like_organisation,
    mark_of,
    party_of,
    without_count,
)

# Headings of minutes: the people below were present.
_THERE = frozenset({"beslutande", "tjanstgorande", "narvarande"})


@dataclass(slots=True)
class SectionHeadings:
    """Values inherited from the section headings seen so far."""

    rows: Sequence[Row]
    meanings: tuple[Meaning, ...]
    flowing: bool
    organisation: str = ""
    role: Role | None = None
    party: str = ""
    mark: Mark | None = None
    _standing: int | None = None

    def apply(self, at: int) -> bool:
        """Apply the row ``at`` if it is a heading; return False if it is not."""
        row = self.rows[at]
        texts = [cell for cell in dict.fromkeys(row) if cell and not is_count(cell)]
        if len(texts) != 1 or (self.flowing and len(texts[0].split()) > 6):
            return False
        text = without_count(texts[0])
        if self._apply_capacity(text):
            return True
        if Meaning.ORGANISATION in self.meanings:
            return self._apply_from_column(at, row)
        if party_of(text):
            self.party = text
            return True
        if not self._may_head(at, text, texts[0]):
            return False
        self.organisation, self.role, self.party = text, None, ""
        return True

    def apply_above(self, header: int, *, returns: bool) -> None:
        """Apply a line just above the header: a role, or an organisation if the header is repeated (``returns``)."""
        above = [row for row in self.rows[:header] if any(row)]
        cells = [cell for cell in above[-1] if cell] if above else []
        if len(cells) != 1 or len(cells[0].split()) > 3 or is_person(cells[0]):
            return
        text = without_count(cells[0])
        self.role = role_of(text)
        if returns and self.role is None and not has_digit(text):
            self.organisation = text

    def _apply_capacity(self, text: str) -> bool:
        """Apply a heading of a role or of presence: "Beslutande", "Frånvarande"."""
        if len(text.split()) > 3 or ":" in text or is_person(text):
            return False
        role, mark = role_of(text), mark_of(text) if len(text) > 4 else None
        if role is None and mark in {None, Mark.UNMARKED}:
            return False
        there = _THERE & set(folded(text).split())
        self.role, self.mark, self.party = role, Mark.PRESENT if there else mark, ""
        return True

    def _apply_from_column(self, at: int, row: Row) -> bool:
        """Apply an organisation alone in its column, above people whose cell in that column is empty."""
        column = self.meanings.index(Meaning.ORGANISATION)
        below = next((each for each in self.rows[at + 1 :] if any(each)), ())
        if not (column < len(row) and row[column] and not is_sum(row[column])):
            return False
        if sum(map(bool, below)) < 1 or column >= len(below) or below[column]:
            return False
        self.organisation, self.role = row[column], None
        return True

    def _may_head(self, at: int, text: str, whole: str) -> bool:
        """Tell if a text alone in its row is an organisation above its people."""
        if is_sum(text) or has_digit(text):
            return False
        if "," in text or "(" in text or (is_person(text) and not looks_like_organisation(text)):
            return False
        alone = len(self.meanings) == 1 or all(each is Meaning.NOTHING for each in self.meanings[1:])
        if looks_like_organisation(text) or not (alone or self.flowing):
            return True
        return alone and self._heads_lines(at, whole)

    def _heads_lines(self, at: int, text: str) -> bool:
        """Tell if a line of a list is a heading: "Aneby:", or "Aneby" after an empty line, more than once."""
        heads = text.endswith(":") and self._is_over_people(at)
        if heads or len(text.split()) > 3 or not text[:1].isupper():
            return heads
        if self._standing is None:
            # Counted once: a list may have a heading on every other line.
            self._standing = sum(map(self._stands_over, range(len(self.rows))))
        return self._standing > 1 and self._stands_over(at)

    def _stands_over(self, at: int) -> bool:
        texts = [cell for cell in self.rows[at] if cell]
        if len(texts) != 1 or (at > 0 and any(self.rows[at - 1])):
            return False
        return not is_person(texts[0]) and self._is_over_people(at)

    def _is_over_people(self, at: int) -> bool:
        below = self.rows[at + 1] if at + 1 < len(self.rows) else ()
        texts = [cell for cell in below if cell]
        return bool(texts) and is_person(parts_of(texts[0], NameHabits(last_name_first="," in texts[0])).name)
