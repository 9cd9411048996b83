"""The program's own icons."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication

from attendance_app.services.bundled import resources
from attendance_app.ui.actions import ACTIONS
from attendance_app.ui.widgets.icons import find_resources, icon, program_icon, tinted
from attendance_app.ui.widgets.theme import DARK, LIGHT, _palette

FILES = sorted((resources() / "icons").glob("*.svg"))


@pytest.fixture(autouse=True)
def icons_found(qapp: QApplication) -> None:
    find_resources(resources())


def ink(picture: QImage) -> set[str]:
    solid = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {colour.name() for colour in solid if colour.alpha() == 255}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_icon_is_drawn_in_the_colour_of_the_palette(qapp: QApplication, file: Path) -> None:
    before = QPalette(qapp.palette())
    if file.stem == "narvaro":
        assert LIGHT.accent in ink(program_icon().pixmap(64, 64).toImage())
        return
    made = icon(file.stem)
    try:
        for colours in (LIGHT, DARK):
            qapp.setPalette(_palette(colours))
            for mode, colour in ((QIcon.Mode.Normal, colours.text), (QIcon.Mode.Disabled, colours.muted)):
                seen = ink(made.pixmap(48, 48, mode).toImage())
                assert seen == {QColor(colour).name()}
    finally:
        QGuiApplication.setPalette(before)


def test_no_icon_lies_unused(qapp: QApplication) -> None:
    files = (resources().parent / "attendance_app").rglob("*.py")
    sources = "".join(file.read_text(encoding="utf-8") for file in files)
    named = {row.name.split(".")[-1] for row in ACTIONS} | {"narvaro"}
    assert [each.stem for each in FILES if each.stem not in named and f'"{each.stem}"' not in sources] == []


def test_an_icon_is_drawn_once_for_each_colour(icons_found: None) -> None:
    first, other = (tinted("undo", 16, 1.0, QColor(name)).cacheKey() for name in ("#102030", "#302010"))
    assert tinted("undo", 16, 1.0, QColor("#102030")).cacheKey() == first != other
