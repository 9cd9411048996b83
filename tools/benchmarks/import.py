"""Reading 10 000 people from xlsx, compared with the bare calamine read of the same file, the child's start apart."""

import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import python_calamine

from attendance_app.documents.export import table_file
from attendance_app.documents.readers.roster_file import read_roster_file, read_roster_text
from attendance_app.domain.roster import Roster
from attendance_app.services.roster_import.import_plan import ImportPlan

ROUNDS, PEOPLE = 7, 10_000


def main() -> None:
    """Measure in turn and print medians and ratios."""
    first, last = ("Anna", "Bo", "Cia", "Dan", "Eva", "Åsa"), ("Ek", "Öberg", "Nilsson", "Ål", "Wallén", "Håkansson")
    letters = "abcdefghijklmnopqrstuvwxyz"
    rows = [("Namn", "Organisation", "Roll", "Parti", "Titel", "Närvaro")]
    for at in range(PEOPLE):
        tail = "".join(letters[at // 26**place % 26] for place in range(3))
        name = f"{first[at % 6]} {last[at // 6 % 6]}{tail}"
        rows.append((name, f"{last[at // 40 % 6]}{tail[1:]} kommun", "ledamot", "S", "", "X" if at % 2 else ""))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "people.xlsx"
        path.write_bytes(table_file(rows, "xlsx"))
        measure(path)


def measure(path: Path) -> None:
    """Time each way of reading ``path``."""
    ways: dict[str, Callable[[], object]] = {
        "bare calamine read": lambda: (
            python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        ),
        "the child alone, one name": lambda: read_roster_text("Anna Ek", "x"),
        "read in the child": lambda: read_roster_file(path),
        "read, understood, compared": lambda: understood(path),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, do in ways.items():
            began = worked()
            do()
            times[name].append(worked() - began)
    middle = {name: statistics.median(held) for name, held in times.items()}
    floor, start = middle["bare calamine read"], middle["the child alone, one name"]
    for name, took in middle.items():
        print(f"{name:<28} {took * 1000:8.1f} ms  {took / floor:6.2f}×  less the start {(took - start) / floor:6.2f}×")


def worked() -> float:
    """Return the seconds that this process and its ended children have worked: other programs do not count."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def understood(path: Path) -> ImportPlan:
    """Read the file as the import does, up to the preview."""
    parsed = read_roster_file(path).best
    assert len(parsed.entries) == PEOPLE, len(parsed.entries)
    return ImportPlan(Roster(), parsed)


if __name__ == "__main__":
    main()
