"""narvaro import and export, as others rely on them."""

import json
from pathlib import Path

import pytest

from attendance_app.composition import open_forum
from tests.commands import said
from tests.rosters import ROSTERS, whole_minutes
from tools.hostile_rosters.json_files import json_of_ours

pytestmark = pytest.mark.usefixtures("reading_here")


def status(capsys: pytest.CaptureFixture[str], path: Path) -> dict[str, object]:
    data = json.loads(said(capsys, "status", path, "--meeting", "2024-12-13", "--json")[1])
    return {key: data[key] for key in ("people", "present")} | {"seats": data["quorum"]["seats"]}


def test_the_minutes_themselves_become_a_forum_with_its_meeting(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    minutes, into = whole_minutes(tmp_path), tmp_path / "Kommunalt forum.narvaro"
    code, out, _ = said(capsys, "import", minutes, "--into", into, "--meeting", "2024-12-13")
    assert code == 0
    assert "69 personer, 15 organisationer, 41 närvarande" in out
    assert status(capsys, into) == {"people": 69, "present": 41, "seats": 0}
    before = into.read_bytes()
    assert "Inget att ändra" in said(capsys, "import", minutes, "--into", into, "--meeting", "2024-12-13")[1]
    assert into.read_bytes() == before


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_what_is_exported_reads_back_in(
    capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path, kind: str
) -> None:
    out, into = tmp_path / f"out.{kind}", tmp_path / "again.narvaro"
    assert said(capsys, "export", sample_path, "--meeting", "2024-12-13", "-o", out)[0] == 0
    assert said(capsys, "import", out, "--into", into, "--meeting", "2024-12-13")[0] == 0
    assert status(capsys, into) == {"people": 69, "present": 41, "seats": 47}


def test_the_json_export_is_the_full_record(
    capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path
) -> None:
    first, into, second = tmp_path / "1.json", tmp_path / "again.narvaro", tmp_path / "2.json"
    said(capsys, "export", sample_path, "--meeting", "2024-12-13", "-o", first)
    said(capsys, "import", first, "--into", into)
    said(capsys, "export", into, "--meeting", "2024-12-13", "-o", second)
    assert first.read_bytes() == second.read_bytes()
    assert len(json.loads(first.read_text(encoding="utf-8"))["meeting"]["items"]) == 8


def test_the_roster_alone_is_exported_and_read(
    capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path
) -> None:
    out, into = tmp_path / "roster.json", tmp_path / "again.narvaro"
    assert said(capsys, "export", sample_path, "-o", out)[0] == 0
    assert said(capsys, "import", out, "--into", into)[0] == 0
    file = open_forum(into)
    assert (len(file.roster.people), file.meetings) == (69, ())
    file.close()


def test_a_name_never_becomes_a_formula(capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path) -> None:
    file = open_forum(sample_path)
    file.meeting_named("2024-12-13").walk_in('=HYPERLINK("x")', None)
    file.close()
    for kind, wanted in (("csv", b"'=HYPERLINK"), ("xlsx", b"PK")):
        out = tmp_path / f"o.{kind}"
        said(capsys, "export", sample_path, "--meeting", "2024-12-13", "-o", out)
        assert wanted in out.read_bytes()
    import python_calamine

    sheet = python_calamine.CalamineWorkbook.from_path(tmp_path / "o.xlsx").get_sheet_by_index(0)
    assert sheet.to_python()[-1][0] == '=HYPERLINK("x")'


def test_rows_that_are_left_out_are_reported_by_number_and_reason(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    source, into = tmp_path / "r.csv", tmp_path / "f.narvaro"
    source.write_text("Namn;Kommun;E-post\nAnna Ek;Åby;a@b.se\n王芳 Li;Åby;\nSumma 2;;\n", encoding="utf-8")
    out = said(capsys, "import", source, "--into", into)[1]
    assert "Kolumner som inte används: E-post" in out
    assert "rad 3: ”王芳 Li” har tecken" in out
    assert "rad 4: summering eller sidfot" in out


def test_somebody_spelled_otherwise_is_reported_and_left_out(
    capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path
) -> None:
    source = tmp_path / "r.csv"
    source.write_text("Namn;Organisation\nAnneli Forsgren;Kommunal utveckling\n", encoding="utf-8")
    out = said(capsys, "import", source, "--into", sample_path)[1]
    assert "rad 2: ”Anneli Forsgren” liknar Anette Forsgren och är inte inläst" in out
    assert "Inget att ändra" in out


@pytest.mark.parametrize("meeting", ["2024-12-13#2", "igår", "2024-12-13"])
def test_a_meeting_that_cannot_be_is_refused_and_nothing_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, meeting: str
) -> None:
    into = tmp_path / "f.narvaro"
    code, out, err = said(capsys, "import", ROSTERS / "txt_names_only.txt", "--into", into, "--meeting", meeting)
    assert (code, out, len(err.splitlines()), into.exists()) == (1, "", 1, False)


def test_a_hostile_record_leaves_the_forum_byte_for_byte(
    capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path
) -> None:
    before = sample_path.read_bytes()
    for name, content in list(json_of_ours().items())[::3]:
        path = tmp_path / name
        path.write_bytes(content)
        code, out, err = said(capsys, "import", path, "--into", sample_path)
        assert (code, out, len(err.splitlines())) == (1, "", 1), name
    assert sample_path.read_bytes() == before
