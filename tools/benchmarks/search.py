"""A letter typed in the search at 10 000 people, to the repaint, beside Qt's own filter in C++.

The rival is a QSortFilterProxyModel over a QStandardItemModel of the same names and organisations, in a QTableView.
Switching to the overview of 10 000 people is timed too. Interleaved in one run.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSortFilterProxyModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from attendance_app.app import build_window
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings
from tools.benchmarks.forums import forum_of, table, timed
from tools.benchmarks.window import dressed_application

PEOPLE, WORDS, ROUNDS = 10_000, ("a", "an", "and", "k", "ka", "kar", "b", "be", "beal"), 7


def main() -> None:
    """Measure and print."""
    _application = dressed_application()
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as place:
        window = build_window(Settings(Path(place) / "narvaro.ini"))
        window.forum.show_file(forum_of(PEOPLE, Path(place)))
        window.show()
        rival, view = _rival(window)
        for _ in range(ROUNDS):
            for word in WORDS:
                taken.setdefault("C++ filter", []).append(timed(lambda w=word: _filter(rival, w)))
                taken.setdefault("a letter, list", []).append(timed(lambda w=word: _type(window, w)))
            for show, name in (
                (window.commands.views.show_overview, "overview"),
                (window.commands.views.show_list, "list"),
            ):
                taken.setdefault(f"switch to the {name}", []).append(timed(lambda s=show: (s(), _paint())))
        view.close()
        window.close()
    print("bar 1.5")
    table(taken.items(), "C++ filter")


def _rival(window: MainWindow) -> tuple[QSortFilterProxyModel, QTableView]:
    assert window.forum.session is not None
    roster, model = window.forum.session.record.roster, QStandardItemModel()
    for person in roster.people:
        words = (f"{person.name} {roster.organisation_name(person)}", "ledamot", "")
        model.appendRow([QStandardItem(word) for word in words])
    proxy, view = QSortFilterProxyModel(), QTableView()
    model.setParent(proxy)
    proxy.setSourceModel(model)
    proxy.setFilterCaseSensitivity(proxy.filterCaseSensitivity().CaseInsensitive)
    view.setModel(proxy)
    view.resize(1100, 700)
    view.show()
    return proxy, view


def _filter(proxy: QSortFilterProxyModel, word: str) -> None:
    proxy.setFilterFixedString(word)
    _paint()


def _type(window: MainWindow, word: str) -> None:
    window.view.search.setText(word)
    _paint()


def _paint() -> None:
    QApplication.processEvents()


if __name__ == "__main__":
    main()
