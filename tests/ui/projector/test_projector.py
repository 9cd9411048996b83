"""The wall, read from the last row."""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendance_app.domain.roster import PersonId
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.projector.painter import paint_slide
from attendance_app.ui.projector.slide import Slide
from attendance_app.ui.projector.window import ProjectorWindow
from attendance_app.ui.widgets.theme import DARK, LIGHT, Colours

ARIJANA = PersonId("p02")


@pytest.fixture
def wall(window: MainWindow) -> ProjectorWindow:
    window.actions_by_name["views.projector"].trigger()
    made = window.commands.views.wall
    assert made is not None
    return made


class Paints(QObject):
    """Counts how often a window is painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def painted(slide: Slide, colours: Colours, width: int = 1920, height: int = 1080) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_slide(painter, image.rect(), slide, colours)
    painter.end()
    return image


def test_the_wall_shows_count_quorum_arithmetic_and_organisations(wall: ProjectorWindow) -> None:
    slide = wall.slide
    assert (slide.figure, slide.of, slide.verdict) == ("26", "av 47 platser", "Beslutsför")
    assert "26 av 47 platser fyllda, krävs 24" in slide.lines
    assert [(each.name, each.present, each.people) for each in slide.groups][0] == ("Aneby kommun", 2, 4)
    assert len(slide.groups) == 15
    assert "Värnamo kommun 0/4" in wall.accessibleName()


def test_there_are_no_names_unless_they_are_switched_on(window: MainWindow, wall: ProjectorWindow) -> None:
    people = {person.name for person in window.forum.session.record.roster.people}
    assert wall.slide.names == ()
    assert not [name for name in people if name in wall.accessibleName() + repr(wall.slide)]
    window.actions_by_name["views.projector_names"].trigger()
    assert wall.slide.names[0] == ("Aneby kommun", ("Beata Allen", "Mikael Fornander"))
    window.actions_by_name["views.projector_names"].trigger()
    assert wall.slide.names == ()


def test_without_a_rule_there_is_no_verdict(window: MainWindow, wall: ProjectorWindow) -> None:
    window.forum.file.choose_rules(())
    assert (wall.slide.figure, wall.slide.of) == ("41", "av 69 närvarande")
    assert (wall.slide.verdict, wall.slide.share.quorate, wall.slide.share.required) == ("", None, None)
    assert "besluts" not in wall.accessibleName().lower()
    assert wall.slide.lines == ("13 av 14 organisationer företrädda",)


def test_the_figure_is_at_least_a_fifth_of_the_height(wall: ProjectorWindow) -> None:
    for colours in (LIGHT, DARK):
        for width, height in ((1920, 1080), (1024, 768), (1280, 800)):
            image, good = painted(wall.slide, colours, width, height), QColor(colours.good).rgb()
            pixels = memoryview(image.constBits()).cast("I")
            rows = [y for y in range(height) if good in pixels[y * width : y * width + width // 3].tolist()]
            figure = next(at for at, (y, after) in enumerate(pairwise(rows)) if after > y + 3) + 1
            assert figure >= height / 5, (colours, width, height)


def test_the_wall_is_painted_once_for_a_tick_and_not_at_all_for_nothing(
    window: MainWindow, wall: ProjectorWindow, qtbot: QtBot
) -> None:
    qtbot.waitExposed(wall)
    QApplication.processEvents()
    paints = Paints(wall)
    window.commands.views._show_slide()
    QApplication.processEvents()
    assert paints.count == 0
    window.view.toggle(ARIJANA)
    QApplication.processEvents()
    assert wall.slide.figure == "27"
    assert paints.count == 1
    assert wall.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent), "it is never erased first"


@pytest.mark.parametrize("size", [(640, 480), (1920, 1080), (3840, 1200)])
def test_ten_thousand_people_and_long_names_still_fit(size: tuple[int, int]) -> None:
    from attendance_app.domain.grouping import GroupCount, GroupId

    long = "Samverkansnämnden för Östra Götaland"
    many = tuple(GroupCount(GroupId(f"o{n}"), f"{long} {n}", 250, n) for n in range(40))
    names = tuple((each.name, tuple(f"Person {n} av {each.name}" for n in range(30))) for each in many)
    for slide in (Slide(long, long, "10000", "av 10000", "", (), groups=many), Slide(names=names)):
        image = painted(slide, LIGHT, *size)
        edge = [image.pixelColor(size[0] - 2, y) for y in range(0, size[1], 7)]
        assert all(colour == QColor(LIGHT.base) for colour in edge)


def test_f11_again_takes_the_wall_away_and_closing_the_window_does_too(window: MainWindow, qtbot: QtBot) -> None:
    action = window.actions_by_name["views.projector"]
    assert not action.isChecked()
    action.trigger()
    assert action.isChecked()
    action.trigger()
    assert window.commands.views.wall is None
    action.trigger()
    qtbot.keyClick(window.commands.views.wall, Qt.Key.Key_Escape)
    assert window.commands.views.wall is None
    assert not action.isChecked()


TWO_SCREENS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from attendance_app.app import build_window
from attendance_app.composition import create_sample
from attendance_app.ui.shell.settings import Settings
application = QApplication([])
folder = Path(sys.argv[1])
create_sample(folder / "a.narvaro")
window = build_window(Settings(folder / "a.ini"))
window.forum.open_path(folder / "a.narvaro")
window.show()
window.commands.views.projector()
application.processEvents()
wall = window.commands.views.wall
print(window.screen().name(), wall.screen().name(), wall.isFullScreen(), wall.geometry().getRect())
window.close()
"""


@pytest.mark.parametrize(
    ("second", "expected"),
    [(True, "own wall True (1366, 0, 1920, 1080)"), (False, "own own True")],
    ids=["second screen", "one screen"],
)
def test_the_wall_fills_the_second_screen_by_itself(tmp_path: Path, second: bool, expected: str) -> None:
    own = {"name": "own", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
    wall = {"name": "wall", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": True, "screens": [own, *([wall] * second)]}))
    # By its name alone: Qt reads no further than a colon, which a path has in Windows.
    own_screens = {
        "QT_QPA_PLATFORM": f"offscreen:configfile={config.name}",
        "PYTHONPATH": str(Path(__file__).parents[3]),
    }
    done = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS, tmp_path],
        cwd=tmp_path, env={**os.environ, **own_screens}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(expected), done.stdout
