"""Reads a foreign file in a child process with limits, so that a hostile one does no harm."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attendance_app.documents.foreign_file import foreign_bytes
from attendance_app.documents.readers.child import READ_TABLES
from attendance_app.documents.readers.child_process import answer_of_child
from attendance_app.services.errors import DocumentError
from attendance_app.services.roster_import.source import Source, Table

LARGEST_FILE = 10_000_000
_TOO_LARGE = "Spara bara förteckningen i en ny fil"


def read_roster_file(path: Path) -> Source:
    """Return the tables of a file; DocumentError, with what the file is and what to do, if it cannot be read."""
    return _source(path.name, foreign_bytes(path, LARGEST_FILE, _TOO_LARGE))


def read_roster_text(text: str, name: str) -> Source:
    """Return the tables of pasted text (plain or HTML); DocumentError if it cannot be read."""
    content = text.encode("utf-8", "replace")
    if len(content) > LARGEST_FILE:
        raise DocumentError("Det du klistrar in är för stort. Kopiera bara förteckningen.")
    return _source(name, content)


def as_source(name: str, tables: Sequence[dict[str, Any]]) -> Source:
    """Return what ``tables.read_tables`` gave, under the file's name."""
    read = tuple(
        Table(str(each["name"]), tuple(tuple(map(str, row)) for row in each["rows"]), bool(each["flowing"]))
        for each in tables
        if "record" not in each
    )
    return Source(name, read, tuple(each["record"] for each in tables if "record" in each))


def _source(name: str, content: bytes) -> Source:
    answer = answer_of_child(READ_TABLES, content)
    if answer is None:
        raise DocumentError(
            f"”{name}” går inte att läsa: den är skadad, eller tar för lång tid eller för mycket minne."
        )
    if "refusal" in answer:
        raise DocumentError(f"”{name}”: {answer['refusal']}")
    return as_source(name, answer["tables"])
