"""narvaro join, as others rely on it."""

import shutil
from pathlib import Path

import pytest

from attendance_app.composition import create_sample, open_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from tests.commands import said

DAY = "2024-12-13"


def mark(path: Path, person: str, mark: Mark) -> None:
    file = open_forum(path)
    file.meeting_named(DAY).mark(PersonId(person), mark)
    file.close()


@pytest.fixture
def other(sample_path: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(sample_path, tmp_path / "kopia.narvaro"))


def test_a_copys_ticks_are_merged_and_reported(
    capsys: pytest.CaptureFixture[str], sample_path: Path, other: Path
) -> None:
    mark(other, "p02", Mark.PRESENT)
    before = other.read_bytes()
    status, out, _ = said(capsys, "join", sample_path, "--with", other)
    assert (status, out.splitlines()) == (
        0,
        [f"Arijana Jazic ({DAY}): här inte markerad, i kopian närvarande", "Sammanslaget."],
    )
    assert other.read_bytes() == before
    assert said(capsys, "join", sample_path, "--with", other)[1].startswith("Inget att ändra")
    assert said(capsys, "check", sample_path)[0] == 0


@pytest.mark.parametrize(("side", "kept"), [("--ours", Mark.PRESENT), ("--theirs", Mark.EXCUSED)])
def test_disagreements_are_listed_and_nothing_is_changed_until_a_side_is_chosen(
    capsys: pytest.CaptureFixture[str], sample_path: Path, other: Path, side: str, kept: Mark
) -> None:
    mark(sample_path, "p02", Mark.PRESENT)
    mark(other, "p02", Mark.EXCUSED)
    before = sample_path.read_bytes()
    status, out, err = said(capsys, "join", sample_path, "--with", other)
    assert status == 1
    assert out.splitlines() == [f"Arijana Jazic ({DAY}): här närvarande, i kopian anmält förhinder"]
    assert err.startswith("1 sak är ändrad i båda filerna")
    assert len(err.splitlines()) == 1
    assert sample_path.read_bytes() == before
    assert said(capsys, "join", sample_path, "--with", other, side)[0] == 0
    file = open_forum(sample_path)
    assert file.meeting_named(DAY).record.of(PersonId("p02")).mark is kept
    file.close()


@pytest.mark.parametrize("what", ["itself", "another forum", "damaged", "newer", "none"])
def test_what_is_no_copy_is_refused_in_words(
    capsys: pytest.CaptureFixture[str], sample_path: Path, other: Path, what: str
) -> None:
    if what == "itself":
        other = sample_path
    elif what == "none":
        other = other.with_name("finns inte.narvaro")
    elif what == "another forum":
        other.unlink()
        create_sample(other)
    elif what == "damaged":
        other.write_bytes(other.read_bytes()[:30_000] + bytes(4096) + other.read_bytes()[34_096:])
    else:
        data = bytearray(other.read_bytes())
        data[60:64] = (99).to_bytes(4, "big")
        other.write_bytes(data)
    before = sample_path.read_bytes()
    status, _, err = said(capsys, "join", sample_path, "--with", other)
    assert (status, len(err.splitlines())) == (1, 1)
    words = {"itself": "redan är öppen", "another forum": "ett annat organ", "newer": "nyare version", "none": "inte"}
    assert words.get(what, other.name) in err
    assert sample_path.read_bytes() == before
