"""The command line as others rely on it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from attendance_app.cli.main import main
from attendance_app.composition import open_forum
from tests.commands import said, type_in

ROOT = Path(__file__).resolve().parents[2]


def test_status_as_json(capsys: pytest.CaptureFixture[str], sample_path: Path) -> None:
    status, out, _ = said(capsys, "status", sample_path, "--meeting", "2024-12-13", "--json")
    data = json.loads(out)
    assert (status, data["people"], data["present"], data["item"]) == (0, 69, 41, None)
    assert data["organisations"][0] == {"name": "Aneby kommun", "people": 4, "present": 2, "seats": 3, "filled": 1}
    assert data["quorum"] == {
        "seats": 47, "filled": 26, "required": 24, "quorate": True, "organisations": 14, "represented": 13,
        "missing": ["Värnamo kommun"], "at_item": "Val av protokollsjusterare",
        "rules": [{"kind": "more-than", "fraction": "1/2", "have": 26, "required": 24, "met": True,
                   "explanation": "26 av 47 platser fyllda, krävs 24"}],
    }  # fmt: skip


def test_status_in_words_says_that_the_rule_is_an_example(
    capsys: pytest.CaptureFixture[str], sample_path: Path
) -> None:
    _, out, _ = said(capsys, "status", sample_path, "--meeting", "2024-12-13")
    assert "26 av 47 platser fyllda (26 ledamöter) · krävs 24 · beslutsför" in out
    assert "exempelregel – välj den som arbetsordningen säger" in out


def test_marking_tells_each_name_and_stores_the_good_ones(
    capsys: pytest.CaptureFixture[str], sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "\ufeffGöran Häll\r\nNils Holgersson\n\nmats hermansson (sävsjö kommun)\n")
    status, out, _ = said(capsys, "mark", sample_path, "--meeting", "2024-12-13")
    assert status == 1
    assert out.splitlines() == ["ok Göran Häll", "unknown Nils Holgersson", "ok mats hermansson (sävsjö kommun)"]
    _, out, _ = said(capsys, "status", sample_path, "--meeting", "2024-12-13", "--json")
    assert json.loads(out)["present"] == 43


def test_two_of_one_name_are_ambiguous_until_the_organisation_is_given(
    capsys: pytest.CaptureFixture[str], sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = open_forum(sample_path)
    session = file.meeting_named("2024-12-13")
    session.walk_in("Göran Häll", session.record.roster.organisations[0].id)
    file.close()
    type_in(monkeypatch, "Göran Häll\nGöran Häll (Sävsjö kommun)\n")
    status, out, _ = said(capsys, "mark", sample_path, "--meeting", "2024-12-13")
    assert (status, out.splitlines()) == (1, ["ambiguous Göran Häll", "ok Göran Häll (Sävsjö kommun)"])


def test_from_an_item_on_and_away_from_an_item_on(
    capsys: pytest.CaptureFixture[str], sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, "Göran Häll\n")
    assert said(capsys, "mark", sample_path, "--meeting", "2024-12-13", "--at-item", 4, "--time", "09:40")[0] == 0
    type_in(monkeypatch, "Beata Allen\n")
    assert said(capsys, "mark", sample_path, "--meeting", "2024-12-13", "--absent", "--at-item", 3)[0] == 0
    present = [
        json.loads(said(capsys, "status", sample_path, "--meeting", "2024-12-13", "--item", item, "--json")[1])[
            "present"
        ]
        for item in range(1, 9)
    ]
    assert present == [41, 41, 40, 41, 41, 41, 41, 41]


def test_meetings_of_a_day_have_names_of_their_own(capsys: pytest.CaptureFixture[str], sample_path: Path) -> None:
    status, out, _ = said(capsys, "meeting", sample_path, "2024-12-13", "--items", 2, "--first-item", 30)
    assert (status, out.strip()) == (0, "2024-12-13#2")
    _, out, _ = said(capsys, "status", sample_path, "--meeting", "2024-12-13#2", "--item", 31, "--json")
    assert json.loads(out)["present"] == 0


def test_the_annex_and_the_check(capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path) -> None:
    out = tmp_path / "Bilaga 1.pdf"
    assert said(capsys, "annex", sample_path, "--meeting", "2024-12-13", "-o", out)[0] == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert said(capsys, "check", sample_path)[0] == 0


@pytest.mark.parametrize(
    "words",
    [
        ["status", "{none}", "--meeting", "2024-12-13"],
        ["status", "{file}", "--meeting", "2025-01-01"],
        ["status", "{file}", "--meeting", "2024-12-13", "--item", "9"],
        ["sample", "{file}"],
        ["check", "{none}"],
        ["status", "{folder}", "--meeting", "2024-12-13"],
    ],
)
def test_what_is_refused_is_one_sentence_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path, words: list[str]
) -> None:
    before = sample_path.read_bytes()
    filled = [word.format(none=tmp_path / "none.narvaro", file=sample_path, folder=tmp_path) for word in words]
    status, out, err = said(capsys, *filled)
    assert (status, out, len(err.splitlines())) == (1, "", 1)
    assert sample_path.read_bytes() == before


@pytest.mark.parametrize(
    "words", [["mark", "f"], ["status", "f", "--meeting"], ["meeting", "f", "i går"], ["annex", "f", "--meeting", "x"]]
)
def test_wrong_usage_exits_with_two(words: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2


def test_an_open_file_is_read_not_changed(
    capsys: pytest.CaptureFixture[str], sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_forum(sample_path)
    type_in(monkeypatch, "Göran Häll\n")
    status, out, err = said(capsys, "mark", sample_path, "--meeting", "2024-12-13")
    assert (status, out) == (1, "")
    assert "öppen i ett annat fönster" in err
    assert said(capsys, "meeting", sample_path, "2025-02-14")[0] == 1
    assert said(capsys, "status", sample_path, "--meeting", "2024-12-13")[0] == 0
    window.close()


def test_main_py_is_the_same_program(sample_path: Path) -> None:
    words = [sys.executable, str(ROOT / "main.py"), "status", str(sample_path), "--meeting", "2024-12-13"]
    assert "41 av 69 närvarande" in subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout


def test_ok_is_said_of_what_the_rescue_log_alone_has_and_it_comes_in_next_time(
    capsys: pytest.CaptureFixture[str], sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sample_path.read_bytes()

    def broken() -> Iterator[str]:
        sample_path.write_bytes(bytes(9000))
        yield "Göran Häll"

    monkeypatch.setattr("attendance_app.cli.mark._names", broken)
    status, out, err = said(capsys, "mark", sample_path, "--meeting", "2024-12-13")
    assert (status, out) == (0, "ok Göran Häll\n")
    assert "räddningsloggen" in err
    sample_path.write_bytes(before)
    monkeypatch.undo()
    assert "1 ändring" in said(capsys, "meeting", sample_path, "2025-02-14")[2]
    _, out, _ = said(capsys, "status", sample_path, "--meeting", "2024-12-13", "--json")
    assert json.loads(out)["present"] == 42


def test_a_lost_file_says_that_there_is_a_backup_and_it_is_restored_as_a_new_file(
    capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path
) -> None:
    said(capsys, "meeting", sample_path, "2025-02-14")
    sample_path.unlink()
    status, _, err = said(capsys, "status", sample_path, "--meeting", "2024-12-13")
    assert status == 1
    assert "narvaro restore" in err
    new = tmp_path / "ny.narvaro"
    assert said(capsys, "restore", sample_path, "-o", new)[0] == 0
    assert said(capsys, "check", new)[0] == 0
    assert said(capsys, "restore", sample_path, "-o", new)[0] == 1


def test_a_reader_that_goes_away_ends_the_command_quietly(sample_path: Path) -> None:
    words = [sys.executable, str(ROOT / "main.py"), "check", str(sample_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdout=pipe, stderr=pipe) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 1
