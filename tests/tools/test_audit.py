"""The audit of the locked libraries: what the advisory database says, and that it was not reached."""

import json
from pathlib import Path

import pytest

from tools.release.audit import CLEAN, LOCKS, ROOT, UNKNOWN, WEAK, locked, main

LIBRARIES = sorted({each for lock in LOCKS for each in locked((ROOT / lock).read_text(encoding="utf-8"))})


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the file that is the database's answer: the tests use no network."""
    monkeypatch.setenv("NARVARO_ADVISORIES", (tmp_path / "answer.json").as_uri())
    return tmp_path / "answer.json"


def test_a_known_weakness_is_named(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    results = [{"vulns": [{"id": "X-1"}]} if name == "pillow" else {} for name, _ in LIBRARIES]
    database.write_text(json.dumps({"results": results}), encoding="utf-8")
    assert main() == WEAK
    said = capsys.readouterr().out
    assert "pillow" in said
    assert "X-1" in said


def test_no_weakness_is_known(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database.write_text(json.dumps({"results": [{}] * len(LIBRARIES)}), encoding="utf-8")
    assert main() == CLEAN
    assert "0 with known weaknesses" in capsys.readouterr().out


@pytest.mark.parametrize("answer", ["[]", "", '{"results": []}', "<html>sign in</html>"])
def test_an_answer_that_is_none_is_not_taken_for_a_clean_one(database: Path, answer: str) -> None:
    database.write_text(answer, encoding="utf-8")
    assert main() == UNKNOWN


def test_a_database_that_is_not_reached_is_said(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == UNKNOWN
    assert "NOT AUDITED" in capsys.readouterr().err
