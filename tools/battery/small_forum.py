"""A forum of six people: what many tests cost is reading people, and they show nothing that needs more of them."""

import re
from pathlib import Path

from attendance_app import composition
from attendance_app.services.forum.sample import sample_change
from tools.battery.subjects import CANARY, use

PEOPLE = 6
_SETTINGS = """
[forum]
name = "Kommunalt forum"
title = "Närvaro {forum} {date}"
number = "Bilaga 1"
name_heading = "Namn"
organisation_heading = "Kommun"
mark_heading = "Närvaro (X)"
more_than = "1/2"
not_members = []

[meeting]
day = 2024-12-13
ends = 11:50:00
chair = "Person 1"
secretary = "Person 2"
adjusters = ["Person 3"]
items = ["Val av justerare", "Avslutning"]
"""


def made_small(path: Path) -> Path:
    """Make the forum in a new file and return its path; the program's data lies next to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    use(path.parent)
    people = "\n".join(f"Person {at} {CANARY};Aneby;ledamot;S;;X" for at in range(1, PEOPLE + 1))
    settings = re.sub(r'"(Person \d)"', rf'"\1 {CANARY}"', _SETTINGS)
    first = sample_change(settings, f"Namn;Organisation;Roll;Parti;Titel;Närvaro\n{people}\n")
    composition.create_forum(path, first).close()
    return path
