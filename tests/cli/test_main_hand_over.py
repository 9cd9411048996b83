"""main.py with a Python that has not the libraries."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Without site-packages: a Python as the system has it.
PLAIN = [sys.executable, "-S", "-E"]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with main.py alone."""
    folder = tmp_path / "mitt närvaro"
    folder.mkdir()
    shutil.copy(ROOT / "main.py", folder)
    return folder


def start(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    line = [*PLAIN, checkout / "main.py", *words]
    return subprocess.run(line, capture_output=True, check=False, encoding="utf-8")


def test_without_an_environment_one_sentence_says_what_sets_it_up(checkout: Path) -> None:
    done = start(checkout, "status")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert f'"{checkout / "dev.py"}" setup' in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="the environment's Python is imitated by a shell script")
def test_it_hands_over_to_the_environment_beside_it(checkout: Path) -> None:
    python = checkout / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\nprintf "%s|" "$@"\nexit 7\n', encoding="utf-8")
    python.chmod(0o755)
    done = start(checkout, "status", "Mitt forum.narvaro")
    assert done.returncode == 7
    assert done.stdout == f"{checkout / 'main.py'}|status|Mitt forum.narvaro|"


def test_an_environment_without_the_libraries_does_not_hand_over_to_itself(checkout: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", checkout / ".venv"], check=True)
    done = start(checkout, "status")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "dev.py" in done.stderr
