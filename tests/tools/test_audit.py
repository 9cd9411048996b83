"""The audit of the locked libraries: what the advisory database says, and that it was not reached."""

import json
from pathlib import Path

import pytest

from tools.release.audit import CLEAN, LOCKS, ROOT, UNKNOWN, WEAK, main
from tools.setup.requirements import locked

LIBRARIES = sorted({each for lock in LOCKS for each in locked((ROOT / lock).read_text(encoding="utf-8"))})


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the file that is the database's answer: the tests use no network."""
    monkeypatch.setenv("NARVARO_ADVISORIES", (tmp_path / "answer.json").as_uri())
    monkeypatch.setenv("NARVARO_PYPI", (tmp_path / "pypi").as_uri())
    return tmp_path / "answer.json"


@pytest.fixture
def pypi(database: Path) -> Path:
    """Give the folder that is PyPI, where OSV gives no answer: each library without a weakness."""
    for name, version in LIBRARIES:
        tell_of(database.parent / "pypi", name, version, [])
    return database.parent / "pypi"


def tell_of(pypi: Path, name: str, version: str, known: list[dict[str, object]]) -> None:
    folder = pypi / name / version
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "json").write_text(json.dumps({"info": {}, "vulnerabilities": known}), encoding="utf-8")


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


def test_pypi_is_asked_where_the_first_database_is_not_reached(pypi: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == CLEAN
    assert f"by {pypi.as_uri()}" in capsys.readouterr().out


def test_pypi_names_a_weakness_but_not_a_withdrawn_one(pypi: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name, version = next(each for each in LIBRARIES if each[0] == "pillow")
    tell_of(pypi, name, version, [{"id": "X-2", "withdrawn": None}, {"id": "X-3", "withdrawn": "2026-01-01"}])
    assert main() == WEAK
    said = capsys.readouterr().out
    assert "X-2" in said
    assert "X-3" not in said


def test_pypi_that_does_not_know_one_library_has_not_answered(pypi: Path) -> None:
    name, version = LIBRARIES[-1]
    (pypi / name / version / "json").unlink()
    assert main() == UNKNOWN
