"""A board's list as ten secretaries keep it: 9 members, 5 substitutes and 2 officials, unless the habit says otherwise.

All names are made up.
"""

from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

MEMBERS = (
    "Anna Ek (S)", "Lars Åkesson (M)", "Cecilia Gran (C)", "Bertil Fors (S)", "Ulla Wennerström (S)",
    "David Holm (M)", "Eva Ill (C)", "Fredrik Juhl (V)", "Sofia Brandt (KD)",
)  # fmt: skip
SUBSTITUTES = ("Mats Ödman (M)", "Karin Berg (S)", "Jonas Lind (C)", "Maria Sjö (V)", "Olof Dal (KD)")
OFFICIALS = ("Per Sandell", "Gunilla Kvist")
CHAIRS = ("Ordförande", "1:e vice ordförande", "2:e vice ordförande")


@dataclass(frozen=True)
class Habit:
    """One way of keeping the list, and what it amounts to; ``undecided`` are the names that must be asked about."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    members: int = 9
    substitutes: int = 5
    officials: int = 2
    seats: int = 9
    others: int = 0
    undecided: tuple[str, ...] = ()

    def csv(self, folder: Path) -> Path:
        """Write the list as a csv file."""
        path = folder / f"{self.name}.csv"
        path.write_text("\n".join(";".join(row) for row in self.rows) + "\n", encoding="utf-8-sig")
        return path

    def xlsx(self, folder: Path) -> Path:
        """Write the list as an Excel file."""
        path = folder / f"{self.name}.xlsx"
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for at, row in enumerate(self.rows):
                sheet.write_row(at, 0, row)
        return path


def split(person: str) -> tuple[str, str]:
    """Return "Anna Ek", "S"."""
    name, _, party = person.partition(" (")
    return name, party.removesuffix(")")


def listed(
    head: tuple[str, ...], chairs: tuple[str, ...], member: str, substitutes: tuple[str, ...], titles: tuple[str, ...]
) -> tuple[tuple[str, ...], ...]:
    """Return rows of name, party and role; the words for substitutes are used in turn."""
    roles = [*chairs, *[member] * (len(MEMBERS) - len(chairs))]
    roles += [substitutes[at % len(substitutes)] for at in range(len(SUBSTITUTES))]
    people = [split(each) for each in (*MEMBERS, *SUBSTITUTES, *OFFICIALS)]
    return (head, *((*person, role) for person, role in zip(people, [*roles, *titles], strict=True)))


SWEDISH = listed(
    ("Namn", "Parti", "Uppdrag"), CHAIRS, "Ledamot", ("Ersättare",), ("Bygg- och miljöchef", "Nämndsekreterare")
)
SHORT = listed(
    ("Namn", "Parti", "Roll"), ("ordf.", "1:e v. ordf.", "2:e v ordf"), "led.", ("ers.", "suppl."),
    ("Registrator", "Kommunjurist"),
)  # fmt: skip
ENGLISH = listed(
    ("Name", "Party", "Role"), ("Chair", "Vice chair", "2nd deputy chair"), "Member",
    ("Substitute", "Deputy", "Alternate member"), ("Chief executive", "Board secretary"),
)  # fmt: skip
TITLES = tuple(
    (name, party, "" if name in OFFICIALS else role, role if name in OFFICIALS else "")
    for name, party, role in listed(("Namn", "", ""), CHAIRS, "Ledamot", ("Ersättare",), ("Jurist", "Stadsjurist"))
)  # fmt: skip
SECTIONS = (
    ("Ledamöter", ""), *((each, title) for each, title in zip(MEMBERS, (*CHAIRS, *[""] * 6), strict=True)),
    ("Ersättare", ""), *((each, "") for each in SUBSTITUTES),
    ("Tjänstepersoner", ""), *((each, "") for each in OFFICIALS),
)  # fmt: skip
ELECTED = (
    ("Namn", "Parti", "Uppdrag"), ("Anna Ek", "S", "Kommunalråd"), ("Lars Åkesson", "M", "Oppositionsråd"),
    ("Cecilia Gran", "C", "Gruppledare"), ("Bertil Fors", "", "Ledamot"), ("Ulla Wennerström", "", ""),
    ("David Holm", "-", "Ombud"), ("Mats Ödman", "M", "1:e ersättare"), ("Karin Berg", "", "Personalföreträdare"),
    ("Jonas Lind", "", "Adjungerad"), ("Maria Sjö", "", "Gäst"), ("Per Sandell", "", "Kommunalrådssekreterare"),
    ("Gunilla Kvist", "L", "Controller"),
)  # fmt: skip
ASSOCIATION = (
    ("Namn", "Roll"), ("Anna Ek", "Ordförande"), ("Lars Åkesson", "Sekreterare"), ("Cecilia Gran", "Kassör"),
    ("Bertil Fors", "Ledamot"), ("Ulla Wennerström", "Suppleant"), ("David Holm", "Revisor"),
)  # fmt: skip
HABITS = (
    Habit("swedish", SWEDISH),
    Habit("abbreviated", SHORT),
    Habit("english", ENGLISH),
    Habit("no party", tuple((name, role) for name, _, role in SWEDISH)),
    Habit("titles apart", (("Namn", "Parti", "Roll", "Titel"), *TITLES[1:])),
    Habit("sections", SECTIONS),
    Habit("side by side", (
        ("Ledamöter", "Ersättare"), *((each, SUBSTITUTES[at] if at < 5 else "") for at, each in enumerate(MEMBERS)),
    ), officials=0),
    Habit("no role", tuple(row[:2] for row in SWEDISH), 14, 0, 0, 0, undecided=OFFICIALS),
    Habit("names alone", (("Namn",), *((name,) for name, *_ in SWEDISH[1:])), 16, 0, 0, 0),
    Habit("role blank", tuple((name, party, "" if role == "Ledamot" else role) for name, party, role in SWEDISH)),
    Habit("elected", ELECTED, 4, 1, 1, 4, 3, undecided=("Ulla Wennerström", "David Holm", "Gunilla Kvist")),
    Habit("association", ASSOCIATION, 2, 1, 0, 2, undecided=("Lars Åkesson", "Cecilia Gran", "David Holm")),
)  # fmt: skip
