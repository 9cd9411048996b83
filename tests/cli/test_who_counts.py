"""narvaro import of a board's list in every habit: what it prints, and what status then counts."""

import json
from datetime import date
from pathlib import Path

import pytest

from attendance_app.composition import open_forum
from attendance_app.domain.roster import Role
from attendance_app.services.forum.file import MeetingPlan
from tests.boards import HABITS, Habit
from tests.commands import said

pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_what_is_printed_is_what_is_imported_and_what_status_counts(
    habit: Habit, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    into = tmp_path / "nämnd.narvaro"
    code, out, _ = said(capsys, "import", habit.xlsx(tmp_path), "--into", into)
    assert code == 0
    counts = next(line for line in out.splitlines() if "plats" in line)
    assert f"{habit.members} led" in counts
    assert ("att avgöra" in counts) == bool(habit.undecided)
    assert f"{habit.seats} platser" in counts
    for name in habit.undecided:
        assert any(line.startswith("rad ") and name in line and "Får ingen plats" in line for line in out.splitlines())
    assert ("Listan har inga roller" in out) == (habit.seats == 0)
    file = open_forum(into)
    found = [sum(person.role is role for person in file.roster.people) for role in Role]
    assert found[:3] == [habit.members, habit.substitutes, habit.officials]
    file.new_meeting(MeetingPlan(date(2026, 2, 14)))
    file.close()
    status = json.loads(said(capsys, "status", into, "--meeting", "2026-02-14", "--json")[1])
    assert status["quorum"]["seats"] == habit.seats
    assert "Inget att ändra" in said(capsys, "import", habit.csv(tmp_path), "--into", into)[1], "twice is once"
