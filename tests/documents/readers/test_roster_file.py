"""Files as they look in life: each kind, each habit, and those that are no rosters at all."""

import os
from pathlib import Path

import pytest

from attendance_app.composition import unprintable
from attendance_app.documents.readers.roster_file import LARGEST_FILE, read_roster_file, read_roster_text
from attendance_app.domain.attendance import Mark
from attendance_app.services.errors import DocumentError
from attendance_app.services.record.reading import read_record
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.record_import import parsed_record
from attendance_app.services.roster_import.table_parser import parse_best
from attendance_app.services.roster_import.vocabulary import Meaning
from tests.hostile_files import hostile_files
from tests.rosters import EXPECTED, ROSTERS, sample, whole_minutes

# The whole battery takes over a minute; every fifth file of it is held against the reader each time.
STEP = 5


def read(path: Path) -> ParsedRoster:
    source = read_roster_file(path)
    if source.records:
        return parsed_record(read_record(source.records[0], unprintable))
    return parse_best(source.tables, unprintable)


@pytest.mark.parametrize("name", EXPECTED)
def test_every_kind_and_habit_gives_the_same_people(name: str) -> None:
    expected, people, parsed = EXPECTED[name], sample(), read(ROSTERS / name)
    assert sorted(entry.name for entry in parsed.entries) == sorted(people)
    held = [entry for entry in parsed.entries if entry.organisation]
    assert all(entry.organisation == people[entry.name]["Organisation"] for entry in held)
    assert len({entry.organisation for entry in held}) == expected["organisations"]
    present = {entry.name for entry in parsed.entries if entry.mark is Mark.PRESENT}
    if expected["present"] is not None:
        assert len(present) == expected["present"]
        assert present <= {each for each, row in people.items() if row["Närvaro"]}
    if expected["roles"]:
        told = {entry.name: entry.role.value for entry in parsed.entries if entry.role}
        words = {"ledamot": "member", "tjänsteperson": "official"}
        assert told == {each: words[row["Roll"]] for each, row in people.items()}
    assert any(entry.party for entry in parsed.entries) or not expected["parties"]


def test_the_annex_is_found_among_the_1300_lines_of_the_minutes(tmp_path: Path) -> None:
    parsed, people = read(whole_minutes(tmp_path)), sample()
    assert [(entry.name, entry.organisation) for entry in parsed.entries] == [
        (name, row["Organisation"]) for name, row in people.items()
    ]
    marked = {entry.name for entry in parsed.entries if entry.mark is Mark.PRESENT}
    assert marked == {name for name, row in people.items() if row["Närvaro"]}
    assert parsed.skipped == ()


def test_columns_that_are_not_needed_are_told() -> None:
    parsed = read(ROSTERS / "xlsx_unneeded_columns.xlsx")
    assert "Personnummer" in parsed.left_out
    assert not any("190001019999" in str(entry) for entry in parsed.entries)


def test_a_footer_is_listed_by_its_row_and_reason() -> None:
    parsed = read(ROSTERS / "csv_footer.csv")
    assert [each.reason for each in parsed.skipped] == ["summering eller sidfot"] * 2
    assert all(each.row > 69 for each in parsed.skipped)


def test_a_hidden_sheet_is_not_read() -> None:
    source = read_roster_file(ROSTERS / "xlsx_several_sheets.xlsx")
    assert [table.name for table in source.tables] == ["Anteckningar", source.tables[1].name, "Alla blad"]


def test_pasted_text_is_read_like_a_file() -> None:
    parsed = parse_best(read_roster_text("Namn\tOrganisation\nAnna Ek\tÅby kommun\n", "Urklipp").tables, unprintable)
    assert [(entry.name, entry.organisation) for entry in parsed.entries] == [("Anna Ek", "Åby kommun")]
    assert parsed.meanings == (Meaning.NAME, Meaning.ORGANISATION)


def test_a_name_that_cannot_be_printed_is_told_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Namn;Kommun\nAnna Ek;Åby\n王芳 Li;Åby\n", encoding="utf-8")
    parsed = read(path)
    assert [entry.name for entry in parsed.entries] == ["Anna Ek"]
    assert [(each.row, "王芳" in each.reason) for each in parsed.skipped] == [(3, True)]


def test_too_large_a_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(DocumentError, match="10 MB"):
        read_roster_file(path)


def outcome(path: Path) -> tuple[str, int]:
    """Return the refusal, or how many people were read."""
    try:
        return "", len(parse_best(read_roster_file(path).tables, unprintable).entries)
    except DocumentError as refusal:
        return str(refusal), 0


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return hostile_files(tmp_path_factory.mktemp("hostile") / "files")


def worked() -> float:
    """Return the seconds that we and the ended children have worked: what the clock says is the machine's business."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


@pytest.mark.timeout(300)
@pytest.mark.parametrize("watched", [False, True])
def test_hostile_and_broken_files_are_refused_in_time_with_a_sentence(
    hostile: dict[str, Path], monkeypatch: pytest.MonkeyPatch, watched: bool
) -> None:
    assert len(hostile) > 100
    if watched:
        monkeypatch.setattr("attendance_app.documents.readers.child_limits.WATCHED", True)
    for path in list(hostile.values())[watched :: STEP * (3 if watched else 1)]:
        began = worked()
        said, people = outcome(path)
        # Read as what it says: next to nobody; a record of ours is held against its own rules later.
        assert len(said.splitlines()) == 1 or people <= 20, path.name
        assert worked() - began < 2.5, path.name


def test_a_child_that_nothing_limits_is_ended_by_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attendance_app.documents.readers.child_limits.WATCHED", True)
    monkeypatch.setattr("attendance_app.documents.readers.child_limits.MEMORY", 1_000_000)
    with pytest.raises(DocumentError, match="för mycket minne"):
        read_roster_file(ROSTERS / "xlsx_everything.xlsx")
    monkeypatch.setattr("attendance_app.documents.readers.child_limits.MEMORY", 240_000_000)
    assert read_roster_file(ROSTERS / "xlsx_everything.xlsx").tables
    monkeypatch.setattr("attendance_app.documents.readers.roster_file.WORK_SECONDS", 0.0)
    with pytest.raises(DocumentError, match="för lång tid"):
        read_roster_file(ROSTERS / "xlsx_everything.xlsx")


def test_a_table_with_too_many_cells_is_refused() -> None:
    text = "\n".join(["Anna Ek;" * 60] * 5000)
    with pytest.raises(DocumentError, match="för stor"):
        read_roster_text(text, "x")
