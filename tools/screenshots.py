"""Takes pictures of every window: xvfb-run -a -s "-screen 0 1366x768x24" .venv/bin/python -m tools.screenshots [FOLDER]

Each picture shows what the user sees: the program is started by ``app.run`` with an empty profile, once for each size,
scheme and language, and nothing is touched before a window's first show is taken. They go into build/screenshots; docs/
holds copies of the few that a document shows.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from unittest.mock import patch

from PIL import Image
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from attendance_app import app, composition
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import Forum
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import MeetingPlan, added_roster, new_forum
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.application import Application
from tests.invented import BOARD, Evening

ROOT = Path(__file__).resolve().parent.parent
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
# How long a window gets to be shown, and what a dialog does meanwhile.
SETTLED_MS, OPENED_MS = 300, 600
UNDER_WAY = {
    "serving": "meeting.serve",
    "presence": "meeting.detail",
    "agenda": "steps.edit_agenda",
    "officers": "minutes.officers",
    "page-one": "minutes.first_page",
    "style": "minutes.style",
    "meeting-rules": "minutes.rules",
    "log": "minutes.log",
    "vote": "minutes.vote",
}
DIALOGS = {
    "preview": "annex.preview",
    "roster": "forum.edit_roster",
    "rule": "forum.choose_rule",
    "new-meeting": "forum.new_meeting",
    "roll-call": "meeting.roll_call",
    "walk-in": "meeting.walk_in",
    "layout": "annex.settings",
    "backups": "backups.show",
    "erase": "copies.erase",
    "statistics": "after.statistics",
    "fees": "after.fees",
    "commands": "help.find_command",
    "help": "help.show_help",
    "about": "help.show_about",
}


class Posing(Application):
    """The program's application, which takes pictures where the real one waits for its user."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """Start Qt in the scheme that is asked for, as a desktop would."""
        super().__init__(arguments)
        QGuiApplication.styleHints().setColorScheme(SCHEMES[os.environ["PICTURES_SCHEME"]])

    @staticmethod
    def exec() -> int:
        """Take all pictures of this process."""
        # The program's own handler shows a box and goes on.
        sys.excepthook = sys.__excepthook__
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        pictures = Pictures(window, Path(os.environ["PICTURES_FOLDER"]), os.environ["PICTURES_ENDING"])
        with tempfile.TemporaryDirectory() as folder:
            pictures.take_all(Path(folder))
            window.close()
        return 0


class Pictures:
    """Walks one window through everything it can show."""

    def __init__(self, window: MainWindow, folder: Path, ending: str) -> None:
        """Save into ``folder``; each file's name ends with ``ending``."""
        self.window, self.folder, self.ending = window, folder, ending

    def take_all(self, folder: Path) -> None:
        """Take every picture; forums are made in ``folder``."""
        self.take("start", self.window)
        self.do("forum.new_forum")
        self.take("first-question", self.window)
        self.window.forum.page_wanted.emit(None)
        self.empty_forums(folder)
        self.sample(folder)
        self.board_under_way(folder)

    def empty_forums(self, folder: Path) -> None:
        """A forum with nobody in it, and one without a meeting."""
        nobody, no_meeting = folder / "Ny.narvaro", folder / "Miljönämnden.narvaro"
        composition.create_forum(nobody, new_forum(Forum("Samverkansnämnden för östra länet"))).close()
        evening = Evening("Miljönämnden i Exempelby", BodyKind.BOARD, BOARD, range(26, 34))
        made = Edit(Subject.FORUM, None, "", None, evening.forum)
        first = Change(ChangeKind.CREATE_FORUM, (made, *added_roster(evening.record.roster, None)))
        composition.create_forum(no_meeting, first).close()
        for name, path in (("no-people", nobody), ("no-meeting", no_meeting)):
            self.window.forum.open_path(path)
            self.take(name, self.window)

    def sample(self, folder: Path) -> None:
        """The sample forum in both views, searched, on the wall, and the dialogs."""
        window, do = self.window, self.do
        path = folder / "Kommunalt forum.narvaro"
        composition.create_sample(path)
        window.forum.open_path(path)
        # The people are real: a picture for others shows nothing about them that is not so.
        self.take("overview", window)
        window.view.mark(PersonId("p14"), Mark.EXCUSED)
        do("views.show_list")
        self.take("list", window)
        do("views.show_overview")
        for letters, name in (("beal", "search"), ("holgersson", "nobody")):
            QTest.keyClicks(window.view.search, letters)
            self.take(name, window)
            window.view.search.clear()
        self.projector()
        roster = ROOT / "tests" / "data" / "rosters" / "docx_odd_order.docx"
        self.take_dialog("import", partial(window.commands.forum.import_path, roster))
        for name, action in DIALOGS.items():
            self.take_dialog(name, partial(do, action))

    def projector(self) -> None:
        """The wall, without and with names."""
        self.do("views.projector")
        wall = self.window.commands.views.wall
        assert wall is not None
        for name in ("projector", "projector-names"):
            wall.raise_()
            self.take(name, wall)
            self.do("views.projector_names")
        self.do("views.projector")

    def board_under_way(self, folder: Path) -> None:
        """A board at § 29: the strip, who serves, who is back after a break, one person § by §, and the minutes."""
        window = self.window
        window.forum.open_path(folder / "Miljönämnden.narvaro")
        assert window.forum.file is not None
        session = window.forum.file.new_meeting(MeetingPlan(date(2026, 1, 15), "Sessionssalen", items=8, first_item=26))
        for person in ("anna", "bertil", "cecilia", "david", "fredrik", "gunilla", "ingrid"):
            session.mark(PersonId(person), Mark.PRESENT)
        MeetingProgress(session).officers(
            PersonId("anna"), PersonId("ingrid"), (PersonId("bertil"), PersonId("cecilia"))
        )
        for _ in range(4):
            self.do("steps.next_item")
        for person in ("cecilia", "david"):
            window.view.show_person(PersonId(person))
            self.do("meeting.left")
        window.view.show_person(PersonId("anna"))
        self.take("strip", window)
        for name, action in UNDER_WAY.items():
            self.take_dialog(name, partial(self.do, action))
        self.do("steps.pause")
        self.take_dialog("break-list", partial(self.do, "steps.pause"))

    def do(self, action: str) -> None:
        """Do one action, as the menu does."""
        self.window.actions_by_name[action].trigger()

    def take_dialog(self, name: str, do: Callable[[], object]) -> None:
        """Do what opens a dialog, take its picture and close it."""

        def look() -> None:
            dialog = next((each for each in self.window.findChildren(QDialog) if each.isVisible()), None)
            if dialog is None:
                raise SystemExit(f"{name}: no dialog was opened")
            self.take(name, dialog)
            dialog.close()

        opened = QTimer(singleShot=True, timeout=look)
        opened.start(OPENED_MS)
        do()
        if opened.isActive():
            # The window is not modal: nothing has waited for it.
            opened.stop()
            look()

    def take(self, name: str, widget: QWidget) -> None:
        """Save what the screen shows of a window."""
        shown = QEventLoop()
        QTimer.singleShot(SETTLED_MS, shown.quit)
        shown.exec()
        file = self.folder / f"{name}{self.ending}.png"
        QGuiApplication.primaryScreen().grabWindow(widget.winId()).save(str(file))
        # 256 colours are enough for a window, at a third of the size.
        Image.open(file).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)


def main(folder: Path) -> None:
    """Take all pictures; Qt reads scale and language when it starts, so each has a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for scale in ("1", "2"):
        for scheme in SCHEMES:
            for language, code in (("sv_SE.UTF-8", ""), ("en_GB.UTF-8", "-en")):
                ending = f"-{scheme}{code}{'-200' if scale == '2' else ''}"
                with tempfile.TemporaryDirectory() as profile:
                    own = {
                        "NARVARO_DATA": profile,
                        "LC_ALL": language,
                        "QT_SCALE_FACTOR": scale,
                        # Where the desktop has no scheme of its own Qt takes none from us either.
                        "XDG_CURRENT_DESKTOP": "GNOME",
                        "PICTURES_FOLDER": str(folder),
                        "PICTURES_SCHEME": scheme,
                        "PICTURES_ENDING": ending,
                    }
                    subprocess.check_call(
                        [sys.executable, "-m", __spec__.name], cwd=ROOT, env={**os.environ, **own}, timeout=300
                    )


if __name__ == "__main__":
    if "PICTURES_FOLDER" in os.environ:
        with patch.object(app, "Application", Posing):
            sys.exit(app.run(None, sample=False))
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "screenshots")
