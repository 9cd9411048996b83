"""What the documents show is so: each command works as typed, each menu, key and picture is there."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from attendance_app.ui.actions import ACTIONS, MENUS, SUBMENUS, ActionDef, translated

ROOT = Path(__file__).parents[1]
TEXTS = ROOT / "resources" / "texts"
SWEDISH, ENGLISH, README = TEXTS / "handbok.md", TEXTS / "handbook.md", ROOT / "README.md"
# Menus within a menu whose rows are no actions.
CHOICES = {"Senaste organ", "Recent bodies", "Språk", "Language", "Färger", "Colours"}


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def commands_in(file: Path) -> list[str]:
    """Return each line of the blocks that somebody would type, in order."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", text_of(file), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line]


def test_every_line_in_a_block_is_a_command_that_is_tried() -> None:
    for file in (SWEDISH, ENGLISH, README):
        assert commands_in(file)
        for line in commands_in(file):
            assert re.match(r"(python3 (main|dev)\.py|printf) ", line), f"{file.name}: {line}"
    for file in (SWEDISH, ENGLISH):
        assert not [line for line in commands_in(file) if "dev.py" in line]
    assert commands_in(SWEDISH) == commands_in(ENGLISH)


@pytest.mark.skipif(os.name == "nt", reason="the documents show commands of a POSIX shell")
def test_every_command_works_as_typed(tmp_path: Path) -> None:
    """In a folder of its own, from which main.py leads to this one; dev.py's verbs are run by .ci/run."""
    (tmp_path / "main.py").symlink_to(ROOT / "main.py")
    programs = tmp_path / "programs"
    programs.mkdir()
    # On a user's machine main.py finds the .venv that dev.py made; here the Python of these tests is that one.
    python = programs / "python3"
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    places = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "NARVARO_DATA": str(tmp_path / "data")}
    # What two documents show is tried once, in the order of the handbook.
    for line in dict.fromkeys([*commands_in(SWEDISH), *commands_in(README)]):
        if "dev.py" not in line:
            done = subprocess.run(
                line, shell=True, cwd=tmp_path, env={**os.environ, **places},
                capture_output=True, encoding="utf-8", check=False,
            )  # fmt: skip
            assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize(
    "file", [SWEDISH, ENGLISH, ROOT / "docs" / "it.md", ROOT / "SECURITY.md"], ids=lambda file: file.name
)
def test_a_document_names_menus_as_the_screen_does(file: Path, swedish: None, qapp: QApplication) -> None:
    def said(text: object) -> str:
        return (str(text) if file == ENGLISH else translated(text)).replace("&", "").removesuffix("…")

    def path_below(menu: str, row: ActionDef) -> str:
        return said(row.text) if row.menu == menu else f"{said(SUBMENUS[row.menu])} – {said(row.text)}"

    menus = {
        said(text): {path_below(name, row) for row in ACTIONS if row.menu.split(".")[0] == name}
        for name, text in MENUS.items()
    }
    flat = re.sub(r"\s+", " ", text_of(file))
    named = [(menu, row) for menu, row in re.findall(r"\*([^*–]+) – ([^*]+)\*", flat) if menu in menus]
    assert len(named) > (30 if file in {SWEDISH, ENGLISH} else 1)
    assert [f"{menu} – {row}" for menu, row in named if row not in menus[menu] | CHOICES] == []


def test_the_handbook_explains_every_row_of_the_menus(swedish: None, qapp: QApplication) -> None:
    text = re.sub(r"\s+", " ", text_of(SWEDISH))
    keys = {row.key.replace("Shift", "Skift") for row in ACTIONS if row.key}
    named = {key for key in keys if re.search(rf"(?<![\w+]){re.escape(key)}(?!\w)", text)}
    unexplained = [
        row.name
        for row in ACTIONS
        if translated(row.text).replace("&", "").removesuffix("…") not in text
        and row.key.replace("Shift", "Skift") not in named
    ]
    assert unexplained == []


@pytest.mark.parametrize("file", [SWEDISH, ENGLISH, README], ids=lambda file: file.name)
def test_a_document_names_only_keys_that_there_are(file: Path) -> None:
    used = set(re.findall(r"\b(?:Ctrl\+(?:Shift\+)?[A-Z]|F\d+)\b", text_of(file).replace("Skift", "Shift")))
    assert used <= {row.key for row in ACTIONS}


def test_both_handbooks_have_the_same_parts() -> None:
    parts = [re.findall(r"^(#+) ", text_of(file), re.MULTILINE) for file in (SWEDISH, ENGLISH)]
    assert parts[0] == parts[1]


def test_every_picture_is_shown_and_every_link_leads_somewhere() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "tools").rglob("*.md")]
    shown = set()
    for file in documents:
        for link in re.findall(r"\]\(([^)#]+)", text_of(file)):
            if "://" not in link:
                assert (file.parent / link).exists(), f"{file.name}: {link}"
                shown.add((file.parent / link).resolve())
    assert {picture.resolve() for picture in (ROOT / "docs").rglob("*.png")} <= shown
