"""The peers: what a clever colleague would do instead, and a well-known program that keeps its own SQLite file."""

import csv
import importlib.util
import sqlite3
from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.battery.subjects import Open, Subject

PEOPLE = tuple(f"p{number:02}" for number in range(1, 70))
BEGIN = frozenset(PEOPLE[:41])
NAMES = {person: f"Ledamot {person[1:]}, Nyköpings kommun" for person in PEOPLE}
Row = tuple[str, str, str]


class Rows:
    """Marks in memory that are saved whole at each tick."""

    def __init__(self, there: frozenset[str], save: Callable[[dict[str, bool]], None]) -> None:
        """Take who is present and how to save."""
        self._marks = {person: person in there for person in PEOPLE}
        self._save = save

    def tick(self, person: str, there: bool) -> None:
        """Change the mark and save."""
        marks = self._marks | {person: there}
        self._save(marks)
        self._marks = marks

    def shown(self) -> frozenset[str]:
        """Return who is present."""
        return frozenset(person for person, there in self._marks.items() if there)

    def close(self) -> None:
        """Nothing is open between two saves."""


class _Saved:
    """A file that is read whole, and saved whole at each tick."""

    file = ""

    def document(self, place: Path) -> Path:
        """Return the file's path."""
        return place / "doc" / self.file

    def make(self, place: Path) -> None:
        """Save the first file."""
        self.document(place).parent.mkdir(parents=True, exist_ok=True)
        self._save(place, {person: person in BEGIN for person in PEOPLE})

    def open(self, place: Path) -> Open:
        """Read it, and save at each tick."""
        return Rows(self.held(place), lambda marks: self._save(place, marks))

    def held(self, place: Path) -> frozenset[str]:
        """Read it; an exception unless every row is there."""
        return checked(self.said(place))

    @abstractmethod
    def said(self, place: Path) -> list[Row]:
        """Return the rows as any program would read them."""

    @abstractmethod
    def _save(self, place: Path, marks: dict[str, bool]) -> None:
        """Write all rows."""


class Csv(_Saved):
    """A plain csv file, written over in place."""

    name, file = "csv", "närvaro.csv"

    def said(self, place: Path) -> list[Row]:
        """Return the rows as any program would read them."""
        with self.document(place).open(encoding="utf-8", newline="") as file:
            return [(row[0], row[1], row[2]) for row in csv.reader(file)]

    def _save(self, place: Path, marks: dict[str, bool]) -> None:
        with self.document(place).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows_of(marks))


class Xlsx(_Saved):
    """A workbook, saved by openpyxl."""

    name, file = "xlsx, openpyxl", "närvaro.xlsx"

    def said(self, place: Path) -> list[Row]:
        """Return the rows as any program would read them."""
        import openpyxl

        book = openpyxl.load_workbook(self.document(place))
        return [(row[0], row[1], row[2] or "") for row in book.active.iter_rows(max_col=3, values_only=True)]

    def _save(self, place: Path, marks: dict[str, bool]) -> None:
        import openpyxl

        book = openpyxl.Workbook()
        for row in rows_of(marks):
            book.active.append(row)
        book.save(self.document(place))


class Sqlite:
    """SQLite as Python opens it when nothing is asked for."""

    name = "SQLite, defaults"

    def document(self, place: Path) -> Path:
        """Return the file's path."""
        return place / "doc" / "närvaro.sqlite"

    def make(self, place: Path) -> None:
        """Make the table."""
        self.document(place).parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.document(place))
        connection.execute("CREATE TABLE mark (person TEXT PRIMARY KEY, name TEXT, there TEXT)")
        rows = rows_of({person: person in BEGIN for person in PEOPLE})
        connection.executemany("INSERT INTO mark VALUES (?, ?, ?)", rows)
        connection.commit()
        connection.close()

    def open(self, place: Path) -> "OpenSqlite":
        """Connect."""
        return OpenSqlite(sqlite3.connect(self.document(place)))

    def held(self, place: Path) -> frozenset[str]:
        """Read it; an exception where SQLite's own check finds a fault or a row is missing."""
        return checked(self.said(place))

    def said(self, place: Path) -> list[Row]:
        """Return the rows; an exception where SQLite's own check finds a fault."""
        opened = self.open(place)
        try:
            if opened.connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise ValueError("integrity_check")
            return opened.rows()
        finally:
            opened.close()


class OpenSqlite:
    """An open connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take it."""
        self.connection = connection

    def tick(self, person: str, there: bool) -> None:
        """Update one row and commit."""
        self.connection.execute("UPDATE mark SET there = ? WHERE person = ?", ("x" if there else "", person))
        self.connection.commit()

    def shown(self) -> frozenset[str]:
        """Return who is present."""
        return checked(self.rows())

    def rows(self) -> list[Row]:
        """Return every row."""
        return self.connection.execute("SELECT person, name, there FROM mark ORDER BY person").fetchall()

    def close(self) -> None:
        """Close it."""
        self.connection.close()


class Anki:
    """Anki's collection: a note for each person, its second field the mark."""

    name = "Anki"

    def document(self, place: Path) -> Path:
        """Return the collection's path."""
        return place / "doc" / "collection.anki2"

    def make(self, place: Path) -> None:
        """Make the notes."""
        self.document(place).parent.mkdir(parents=True, exist_ok=True)
        collection = _collection(self.document(place))
        kind, deck = collection.models.by_name("Basic"), collection.decks.id("Default")
        for person in PEOPLE:
            note = collection.new_note(kind)
            note.fields = [person, f"{NAMES[person]}: {'x' if person in BEGIN else ''}"]
            collection.add_note(note, deck)
        collection.close()

    def open(self, place: Path) -> "OpenAnki":
        """Open the collection."""
        return OpenAnki(_collection(self.document(place)))

    def held(self, place: Path) -> frozenset[str]:
        """Read it; an exception where a note is missing."""
        return checked(self.said(place))

    def said(self, place: Path) -> list[Row]:
        """Return the notes' fields; an exception where Anki's own check of the database finds a fault."""
        opened = self.open(place)
        try:
            if not opened.collection.fix_integrity()[1]:
                raise ValueError("fix_integrity")
            return opened.rows()
        finally:
            opened.close()


class OpenAnki:
    """An open collection."""

    def __init__(self, collection: Any) -> None:
        """Take it, with its notes by person."""
        self.collection = collection
        notes = [collection.get_note(each) for each in collection.find_notes("")]
        self._notes = {note.fields[0]: note for note in notes}

    def tick(self, person: str, there: bool) -> None:
        """Change the note."""
        note = self._notes[person]
        note.fields[1] = f"{NAMES[person]}: {'x' if there else ''}"
        self.collection.update_note(note)

    def shown(self) -> frozenset[str]:
        """Return who is present."""
        return checked(self.rows())

    def rows(self) -> list[Row]:
        """Return every note's person, name and mark."""
        found = []
        for person, note in sorted(self._notes.items()):
            name, _, mark = note.fields[1].rpartition(": ")
            found.append((person, name, mark))
        return found

    def close(self) -> None:
        """Close it."""
        self.collection.close()


def rows_of(marks: dict[str, bool]) -> list[Row]:
    """Return person, name and mark of each."""
    return [(person, NAMES[person], "x" if there else "") for person, there in marks.items()]


def checked(rows: list[Row]) -> frozenset[str]:
    """Return who is marked; ValueError unless the rows are the sixty-nine people's."""
    if [row[0] for row in rows] != list(PEOPLE) or not {row[2] for row in rows} <= {"x", ""}:
        raise ValueError("rows are missing or strange")
    return frozenset(person for person, _, mark in rows if mark == "x")


def peers() -> list[Subject]:
    """Return the peers that are installed here."""
    found: list[Subject] = [Csv(), Sqlite()]
    if importlib.util.find_spec("openpyxl"):
        found.insert(1, Xlsx())
    if importlib.util.find_spec("anki"):
        found.append(Anki())
    return found


def _collection(path: Path) -> Any:
    from anki.collection import Collection

    return Collection(str(path))
