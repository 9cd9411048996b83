"""Starts the program as its user does, with an empty profile, and shows everything for the first time.

Argument: a folder for the files that are made. Qt reads style, screen and language from the environment. Prints a line
of JSON for each window: what led to it, its size, the screen's, and the texts that have too little room.
"""

import gc
import json
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from attendance_app import app
from attendance_app.cli.import_roster import import_file
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.services.forum.file import MeetingPlan
from attendance_app.ui.actions import ACTIONS
from attendance_app.ui.body.first_question import FirstQuestion
from attendance_app.ui.main_window import MainWindow
from attendance_app.ui.shell.application import Application
from tests.ui.room import squeezed

FOLDER = Path(sys.argv[1])
LIST = "Namn;Kommun;Parti;Roll\nNils Holgersson;Vemmenhögs kommun;S;Ledamot\nAkka Kebne;Vemmenhögs kommun;M;Ersättare\n"
# They end the program, open another one or another forum, or show a page in the same window as annex.preview.
SILENT = {"close", "help.open_logs", "help.open_files_here", "forum.open_sample", "forum.open_sample_board"}
SILENT |= {"annex.blank_sheet", "annex.protocol", "annex.deciding", "annex.roll_call"}


def look(window: QWidget, led: str) -> None:
    """Tell what a window is like that has just been shown."""
    # A layout within another one is settled one round later.
    for _ in range(3):
        QApplication.processEvents()
    size, room = window.size().toTuple(), QGuiApplication.primaryScreen().availableSize().toTuple()
    print(json.dumps({"led": led, "size": size, "room": room, "squeezed": squeezed(window)}), flush=True)


def show_and_close(dialog: QDialog) -> int:
    """Show a dialog, look at it, and answer no."""

    def answer() -> None:
        look(dialog, f"{STATE[-1]} {type(dialog).__name__}")
        dialog.close()

    QTimer.singleShot(0, answer)
    return SHOW[QMessageBox if isinstance(dialog, QMessageBox) else QDialog](dialog)


def show_everything(_: Application) -> int:
    """Show the first page, the other empty states, the sample and a meeting under way, with their menus."""
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    look(window, "first page")
    open_menus(window, "first page")
    for show in (no_people, no_meeting, sample, under_way):
        show(window)
        look(window, show.__name__)
        # The sample has the menus of a meeting under way, and a forum without people those of one without a meeting.
        if show in {no_people, under_way}:
            open_menus(window, show.__name__)
    window.close()
    return 0


def open_menus(window: MainWindow, state: str) -> None:
    """Do whatever the menus offer, nothing of it to the end."""
    for row in ACTIONS:
        if row.name not in SILENT and window.actions_by_name[row.name].isEnabled():
            STATE.append(f"{state}: {row.name}:")
            window.actions_by_name[row.name].trigger()
            for dialog in (each for each in window.findChildren(QDialog) if each.isVisible()):
                look(dialog, f"{STATE[-1]} {type(dialog).__name__}")
                dialog.close()
            if window.pages.count() > 1:
                look(window, f"{STATE[-1]} page")
                window.forum.page_wanted.emit(None)
    # What the dialogs leave behind is freed sooner or later; the next one must still open.
    gc.collect()
    look(window, f"{state} again")


def no_people(window: MainWindow) -> None:
    QFileDialog.getSaveFileName = lambda *_: (str(FOLDER / "Tomt.narvaro"), "")
    window.actions_by_name["forum.new_forum"].trigger()
    question = window.pages.currentWidget()
    assert isinstance(question, FirstQuestion)
    question.cards.choose(BodyKind.BOARD)
    question.name.setText("Tomt")
    look(window, "first question")
    question.accept()
    QFileDialog.getSaveFileName = lambda *_: ("", "")


def no_meeting(window: MainWindow) -> None:
    roster = FOLDER / "nya.csv"
    roster.write_text(LIST, encoding="utf-8")
    import_file(roster, FOLDER / "Nytt.narvaro", None)
    window.forum.open_path(FOLDER / "Nytt.narvaro")


def sample(window: MainWindow) -> None:
    window.actions_by_name["forum.open_sample"].trigger()
    STATE.append("sample:")
    window.commands.forum.import_path(FOLDER / "nya.csv")
    QTest.keyClicks(window.view.search, "Holger")
    look(window, "sample: nobody found")
    QTest.keyClick(window.view.search, Qt.Key.Key_Return)
    window.view.search.clear()


def under_way(window: MainWindow) -> None:
    assert window.forum.file is not None
    made = window.forum.file.new_meeting(MeetingPlan(date(2025, 2, 14), "Sessionssalen", items=8, first_item=26))
    for person in made.record.roster.people[:10]:
        made.mark(person.id, Mark.PRESENT)
    for action in ("steps.next_item", "steps.next_item", "meeting.left", "steps.pause"):
        window.actions_by_name[action].trigger()
    # Of a break in which somebody was ticked as back the others are asked about.
    back = next(person.id for person in made.record.roster.people if made.is_present(person.id, made.now))
    made.mark(back, Mark.PRESENT)


STATE: list[str] = []
SHOW = {QDialog: QDialog.exec, QMessageBox: QMessageBox.exec}

if __name__ == "__main__":
    QDialog.exec = QMessageBox.exec = show_and_close
    QFileDialog.getOpenFileName = QFileDialog.getSaveFileName = lambda *_: ("", "")
    Application.exec = show_everything
    sys.exit(app.run(None, False))
