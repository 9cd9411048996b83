"""The sample's 69 people as they are, and the files that hold them in every form and habit."""

import csv
import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
ROSTERS = ROOT / "tests" / "data" / "rosters"
# For each file of ROSTERS what it has beside the names.
EXPECTED: dict[str, dict[str, Any]] = json.loads((ROSTERS / "expected.json").read_text(encoding="utf-8"))
# The text of real minutes, as copied out of the PDF, up to and with their Bilaga 1.
MINUTES = ROOT / "tests" / "data" / "minutes_with_annex.txt"


def sample() -> dict[str, dict[str, str]]:
    """Return the sample's rows by name."""
    text = (ROOT / "resources" / "samples" / "kommunalt_forum.csv").read_text(encoding="utf-8")
    return {row["Namn"]: row for row in csv.DictReader(text.splitlines(), delimiter=";")}


def whole_minutes(folder: Path) -> Path:
    """Return the minutes with the 900 lines of slides that follow their Bilaga 1."""
    slides = "\n".join(f"• Åtagande {number}: andelen gasfordon är 50 procent inom fem år \n" for number in range(442))
    made = folder / "protokoll.txt"
    made.write_text(MINUTES.read_text(encoding="utf-8") + " Bilaga 2\n" + slides, encoding="utf-8")
    return made
