"""One person's presence changed in a meeting of 500 people and 200 §§, to the painted row, strip, panel and counts.

Beside it the floor: the same row, strip and panel painted anew without any rule asked. A frame is 16.7 ms. Interleaved
in one run, without the commit; printed as medians in milliseconds and as ratios.
"""

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from attendance_app.app import build_window
from attendance_app.domain.attendance import Attendance, Interval
from attendance_app.domain.change import ChangeKind
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings
from tools.benchmarks.forums import forum_of, table, timed
from tools.benchmarks.window import dressed_application

PEOPLE, ITEMS, ROUNDS = 500, 200, 60


def main() -> None:
    """Measure and print."""
    _application = dressed_application()
    taken: dict[str, list[float]] = {"repaint without the rules": [], "one person's presence changed": []}
    with tempfile.TemporaryDirectory() as place:
        window = _window(Path(place))
        for at in range(ROUNDS):
            person = _people(window)[at % 40]
            taken["repaint without the rules"].append(timed(lambda p=person: _repaint(window, p)))
            taken["one person's presence changed"].append(timed(lambda p=person, n=at: _change(window, p, n)))
        window.close()
    table(taken.items(), "repaint without the rules")


def _window(place: Path) -> MainWindow:
    window = build_window(Settings(place / "narvaro.ini"))
    file = forum_of(PEOPLE, place)
    session = file.new_meeting(MeetingPlan(date(2025, 3, 14), items=ITEMS, first_item=1))
    _fill(session)
    MeetingProgress(session).start()
    window.resize(1366, 768)
    window.forum.show_file(file)
    window.forum.show_meeting(session.meeting_id)
    window.commands.views.show_list()
    window.show()
    QApplication.processEvents()
    # The commit is measured in tick.py: here the store takes every change and writes nothing.
    session.journal.store.commit = lambda change, at: None  # type: ignore[method-assign]
    return window


def _fill(session: MeetingSession) -> None:
    """Let everybody come and go twice, at §§ of their own."""
    order = session.meeting.order
    there = {}
    for at, person in enumerate(session.record.roster.people):
        first = at % (ITEMS // 2)
        stays = Interval(order[first], order[first + 30]), Interval(order[first + 40], order[first + 90])
        there[person.id] = Attendance(stays)
    session.set_all(ChangeKind.MARK, there)


def _people(window: MainWindow) -> list[PersonId]:
    assert window.forum.session is not None
    return [person.id for person in window.forum.session.record.roster.people]


def _change(window: MainWindow, person: PersonId, at: int) -> None:
    session = window.forum.session
    assert session is not None
    order = session.meeting.order
    session.set_attendance(person, Attendance((Interval(order[at % 50], order[at % 50 + 100 + at % 7]),)))
    QApplication.processEvents()


def _repaint(window: MainWindow, person: PersonId) -> None:
    model = window.view._models[1]
    row = model.row_of(person)
    model.dataChanged.emit(model.index(row, 0), model.index(row, model.columnCount() - 1))
    window.timeline.viewport().update()
    window.panel.viewport().update()
    window.status.update()
    QApplication.processEvents()


if __name__ == "__main__":
    main()
