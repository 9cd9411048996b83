"""At its first show every window fits on the screen and has room for each of its words, with nothing remembered."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# At 200 % a laptop of 1366 × 768 has half the points; where only the text is twice as large, all of them.
LAPTOP, DOUBLE, LARGE_TEXT = (1366, 768, 1, 96), (683, 384, 2, 96), (1366, 768, 1, 192)


def first_shows(folder: Path, screen: tuple[int, int, int, int], style: str, language: str) -> list[dict]:
    """Start the program with an empty profile on such a screen; return what it says of each window."""
    width, height, ratio, dpi = screen
    config = folder / "screens.json"
    shape = {"name": "own", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": ratio}
    config.write_text(json.dumps({"screens": [shape]}), encoding="utf-8")
    environment = {
        **os.environ,
        "NARVARO_DATA": str(folder / "profile"),
        "PYTHONPATH": str(ROOT),
        # By its name alone: Qt reads no further than a colon, which a path has in Windows.
        "QT_QPA_PLATFORM": f"offscreen:configfile={config.name}",
        "QT_STYLE_OVERRIDE": style,
        "QT_FONT_DPI": str(dpi),
        "LC_ALL": language,
    }
    script = ROOT / "tests" / "ui" / "first_shows.py"
    done = subprocess.run(
        [sys.executable, script, folder],
        cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"exit {done.returncode}: {done.stdout[-300:]}{done.stderr[-2000:]}"
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("screen", "style", "language"),
    [
        (LAPTOP, "Fusion", "en_GB.UTF-8"),
        (DOUBLE, "Windows", "sv_SE.UTF-8"),
        (LARGE_TEXT, "Fusion", "sv_SE.UTF-8"),
    ],
)
def test_every_window_has_room_for_its_words(
    tmp_path: Path, screen: tuple[int, int, int, int], style: str, language: str
) -> None:
    shown = first_shows(tmp_path, screen, style, language)
    names = {each["led"].split()[-1] for each in shown}
    assert {
        "RosterEditor",
        "AnnexPreview",
        "RosterImportDialog",
        "QuorumRuleDialog",
        "AfterBreakDialog",
        "HelpDialog",
    } <= names
    assert {"first page", "no_people", "no_meeting", "sample", "under_way"} <= {each["led"] for each in shown}
    assert [each for each in shown if each["squeezed"]] == []
    assert [each for each in shown if each["size"][0] > each["room"][0] or each["size"][1] > each["room"][1]] == []
