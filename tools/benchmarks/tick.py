"""A tick from the key to the painted row, counters and quorum: 69 people and 10 000, with and without the commit.

Beside it: a bare one-row dataChanged repaint of the same list, and the bare SQLite commit of as many rows with the same
pragmas. Interleaved in one run; printed as medians in milliseconds and as ratios, which are what counts.
"""

import os
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from attendance_app.app import build_window
from attendance_app.domain.change import Change
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings
from tools.benchmarks.forums import forum_of, table, timed
from tools.benchmarks.window import dressed_application

ROUNDS = 80
PEOPLE = {"69 people": 69, "10 000 people": 10_000}


def main() -> None:
    """Measure and print."""
    _application = dressed_application()
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as place:
        windows = {name: _window(people, Path(place)) for name, people in PEOPLE.items()}
        commit = _bare_commit(Path(place) / "bare.sqlite")
        for at in range(ROUNDS):
            for name, window in windows.items():
                for stored in (False, True):
                    what = f"tick, {name}" + (", stored" if stored else "")
                    taken.setdefault(what, []).append(_tick(window, at, stored))
                taken.setdefault(f"bare repaint, {name}", []).append(_repaint(window, at))
            taken.setdefault("bare commit", []).append(timed(commit))
        for window in windows.values():
            window.close()
    table(taken.items(), "bare repaint, 69 people")
    _bars({name: statistics.median(each) for name, each in taken.items()})


def _bars(median: dict[str, float]) -> None:
    small, large = median["tick, 69 people"], median["tick, 10 000 people"]
    stored, floor = median["tick, 10 000 people, stored"], 1.5 * median["bare commit"] + large
    print(f"\n10 000 people : 69 people          {large / small:5.2f}   (bar 1.2)")
    print(f"tick : bare repaint, 10 000 people {large / median['bare repaint, 10 000 people']:5.2f}   (bar 2)")
    print(f"stored : 1.5 x bare commit + tick  {stored / floor:5.2f}   (bar 1)")


def _window(people: int, place: Path) -> MainWindow:
    folder = place / str(people)
    folder.mkdir()
    window = build_window(Settings(folder / "narvaro.ini"))
    window.forum.show_file(forum_of(people, folder))
    window.commands.views.show_list()
    window.show()
    QApplication.processEvents()
    return window


def _tick(window: MainWindow, at: int, stored: bool) -> float:
    """Tick a row with Space; where it is not ``stored`` the store takes the change and writes nothing."""
    assert window.forum.session is not None
    store = window.forum.session.journal.store
    if not stored:
        store.commit = _no_commit  # type: ignore[method-assign]
    window.view.show_person(window.forum.session.record.roster.people[at % 40].id)
    QApplication.processEvents()

    def press() -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
            QApplication.sendEvent(window.view.search, key)
        QApplication.processEvents()

    taken = timed(press)
    if not stored:
        del store.commit
        # What was not stored is taken back out of memory, so that file and memory agree again.
        step = window.forum.session.journal.undo_history.mark_undone()
        window.forum.session.journal.state.apply(step.inverse)
        window.view._apply_change(step.inverse)
    return taken


def _no_commit(change: Change, at: datetime) -> None:
    pass


def _repaint(window: MainWindow, at: int) -> float:
    assert window.forum.session is not None
    model = window.view._models[1]
    row = model.row_of(window.forum.session.record.roster.people[at % 40].id)
    QApplication.processEvents()

    def repaint() -> None:
        model.dataChanged.emit(model.index(row, 0), model.index(row, 2))
        QApplication.processEvents()

    return timed(repaint)


def _bare_commit(path: Path) -> Callable[[], None]:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = TRUNCATE", "synchronous = EXTRA", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    for name in "abc":
        connection.execute(f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, text TEXT) STRICT")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for name in "abc":
            connection.execute(f"INSERT INTO {name} (text) VALUES (?)", ("x" * 120,))
        connection.execute("COMMIT")

    return commit


if __name__ == "__main__":
    main()
