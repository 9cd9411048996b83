"""The actions and menus of the window, made from the table of actions; and what changes in them as the meeting goes."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.meeting import UNDER_WAY, Meeting, MeetingState
from attendance_app.domain.wording import held_items
from attendance_app.ui.actions import ACTIONS, ANNEX_ACTIONS, MENUS, SUBMENUS, Need, translated
from attendance_app.ui.lazy_commands import LazyCommands
from attendance_app.ui.widgets.icons import icon
from attendance_app.ui.widgets.plain_tip import set_plain_tip

_SAVE = {
    AnnexKind.BILAGA_1: QT_TRANSLATE_NOOP("Actions", "Save anne&x 1 as PDF…"),
    AnnexKind.ATTENDANCE_PROTOCOL: QT_TRANSLATE_NOOP("Actions", "Save atten&dance record as PDF…"),
}


def make_actions(window: QMainWindow, commands: LazyCommands) -> dict[str, QAction]:
    """Make an action for each row of the table, by name; none is enabled but those that need nothing."""
    actions = {}
    for row in ACTIONS:
        action = QAction(translated(row.text), window)
        action.setIcon(icon(row.name.split(".")[-1]))
        action.setShortcut(QKeySequence(row.key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(row.checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setEnabled(row.needs is Need.NOTHING)
        action.triggered.connect(lambda _=False, row=row: row.call(commands)())
        actions[row.name] = action
    return actions


def fill_menus(window: QMainWindow, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """Build the menu bar from the table; return its menus by name."""
    menus: dict[str, QMenu] = {key: window.menuBar().addMenu(translated(text)) for key, text in MENUS.items()}
    for row in ACTIONS:
        if row.menu not in menus:
            menus[row.menu] = menus[row.menu.split(".")[0]].addMenu(translated(SUBMENUS[row.menu]))
        if row.line_before:
            menus[row.menu].addSeparator()
        menus[row.menu].addAction(actions[row.name])
    return menus


def enable(actions: Mapping[str, QAction], present: Mapping[Need, bool]) -> None:
    """Enable the actions whose need is there, and disable the others; those of needs not named stay as they are."""
    for row in ACTIONS:
        if row.needs in present:
            actions[row.name].setEnabled(present[row.needs])


def set_usual_annex(actions: Mapping[str, QAction], usual: AnnexKind) -> None:
    """Give the annex that is usual for the kind of body its key, and let the action that saves it name it."""
    key = next(row.key for row in ACTIONS if row.name == ANNEX_ACTIONS[AnnexKind.BILAGA_1])
    for kind, name in ANNEX_ACTIONS.items():
        actions[name].setShortcut(QKeySequence(key if kind is usual else ""))
    actions["annex.save"].setText(translated(_SAVE[usual]))


def name_next(actions: Mapping[str, QAction], meeting: Meeting) -> None:
    """Let the action that steps on say what it does now: start, go on to the next §, or end."""
    items = held_items(meeting)
    words = QCoreApplication.translate("Actions", "&Next §")
    if meeting.state is MeetingState.PLANNED:
        words = QCoreApplication.translate("Actions", "Sta&rt the meeting")
    elif meeting.state in UNDER_WAY and items and meeting.running == items[-1].id:
        words = QCoreApplication.translate("Actions", "E&nd the meeting")
    actions["steps.next_item"].setText(words)


def name_step(actions: Mapping[str, QAction], name: str, step: str, writable: bool) -> None:
    """Let undo or redo (``name``) say the step it takes; "" is none."""
    plain = translated(next(row.text for row in ACTIONS if row.name == name))
    actions[name].setText(f"{plain}: {step}".replace("&&", "&") if step else plain)
    # Qt would make the tip of the text, which has a name.
    set_plain_tip(actions[name], actions[name].text().replace("&", ""))
    actions[name].setEnabled(bool(step) and writable)
