"""Contrast as it is painted: every text of the window against the ground under it, light and dark (WCAG 2.1, 4.5:1)."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from attendance_app.domain.attendance import Mark
from attendance_app.domain.forum import Forum
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import new_forum
from attendance_app.ui.action_lists import key_list
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.projector.painter import paint_slide
from attendance_app.ui.shell.help_dialog import HelpDialog
from attendance_app.ui.widgets import theme

ENLARGED = 3
LEAST = 4.5


@cache
def light(pixel: int) -> float:
    parts = [(pixel >> shift & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: int, two: int) -> float:
    high, low = sorted((light(one), light(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def enlarged(widget: QWidget) -> QImage:
    """Paint a widget so large that the middle of each stroke has the ink's own colour."""
    image = QImage(widget.size() * ENLARGED, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ENLARGED)
    widget.render(image, QPoint())
    return image


def strongest(image: QImage, place: QRect) -> float:
    """Return the contrast of the strongest ink in a place to its commonest colour."""
    area = QRect(place.topLeft() * ENLARGED, place.size() * ENLARGED)
    part = image.copy(area).convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(part.constBits()).cast("I"))
    ground = pixels.most_common(1)[0][0]
    return max((contrast(ground, pixel) for pixel, count in pixels.items() if count > 3), default=1.0)


def shown_texts(window: QWidget) -> list[QWidget]:
    kinds = (QLabel, QPushButton, QLineEdit)
    found = [each for kind in kinds for each in window.findChildren(kind) if each.isVisible() and each.isEnabled()]
    # An offer's words stand in labels of their own.
    return [each for each in found if getattr(each, "text", str)() and not each.visibleRegion().isEmpty()]


def weak(window: QWidget) -> list[str]:
    image = enlarged(window)
    found = {}
    for each in shown_texts(window):
        place = QRect(each.mapTo(window, QPoint()), each.size()).intersected(window.rect())
        found[f"{each.text()!r} {strongest(image, place):.2f}"] = strongest(image, place)
    assert found
    return [words for words, value in found.items() if value < LEAST]


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[theme.Colours]:
    """Dress the program in one scheme."""
    before = QPalette(qapp.palette())
    dark = request.param == "dark"
    theme._apply(qapp, Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    yield theme.DARK if dark else theme.LIGHT
    qapp.setStyleSheet("")
    qapp.setPalette(before)


@pytest.mark.parametrize("view", ["overview", "list", "no meeting", "no forum"])
def test_every_text_of_the_window(window: MainWindow, colours: theme.Colours, view: str, tmp_path: Path) -> None:
    if view == "list":
        window.commands.views.show_list()
    elif view == "no meeting":
        window.forum.show_file(window.adapters.create_forum(tmp_path / "Ny.narvaro", new_forum(Forum("Ny"))))
    elif view == "no forum":
        from attendance_app.ui.shell.start_page import EmptyState

        window.area.show_empty(EmptyState.FORUM)
    QApplication.processEvents()
    assert weak(window) == []


def test_every_row_ticked_or_not_current_or_not(window: MainWindow, colours: theme.Colours) -> None:
    window.view.mark(PersonId("p14"), Mark.EXCUSED)
    for at, view in enumerate((window.view.overview, window.view.list.table)):
        (window.commands.views.show_list if at else window.commands.views.show_overview)()
        QApplication.processEvents()
        image, model = enlarged(view.viewport()), view.model()
        rects = {model.index(row, 0).data(): view.visualRect(model.index(row, 0)) for row in range(model.rowCount())}
        seen = {name: rect for name, rect in rects.items() if view.viewport().rect().contains(rect)}
        assert len(seen) > 15
        # To the right of the box: the name alone.
        found = {name: strongest(image, _name_of(rect)) for name, rect in seen.items()}
        assert [(name, value) for name, value in found.items() if value < LEAST] == []


def test_who_is_dimmed_by_a_search_can_be_read_and_who_is_found_is_emphasised(
    window: MainWindow, colours: theme.Colours
) -> None:
    window.view.search.setText("beal")
    # A click on somebody who was not found: on the tint of the current row.
    window.view.show_person(PersonId("p02"))
    QApplication.processEvents()
    view, model = window.view.overview, window.view.overview.people
    image = enlarged(view.viewport())
    people = [model.index(row, 0) for row in range(model.rowCount()) if model.person_at(model.index(row, 0))]
    names = {each.data(): strongest(image, _name_of(view.visualRect(each))) for each in people}
    assert len(names) == 69
    assert [(name, value) for name, value in names.items() if value < LEAST] == []
    assert names.pop("Beata Allen") > 1.8 * max(names.values())
    # A box is a picture, not a text: 3:1 (WCAG 1.4.11).
    boxes = {each.data(): strongest(image, _box_of(view.visualRect(each))) for each in people}
    assert [(name, value) for name, value in boxes.items() if value < 3] == []


def _name_of(row: QRect) -> QRect:
    return row.adjusted(30, 2, -2, -4)


def _box_of(row: QRect) -> QRect:
    return QRect(row.left() + 5, row.top() + 2, 20, row.height() - 4)


def test_the_help(window: MainWindow, colours: theme.Colours) -> None:
    dialog = HelpDialog(key_list(), window)
    dialog.show()
    QApplication.processEvents()
    assert weak(dialog) == []
    dialog.close()
    dialog.deleteLater()


def test_the_wall(window: MainWindow, colours: theme.Colours) -> None:
    window.commands.views.projector()
    assert window.commands.views.wall is not None
    slide = window.commands.views.wall.slide
    image = QImage(QSize(1920, 1080), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_slide(painter, image.rect(), slide, colours)
    painter.end()
    part = QRect(0, 0, 1920 // ENLARGED, 1080 // ENLARGED)
    assert strongest(image, part) >= LEAST


def test_the_colours_themselves() -> None:
    def pair(one: str, two: str) -> float:
        return contrast(int(one[1:], 16), int(two[1:], 16))

    for colours in (theme.LIGHT, theme.DARK):
        grounds = (colours.window, colours.base, colours.tint)
        for ink in (colours.text, colours.muted, colours.accent, colours.good, colours.warning):
            assert all(pair(ink, ground) >= LEAST for ground in grounds), ink
        assert pair(colours.on_accent, colours.accent) >= LEAST
        # The ground of "anmält förhinder" in the list.
        assert pair(colours.muted, colours.hairline) >= LEAST
        # A box's edge is no text: 3:1 (WCAG 1.4.11).
        assert all(pair(colours.border, ground) >= 3 for ground in grounds)
