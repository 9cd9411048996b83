"""The small cut of the battery: the same tests with fewer tries, always the same ones."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.battery.tests import TESTS

ROOT = Path(__file__).resolve().parents[3]
# The suite has a cut of its own of these, and runs under the listener that own_open reads (tests/live_file.py).
NAMES = sorted(set(TESTS) - {"own_open", "hostile_rosters", "planted_faults"})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the battery forks")
def test_every_bar_is_met(tmp_path: Path, subtests: pytest.Subtests) -> None:
    file = tmp_path / "outcomes.json"
    subprocess.run([sys.executable, "-m", "tools.battery", "--small", "--json", file, *NAMES], cwd=ROOT, check=False)
    outcomes = json.loads(file.read_text(encoding="utf-8"))
    for name in NAMES:
        with subtests.test(name):
            if outcomes[name]["skipped"]:
                pytest.skip(outcomes[name]["skipped"])
            assert outcomes[name]["met"], outcomes[name]
            assert outcomes[name]["canaries"] == 0
