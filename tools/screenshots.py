"""Takes the pictures of the documents: xvfb-run -a .venv/bin/python tools/screenshots.py [FOLDER]; it needs a display.

Each picture is taken light and dark at 1366 × 768, those of SMALL also where every letter is twice as large.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from attendance_app.app import build_window
from attendance_app.composition import create_sample
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.roster import PersonId
from attendance_app.services.bundled import resources
from attendance_app.services.forum.file import MeetingPlan, added_roster, new_forum
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.shell.translation import install_swedish
from attendance_app.ui.widgets.theme import apply_theme
from tests.invented import BOARD, Evening

ROOT = Path(__file__).resolve().parent.parent
SCHEMES = ((Qt.ColorScheme.Light, "light"), (Qt.ColorScheme.Dark, "dark"))
Take = Callable[[str, QWidget], None]
WIDTH, HEIGHT = 1366, 768


def overview(window: MainWindow, take: Take) -> None:
    """The whole forum."""
    window.commands.views.show_overview()
    take("overview", window)


def people_list(window: MainWindow, take: Take) -> None:
    """A row a person."""
    window.commands.views.show_list()
    take("list", window)
    window.commands.views.show_overview()


def search(window: MainWindow, take: Take) -> None:
    """Letters that match somebody, and letters that match nobody."""
    QTest.keyClicks(window.view.search, "beal")
    take("search", window)
    window.view.search.clear()
    QTest.keyClicks(window.view.search, "holgersson")
    take("nobody", window)
    window.view.search.clear()


def projector(window: MainWindow, take: Take) -> None:
    """The wall, without and with names."""
    window.commands.views.projector()
    assert window.commands.views.wall is not None
    window.commands.views.wall.resize(1280, 720)
    take("projector", window.commands.views.wall)
    window.commands.views.projector_names()
    take("projector-names", window.commands.views.wall)
    window.commands.views.projector()


def dialogs(window: MainWindow, take: Take) -> None:
    """The annex, the import, the roster, the rule and the help."""
    _of_dialog(window.commands.annex.preview, "preview", take)
    source = ROOT / "tests" / "data" / "rosters" / "docx_odd_order.docx"
    _of_dialog(lambda: window.commands.forum.import_path(source), "import", take)
    _of_dialog(window.commands.forum.edit_roster, "roster", take)
    _of_dialog(window.actions_by_name["meeting.roll_call"].trigger, "roll-call", take)
    _of_dialog(window.commands.forum.choose_rule, "rule", take)
    _of_dialog(window.commands.help.show_help, "help", take)


def under_way(window: MainWindow, take: Take) -> None:
    """A board at § 29: the strip, who serves, who is back after a break, one person § by §, and the minutes."""
    evening = Evening("Miljönämnden i Exempelby", BodyKind.BOARD, BOARD, range(26, 34))
    forum = Edit(Subject.FORUM, None, "", None, evening.forum)
    first = Change(ChangeKind.CREATE_FORUM, (forum, *added_roster(evening.record.roster, None)))
    file = window.adapters.create_forum(Path(tempfile.mkdtemp()) / "Miljönämnden.narvaro", first)
    window.forum.show_file(file)
    session = file.new_meeting(MeetingPlan(date(2026, 1, 15), "Sessionssalen", items=8, first_item=26))
    steps, moves = MeetingProgress(session), PresenceChanges(session)
    for person in ("anna", "bertil", "cecilia", "david", "fredrik", "gunilla", "ingrid"):
        session.mark(PersonId(person), Mark.PRESENT)
    steps.officers(PersonId("anna"), PersonId("ingrid"), (PersonId("bertil"), PersonId("cecilia")))
    for _ in range(4):
        steps.step()
    moves.depart(PersonId("cecilia"))
    moves.depart(PersonId("david"))
    window.view.show_person(PersonId("anna"))
    take("strip", window)
    for name, action in UNDER_WAY.items():
        _of_dialog(window.actions_by_name[action].trigger, name, take)
    steps.pause()
    _of_dialog(window.actions_by_name["steps.pause"].trigger, "break-list", take)


def empty(window: MainWindow, take: Take) -> None:
    """A new forum: nobody in it yet."""
    folder = Path(tempfile.mkdtemp())
    forum = new_forum(Forum("Samverkansnämnden för östra länet"))
    window.forum.show_file(window.adapters.create_forum(folder / "Ny.narvaro", forum))
    take("no-people", window)


LARGE = (overview, people_list, search, projector, dialogs, under_way, empty)
SMALL = (overview, people_list, search, dialogs, under_way, empty)
UNDER_WAY = {
    "serving": "meeting.serve",
    "presence": "meeting.detail",
    "agenda": "steps.edit_agenda",
    "officers": "minutes.officers",
    "page-one": "minutes.first_page",
    "meeting-rules": "minutes.rules",
    "log": "minutes.log",
}


def main(folder: Path) -> None:
    """Take all pictures, each size in a process of its own: Qt reads the scale when it starts."""
    for scale in ("1", "2"):
        # Where the desktop has no scheme of its own Qt takes none from us either.
        environment = {"XDG_CURRENT_DESKTOP": "GNOME", **os.environ, "QT_SCALE_FACTOR": scale}
        subprocess.check_call([sys.executable, __file__, str(folder), scale], env=environment)


def take_all(folder: Path, scale: int) -> None:
    """Take the pictures of one size."""
    application = QApplication([])
    install_swedish(application, resources() / "translations")
    apply_theme(application)

    def take(name: str, widget: QWidget) -> None:
        for scheme, word in SCHEMES:
            QGuiApplication.styleHints().setColorScheme(scheme)
            for _ in range(20):
                application.processEvents()
            file = folder / f"{name}-{word}{'-200' if scale == 2 else ''}.png"
            widget.grab().save(str(file))
            # 256 colours are enough for a window, at a third of the size.
            Image.open(file).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)

    window = build_window(Settings(Path(tempfile.mkdtemp()) / "narvaro.ini"))
    window.resize(WIDTH // scale, HEIGHT // scale)
    window.show()
    window.activateWindow()
    take("start", window)
    file = Path(tempfile.mkdtemp()) / "Kommunalt forum.narvaro"
    create_sample(file)
    window.forum.open_path(file)
    window.view.mark(PersonId("p14"), Mark.EXCUSED)
    for pictures in LARGE if scale == 1 else SMALL:
        pictures(window, take)
    window.close()


def _of_dialog(do: Callable[[], object], name: str, take: Take) -> None:
    def grab() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None, name
        take(name, dialog)
        dialog.close()

    QTimer.singleShot(500, grab)
    do()


if __name__ == "__main__":
    place = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    if len(sys.argv) > 2:
        take_all(place, int(sys.argv[2]))
    else:
        main(place)
