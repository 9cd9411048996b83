"""Rosters as they look in life: each kind of file, each habit; read in this process, where a debugger reaches."""

from pathlib import Path

import pytest

from attendance_app.documents.readers.limits import MOST_COLUMNS, MOST_ROWS, ReadError
from attendance_app.documents.readers.parsed_answer import parsed_answer, source_of
from attendance_app.documents.readers.tables import read_tables
from attendance_app.domain.attendance import Mark
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.record_import import parsed_record
from tests.rosters import EXPECTED, ROSTERS, sample, whole_minutes


def parsed_roster(path: Path) -> ParsedRoster:
    source = source_of(path.name, parsed_answer(read_tables(path.read_bytes())))
    return parsed_record(source.record) if source.record else source.best


@pytest.mark.parametrize("name", EXPECTED)
def test_every_kind_and_habit_gives_the_same_people(name: str) -> None:
    expected, people, parsed = EXPECTED[name], sample(), parsed_roster(ROSTERS / name)
    assert sorted(entry.name for entry in parsed.entries) == sorted(people)
    held = [entry for entry in parsed.entries if entry.organisation]
    assert all(entry.organisation == people[entry.name]["Organisation"] for entry in held)
    assert len({entry.organisation for entry in held}) == expected["organisations"]
    present = {entry.name for entry in parsed.entries if entry.mark is Mark.PRESENT}
    if expected["present"] is not None:
        assert len(present) == expected["present"]
        assert present <= {each for each, row in people.items() if row["Närvaro"]}
    if expected["roles"]:
        roles = {entry.name: entry.role.value for entry in parsed.entries if entry.role}
        words = {"ledamot": "member", "tjänsteperson": "official"}
        assert roles == {each: words[row["Roll"]] for each, row in people.items()}
    assert any(entry.party for entry in parsed.entries) or not expected["parties"]


def test_the_annex_is_found_among_the_1300_lines_of_the_minutes(tmp_path: Path) -> None:
    parsed, people = parsed_roster(whole_minutes(tmp_path)), sample()
    assert [(entry.name, entry.organisation) for entry in parsed.entries] == [
        (name, row["Organisation"]) for name, row in people.items()
    ]
    marked = {entry.name for entry in parsed.entries if entry.mark is Mark.PRESENT}
    assert marked == {name for name, row in people.items() if row["Närvaro"]}
    assert parsed.skipped == ()


def test_columns_that_are_not_needed_are_named() -> None:
    parsed = parsed_roster(ROSTERS / "xlsx_unneeded_columns.xlsx")
    assert "Personnummer" in parsed.left_out
    assert not any("190001019999" in str(entry) for entry in parsed.entries)


def test_a_footer_is_listed_by_its_row_and_reason() -> None:
    parsed = parsed_roster(ROSTERS / "csv_footer.csv")
    assert [each.reason for each in parsed.skipped] == ["summering eller sidfot"] * 2
    assert all(each.row > 69 for each in parsed.skipped)


def test_a_hidden_sheet_is_not_read() -> None:
    tables = read_tables((ROSTERS / "xlsx_several_sheets.xlsx").read_bytes())
    assert [table["name"] for table in tables] == ["Anteckningar", tables[1]["name"], "Alla blad"]


def test_a_name_that_cannot_be_printed_is_named_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Namn;Kommun\nAnna Ek;Åby\n王芳 Li;Åby\n", encoding="utf-8")
    parsed = parsed_roster(path)
    assert [entry.name for entry in parsed.entries] == ["Anna Ek"]
    assert [(each.row, "王芳" in each.reason) for each in parsed.skipped] == [(3, True)]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["Anna Ek;" * 60] * 5000),
        "\n".join(["Anna Ek;Åby"] * (MOST_ROWS + 1)),
        ";".join(["Anna Ek"] * (MOST_COLUMNS + 1)) + "\nBo Ål;Åby",
    ],
    ids=["cells", "rows", "columns"],
)
def test_a_table_that_is_too_large_is_refused(text: str) -> None:
    with pytest.raises(ReadError, match="för stor"):
        read_tables(text.encode())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "tom"),
        (b"{\\rtf1 Namn}", "RTF"),
        (b"SQLite format 3\0", "databas"),
        (b"\x89PNG\r\n", "bild"),
        (b"MZ\x90\0", "program"),
        (b'<?xml version="1.0"?><personer/>', "XML-format"),
        (b'{"personer": [', "JSON"),
        (b'{"personer": []}', "lista"),
        (b"PK\3\4 avkortad", "skadad"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_what_is_no_roster_is_refused_by_what_it_is(content: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read_tables(content)
