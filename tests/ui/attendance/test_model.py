"""What the rows show, of a heading and of a person."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.ui.attendance.row_values import HeadingRow, PersonRow
from attendance_app.ui.main_window import MainWindow


def test_a_heading_says_how_many_of_it_are_there(window: MainWindow) -> None:
    model = window.view.overview.people
    assert model.shown(0) == HeadingRow("Aneby kommun", "2/4", unrepresented=False, matched=())
    assert [row.name for row in map(model.shown, range(model.rowCount())) if getattr(row, "unrepresented", False)] == [
        "Värnamo kommun"
    ]


def test_a_person_says_what_is_unusual(window: MainWindow) -> None:
    model = window.view.overview.people
    person = model.person_at(model.index(2, 0))
    assert window.forum.session is not None
    assert person is not None
    window.forum.session.mark(person, Mark.EXCUSED)
    assert model.shown(2) == PersonRow("Arijana Jazic", Mark.EXCUSED, found=None, matched=())
    assert model.notes(2)[0] == "anmält förhinder"
    assert model.cells(2) == ("ledamot", "", "", "", "anmält förhinder")


def test_a_search_says_who_is_found(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.view.search, "beal")
    model = window.view.overview.people
    found = [each for each in map(model.shown, range(model.rowCount())) if isinstance(each, PersonRow) and each.found]
    assert [(each.name, each.matched) for each in found] == [("Beata Allen", ((0, 2), (6, 2)))]


class Painted(QObject):
    """Collects which parts of a widget are painted from now on."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_a_tick_in_the_overview_paints_the_rows_that_it_changes_and_no_others(window: MainWindow, qtbot: QtBot) -> None:
    overview, session = window.view.overview, window.forum.session
    window.commands.views.show_overview()
    window.show()
    QApplication.processEvents()
    person = overview.people.person_at(overview.people.index(2, 0))
    assert session is not None
    assert person is not None
    painted = Painted(overview.viewport())
    session.mark(person, Mark.EXCUSED)
    heading, row, last = (
        overview.visualRect(overview.people.index(at, 0)) for at in (0, 2, len(overview.people.keys) - 1)
    )
    qtbot.waitUntil(lambda: painted.region.contains(row.center()) and painted.region.contains(heading.center()))
    assert not painted.region.intersects(last)


def test_the_list_paints_only_the_rows_that_changed(window: MainWindow) -> None:
    window.commands.views.show_list()
    table = window.view.list.table
    height = table.rowHeight(0)
    far = QRegion(QRect(0, 0, 10, height)) | QRegion(QRect(0, 10 * height, 10, height))
    assert table._rows_in(far) == [0, 10]
