"""The small cut of the battery: the same tests with fewer tries, always the same ones."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tools.battery.tests import TESTS

ROOT = Path(__file__).resolve().parents[3]
# The suite has a cut of its own of these, and runs under the listener that own_open reads (tests/live_file.py).
NAMES = sorted(set(TESTS) - {"own_open", "hostile_rosters", "planted_faults"})

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the battery forks"),
    # One process runs the cut for all.
    pytest.mark.xdist_group("battery"),
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Run the small cut once, and return what each test told."""
    file = tmp_path_factory.mktemp("battery") / "told.json"
    subprocess.run([sys.executable, "-m", "tools.battery", "--small", "--json", file, *NAMES], cwd=ROOT, check=False)
    return dict(json.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_the_bar_is_met(name: str, told: dict[str, Any]) -> None:
    if told[name]["skipped"]:
        pytest.skip(told[name]["skipped"])
    assert told[name]["met"], told[name]
    assert told[name]["canaries"] == 0
