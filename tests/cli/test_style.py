"""narvaro style and narvaro page: how the body writes, and the page that comes of it."""

import json
from pathlib import Path

import pytest

from tests.commands import said

DAY = "2024-12-13"


def test_a_style_is_begun_from_changed_and_shown(capsys: pytest.CaptureFixture[str], sample_path: Path) -> None:
    code, out, _ = said(capsys, "style", sample_path, "--begin", "Rak", "--set", "serving.words=tjg för {whom}")
    assert (code, 'serving.words = "tjg för {whom}"' in out.splitlines()) == (0, True)
    shown = json.loads(said(capsys, "style", sample_path, "--json")[1])
    assert (shown["serving"]["words"], shown["sections"][0]["heading"]) == ("tjg för {whom}", "Plats och tid")


def test_page_one_follows_what_was_learnt(
    capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path
) -> None:
    page = tmp_path / "förra året.txt"
    page.write_text(
        "Kommunalt forum\n\nPlats och tid\nSalen, 12 maj 2023 kl. 9.00–11.00\n\n"
        "Närvarande ledamöter\n(M) Anna Ek\n(S) Bo Ål, vice ordförande\n\nJusterare\n(M) Anna Ek\n",
        encoding="utf-8",
    )
    code, out, _ = said(capsys, "style", sample_path, "--learn", page)
    assert (code, 'names.name = "({party}) {name}"  ((M) Anna Ek)' in out.splitlines()) == (0, True)
    lines = said(capsys, "page", sample_path, "--meeting", DAY)[1].splitlines()
    assert lines[3] == "13 december 2024 kl. 11.50"
    assert lines[5] == "Närvarande ledamöter"
    assert "(C) Ann-Marie Nilsson" in lines
    assert "Ordförande" not in lines
    again = tmp_path / "stil.json"
    again.write_text(said(capsys, "style", sample_path, "--json")[1], encoding="utf-8")
    assert said(capsys, "style", sample_path, "--read", again, "--json")[1] == again.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words", [("--set", "foot"), ("--set", "foo=1"), ("--set", "sections=[{]"), ("--learn", "finns-inte.docx")]
)
def test_what_is_no_setting_is_refused_with_one_sentence(
    capsys: pytest.CaptureFixture[str], sample_path: Path, words: tuple[str, str]
) -> None:
    before = sample_path.read_bytes()
    code, _, error = said(capsys, "style", sample_path, *words)
    assert (code, error.count("\n")) == (1, 1)
    assert sample_path.read_bytes() == before


@pytest.mark.parametrize("words", [("style", "--read"), ("fees", "--rules")])
@pytest.mark.parametrize("content", [None, "inte JSON", "[1]", "[" * 100_000], ids=["missing", "text", "list", "deep"])
def test_a_file_of_settings_that_is_none_is_refused_with_one_sentence(
    capsys: pytest.CaptureFixture[str], sample_path: Path, tmp_path: Path, words: tuple[str, str], content: str | None
) -> None:
    before, settings = sample_path.read_bytes(), tmp_path / "settings.json"
    if content is not None:
        settings.write_text(content, encoding="utf-8")
    code, _, error = said(capsys, words[0], sample_path, words[1], settings)
    assert (code, error.count("\n"), "oväntat" in error) == (1, 1, False)
    assert sample_path.read_bytes() == before


def test_an_extract_has_one_item_and_asks_for_one_that_exists(
    capsys: pytest.CaptureFixture[str], sample_path: Path
) -> None:
    code, out, _ = said(capsys, "page", sample_path, "--meeting", DAY, "--item", "3")
    assert (code, "§ 3" in out.splitlines()) == (0, True)
    assert said(capsys, "page", sample_path, "--meeting", DAY, "--item", "99")[0] == 1
