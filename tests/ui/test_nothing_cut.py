"""Nothing is cut at 1366 × 768, at 200 % or with an organisation of 30 letters; what is shortened has a tip."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics, QFontMetricsF, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from attendance_app.domain.attendance import Mark
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.attendance.row_text import Column
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.meeting.roll_call_dialog import RollCallDialog
from attendance_app.ui.projector.painter import paint_slide
from attendance_app.ui.projector.slide import Slide
from attendance_app.ui.widgets.elided_label import ElidedLabel
from attendance_app.ui.widgets.theme import LIGHT
from tests.ui.room import squeezed

LONG = "Malung-Sälens räddningsförbund"
# At 200 % a laptop's screen has half the points; where only the text is twice as large, all of them.
SCREENS = {"1366 × 768": (1366, 768, 1), "200 %": (683, 384, 1), "text at 200 %": (1366, 768, 2)}


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QSize]:
    """Give the size of the screen; the text is set before the window is made."""
    width, height, scale = SCREENS[request.param]
    before = QFont(qapp.font())
    larger = QFont(before)
    larger.setPointSizeF(before.pointSizeF() * scale)
    qapp.setFont(larger)
    yield QSize(width, height)
    qapp.setFont(before)


@pytest.fixture
def full(screen: QSize, window: MainWindow) -> MainWindow:
    """Show a meeting at its fourth § in a window as large as the screen; the first and last organisation are long."""
    assert len(LONG) == 30
    assert window.forum.file is not None
    edit = RosterEdit(window.forum.file.journal)
    bodies = edit.roster.organisations
    for at, name in ((0, LONG), (len(bodies) - 1, LONG[::-1].capitalize())):
        edit.change_organisation(replace(bodies[at], name=name))
    session = window.forum.file.new_meeting(MeetingPlan(date(2025, 2, 14), items=8, first_item=26))
    people = session.record.roster.people
    session.mark(people[0].id, Mark.PRESENT)
    session.mark(people[1].id, Mark.EXCUSED)
    steps = MeetingProgress(session)
    for _ in range(4):
        steps.step()
    session.mark_from(people[2].id, Mark.PRESENT, session.now, time(9, 40))
    window.resize(screen)
    QApplication.processEvents()
    return window


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """Collect every text that is painted shorter than it is."""
    found: set[str] = set()

    def heard(real: Callable[..., str]) -> Callable[..., str]:
        def elided(self: object, text: str, *more: object) -> str:
            shown = real(self, text, *more)
            if shown != text:
                found.add(text)
            return shown

        return elided

    for kind in (QFontMetrics, QFontMetricsF):
        monkeypatch.setattr(kind, "elidedText", heard(kind.elidedText))
    return found


def tips(view: QAbstractItemView) -> set[str]:
    """Return the tip where the mouse rests, on each cell that is in sight."""
    model, shown = view.model(), set()
    for row in range(model.rowCount()):
        for column in Column if view.inherits("QTableView") else [0]:
            place = view.visualRect(model.index(row, column)).center()
            if view.viewport().rect().contains(place) and view.indexAt(place).row() == row:
                QToolTip.hideText()
                there = view.viewport().mapToGlobal(place)
                QApplication.sendEvent(view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, there))
                shown.add(QToolTip.text())
    return shown


def test_widths_are_those_of_the_bundled_font(qapp: QApplication) -> None:
    for font in (qapp.font(), QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), QFont("Courier New")):
        assert QFontInfo(font).family() == "Noto Sans"


def test_the_window(full: MainWindow, screen: QSize, cut: set[str]) -> None:
    assert full.size() == screen
    for show, view in (
        (full.commands.views.show_overview, full.view.overview),
        (full.commands.views.show_list, full.view.list.table),
    ):
        show()
        QApplication.processEvents()
        cut.clear()
        full.grab()
        shown = tips(view) | tips(full.view.list.organisations)
        shown |= {label.toolTip() for label in full.findChildren(ElidedLabel)}
        assert [text for text in cut if not any(text in tip for tip in shown)] == []
        assert [text for text in cut if re.search(r"\d+/\d+|\d+ av \d+", text)] == []
        assert squeezed(full) == []
        assert [tip for tip in shown if tip == ""] == [""], "where nothing is cut there is no tip"
    bar = full.menuBar()
    assert all(bar.rect().contains(bar.actionGeometry(action)) for action in bar.actions())


@pytest.mark.parametrize("screen", ["1366 × 768"], indirect=True)
def test_at_the_usual_size_no_row_is_cut_at_all(full: MainWindow, cut: set[str]) -> None:
    for show in (full.commands.views.show_overview, full.commands.views.show_list):
        show()
        QApplication.processEvents()
        full.view.grab()
    assert cut <= {LONG, LONG[::-1].capitalize()}
    cut.clear()
    full.view.grab()
    assert cut == set(), "in the list"
    full.forum.file.new_meeting(MeetingPlan(date(2025, 2, 15)))
    full.commands.views.show_overview()
    QApplication.processEvents()
    cut.clear()
    full.view.overview.grab()
    assert cut == set(), "where no strip of §§ takes its height"


def test_the_roll_call(full: MainWindow, screen: QSize, cut: set[str], qtbot: QtBot) -> None:
    dialog = RollCallDialog(full.forum.session, None, full)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(min(dialog.width(), screen.width()), min(dialog.height(), screen.height() - 40))
    QApplication.processEvents()
    assert dialog.width() <= screen.width()
    assert dialog.height() <= screen.height() - 40
    while dialog.call.current is not None:
        dialog.grab()
        assert squeezed(dialog) == []
        dialog.later.click()
    assert cut == set()


def paint_wall(slide: Slide, width: int, height: int) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_slide(painter, image.rect(), slide, LIGHT)
    painter.end()


# Its text is a share of the wall's height: the size of the text elsewhere has no part in it.
@pytest.mark.parametrize("screen", ["1366 × 768"], indirect=True)
@pytest.mark.parametrize("with_names", [False, True])
def test_the_wall(full: MainWindow, cut: set[str], with_names: bool) -> None:
    for person in full.forum.session.record.roster.people[:60]:
        full.forum.session.mark(person.id, Mark.PRESENT)
    full.commands.views.projector()
    if with_names:
        full.commands.views.projector_names()
    assert full.commands.views.wall is not None
    for width, height in ((1366, 768), (1280, 720), (1024, 768)):
        paint_wall(full.commands.views.wall.slide, width, height)
        assert cut == set(), (width, height)


@pytest.mark.parametrize("screen", ["1366 × 768"], indirect=True)
def test_the_verdict_is_smaller_on_a_narrow_wall(full: MainWindow, cut: set[str]) -> None:
    for person in full.forum.session.record.roster.people[:60]:
        full.forum.session.mark(person.id, Mark.PRESENT)
    full.commands.views.projector()
    assert full.commands.views.wall is not None
    slide = full.commands.views.wall.slide
    assert slide.verdict == "Beslutsför"
    paint_wall(slide, 600, 768)
    assert not cut & {"✓ Beslutsför", slide.of, slide.title, slide.place}
