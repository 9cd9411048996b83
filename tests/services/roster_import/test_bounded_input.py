"""A text from anybody is bounded before it is understood: the work for a cell and for a table has a most."""

import pytest

from attendance_app.documents.readers.roster_file import read_roster_text
from attendance_app.domain.roster import Person, PersonId, Roster
from attendance_app.domain.text import folded
from attendance_app.services.errors import DocumentError
from attendance_app.services.roster_import import name_matching, name_parts
from attendance_app.services.roster_import.name_parts import NameHabits, habits_of, parts_of
from attendance_app.services.roster_import.parsed_roster import Entry
from attendance_app.services.roster_import.row_parser import RowParser
from attendance_app.services.roster_import.section_headings import SectionHeadings
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.table_shapes import shapes_of
from attendance_app.services.roster_import.vocabulary import Meaning, is_person, looks_like_organisation


@pytest.mark.parametrize(
    "text", ["Ek - " * 90, "Anna Ek " + "(a)" * 150, "Ek, " * 120], ids=["dashes", "brackets", "commas"]
)
def test_only_the_first_parts_of_a_cell_are_tried(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    take = name_parts._with

    def counted(parts: name_parts.NameParts, held: str, habits: NameHabits) -> name_parts.NameParts:
        tried.append(held)
        return take(parts, held, habits)

    monkeypatch.setattr(name_parts, "_with", counted)
    parts_of(text, NameHabits())
    assert 0 < len(tried) <= 16


class Counted(str):
    """A text that counts how often it is compared."""

    compared = 0
    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return str.__eq__(self, other)


def test_places_after_names_are_counted_in_one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_parts, "_split", lambda text: [Counted(part) for part in text.split(", ")])
    Counted.compared = 0
    assert "Habo" in habits_of([f"Anna Ek {at}, {'Habo' if at % 2 else f'Ort {at}'}" for at in range(600)]).places
    # A comparison of each with each would be some hundred thousand.
    assert Counted.compared < 10_000


@pytest.mark.parametrize(("columns", "reshaped"), [(100, True), (101, False)])
def test_a_large_table_is_not_reshaped(columns: int, reshaped: bool) -> None:
    empty = [""] * (columns - 2)
    rows = (("Namn", "Ort", *empty), *[("Anna Ek\nBo Ål", "Aneby", *empty)] * 99)
    assert (len(shapes_of(Table("", rows))) > 1) is reshaped


def test_only_so_many_names_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    monkeypatch.setattr(name_matching, "alike", lambda name, other: compared.append(name) or 0.0)
    monkeypatch.setattr(name_matching, "_MOST_COMPARED", 100)
    people = tuple(Person(PersonId(f"p{at}"), f"Anna Ek{at}", at) for at in range(10))
    name_matching.likely_matches(Roster((), people), [Entry(at, f"Anna Ål{at}") for at in range(50)], people)
    assert len(compared) == 100


def test_headings_over_people_are_counted_once_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    stands = SectionHeadings._stands_over

    def counted(headings: SectionHeadings, at: int) -> bool:
        asked.append(at)
        return stands(headings, at)

    monkeypatch.setattr(SectionHeadings, "_stands_over", counted)
    rows = tuple(
        (text,) for at in range(200) for text in (f"Ort{chr(97 + at % 26)}", "", f"Anna Ek{chr(97 + at % 26)}")
    )
    RowParser(Table("", rows), lambda _: "", (Meaning.NAME,), None).read()
    assert len(asked) <= 2 * len(rows)


def test_a_name_is_no_longer_than_a_name() -> None:
    assert is_person("Anna " + "E" * 195)
    assert not is_person("Anna " + "E" * 196)


@pytest.mark.parametrize(
    ("text", "known"),
    [("Trafikverket", True), ("verket", False), ("Kultur- och fritidsnämnden", True), ("nämnden", False),
     ("Kommunalförbundet Väst", True), ("Aneby kommun", True), ("kommunen", True), ("Anna Verketsson", False),
     ("a" * 490 + "verket", True), ("a" * 490, False)],
)  # fmt: skip
def test_organisations_are_known_by_their_endings(text: str, known: bool) -> None:
    assert looks_like_organisation(text) is known, folded(text)


def test_what_cannot_be_understood_in_time_is_never_tried_in_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attendance_app.documents.readers.child_process.WORK_SECONDS", 0.0)
    with pytest.raises(DocumentError, match="tar för lång tid"):
        read_roster_text("Anna Ek\n" * 10, "Urklipp")
