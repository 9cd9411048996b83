"""Every action of the window in one table: its words, key, menu and what it calls."""

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from attendance_app.ui.widgets.icons import icon

_CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionDef:
    """``name`` is what is called, from the window on ("annex.save" is ``window.annex.save``), and the icon's file.

    ``needs`` is what must be there: "forum", "meeting" or "".

    ``text`` is in English, the source of the translation.
    """

    name: str
    text: object
    menu: str
    key: str = ""
    needs: str = "meeting"
    line_before: bool = False
    checkable: bool = False


MENUS = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "meeting": QT_TRANSLATE_NOOP("Actions", "&Meeting"),
    "minutes": QT_TRANSLATE_NOOP("Actions", "M&inutes"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}

ACTIONS = (
    ActionDef("forum.open_file", QT_TRANSLATE_NOOP("Actions", "&Open forum…"), "file", "Ctrl+O", ""),
    ActionDef("forum.open_sample", QT_TRANSLATE_NOOP("Actions", "Open the &sample forum"), "file", "", ""),
    ActionDef("forum.new_forum", QT_TRANSLATE_NOOP("Actions", "N&ew forum…"), "file", "", ""),
    ActionDef(
        "forum.import_file", QT_TRANSLATE_NOOP("Actions", "&Import roster…"), "file", "Ctrl+I", "", line_before=True
    ),
    ActionDef("forum.export", QT_TRANSLATE_NOOP("Actions", "E&xport…"), "file", "Ctrl+E", "forum"),
    ActionDef("backups.show", QT_TRANSLATE_NOOP("Actions", "Bac&kups…"), "file", "", "forum"),
    ActionDef("backups.save_as", QT_TRANSLATE_NOOP("Actions", "Save everything as a new &file…"), "file", "", "forum"),
    ActionDef("copies.join", QT_TRANSLATE_NOOP("Actions", "&Join with a copy…"), "file", "", "forum"),
    ActionDef("copies.erase", QT_TRANSLATE_NOOP("Actions", "Erase for &good…"), "file", "", "forum"),
    ActionDef("annex.preview", QT_TRANSLATE_NOOP("Actions", "&Annex 1…"), "file", "Ctrl+P", line_before=True),
    ActionDef("annex.save", QT_TRANSLATE_NOOP("Actions", "Save annex 1 as &PDF…"), "file", "Ctrl+S"),
    ActionDef("annex.blank_sheet", QT_TRANSLATE_NOOP("Actions", "&Blank sheet for pen and paper…"), "file"),
    ActionDef("annex.protocol", QT_TRANSLATE_NOOP("Actions", "A&ttendance record…"), "file"),
    ActionDef("annex.deciding", QT_TRANSLATE_NOOP("Actions", "De&cision-makers…"), "file"),
    ActionDef("annex.roll_call", QT_TRANSLATE_NOOP("Actions", "Roll call for the r&unning §…"), "file"),
    ActionDef("annex.settings", QT_TRANSLATE_NOOP("Actions", "Annex &layout…"), "file", "", "forum"),
    ActionDef("close", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", "Ctrl+Q", "", line_before=True),
    ActionDef("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit", "Ctrl+Z", "forum"),
    ActionDef("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit", "Ctrl+Y", "forum"),
    ActionDef("forum.edit_roster", QT_TRANSLATE_NOOP("Actions", "R&oster…"), "edit", "Ctrl+R", "forum", True),
    ActionDef("forum.paste", QT_TRANSLATE_NOOP("Actions", "&Paste roster"), "edit", "Ctrl+V", ""),
    ActionDef("views.copy_counts", QT_TRANSLATE_NOOP("Actions", "Copy &counts and quorum"), "edit", "Ctrl+Shift+B"),
    ActionDef(
        "meeting.find_person", QT_TRANSLATE_NOOP("Actions", "&Search for a name"), "edit", "Ctrl+F", line_before=True
    ),
    ActionDef("meeting.tick", QT_TRANSLATE_NOOP("Actions", "&Tick or untick"), "meeting", "Ctrl+Space"),
    ActionDef("meeting.excuse", QT_TRANSLATE_NOOP("Actions", "E&xcused"), "meeting", "F8"),
    ActionDef("meeting.left", QT_TRANSLATE_NOOP("Actions", "Le&ft"), "meeting", "F9"),
    ActionDef("meeting.from_beginning", QT_TRANSLATE_NOOP("Actions", "From the &beginning"), "meeting", "Ctrl+B"),
    ActionDef("meeting.recuse", QT_TRANSLATE_NOOP("Actions", "&Recused at this §"), "meeting", "Ctrl+J"),
    ActionDef("meeting.abstain", QT_TRANSLATE_NOOP("Actions", "Takes no part in the &decision"), "meeting", "Ctrl+D"),
    ActionDef("meeting.remote", QT_TRANSLATE_NOOP("Actions", "Remotel&y"), "meeting", "Ctrl+L"),
    ActionDef("meeting.counts", QT_TRANSLATE_NOOP("Actions", "Counts again after an &absence"), "meeting"),
    ActionDef("meeting.detail", QT_TRANSLATE_NOOP("Actions", "Attendance in deta&il…"), "meeting", "F2"),
    ActionDef("meeting.serve", QT_TRANSLATE_NOOP("Actions", "Serving &substitutes…"), "meeting", "F3"),
    ActionDef("meeting.walk_in", QT_TRANSLATE_NOOP("Actions", "Someb&ody at the door…"), "meeting", "F4"),
    ActionDef("meeting.roll_call", QT_TRANSLATE_NOOP("Actions", "Rol&l call…"), "meeting", "F5"),
    ActionDef("steps.next_item", QT_TRANSLATE_NOOP("Actions", "Start, or &next §"), "meeting", "F6", "meeting", True),
    ActionDef("steps.previous_item", QT_TRANSLATE_NOOP("Actions", "Ba&ck one §"), "meeting", "Shift+F6"),
    ActionDef("steps.pause", QT_TRANSLATE_NOOP("Actions", "Brea&k, or go on"), "meeting", "F7"),
    ActionDef("steps.end", QT_TRANSLATE_NOOP("Actions", "&End, or take up again"), "meeting"),
    ActionDef("meeting.move_changes", QT_TRANSLATE_NOOP("Actions", "Mo&ve changes to another §…"), "meeting", "Ctrl+M"),
    ActionDef("steps.edit_agenda", QT_TRANSLATE_NOOP("Actions", "A&genda…"), "meeting", "Ctrl+G"),
    ActionDef("steps.show_strip", QT_TRANSLATE_NOOP("Actions", "&Quorum § by §…"), "meeting", "Ctrl+K"),
    ActionDef("forum.new_meeting", QT_TRANSLATE_NOOP("Actions", "Ne&w meeting…"), "meeting", "Ctrl+N", "forum", True),
    ActionDef("forum.choose_rule", QT_TRANSLATE_NOOP("Actions", "Quor&um rule…"), "meeting", "", "forum"),
    ActionDef("minutes.first_page", QT_TRANSLATE_NOOP("Actions", "&Page one…"), "minutes", "Ctrl+Shift+P"),
    ActionDef(
        "minutes.copy_first_page",
        QT_TRANSLATE_NOOP("Actions", "&Copy page one of the minutes"),
        "minutes",
        "Ctrl+Shift+C",
    ),
    ActionDef(
        "minutes.officers", QT_TRANSLATE_NOOP("Actions", "C&hair, secretary and verifiers…"), "minutes", "Ctrl+Shift+O"
    ),
    ActionDef("minutes.verify", QT_TRANSLATE_NOOP("Actions", "Minutes &verified…"), "minutes"),
    ActionDef("minutes.notice", QT_TRANSLATE_NOOP("Actions", "&Notice of the minutes…"), "minutes"),
    ActionDef("minutes.log", QT_TRANSLATE_NOOP("Actions", "Change &log…"), "minutes", "Ctrl+Shift+L", "forum", True),
    ActionDef("minutes.rules", QT_TRANSLATE_NOOP("Actions", "Meeting &rules…"), "minutes", "", "forum"),
    ActionDef("show_overview", QT_TRANSLATE_NOOP("Actions", "&Overview"), "view", "Ctrl+1"),
    ActionDef("show_list", QT_TRANSLATE_NOOP("Actions", "&List"), "view", "Ctrl+2"),
    ActionDef(
        "views.projector", QT_TRANSLATE_NOOP("Actions", "&Projector"), "view", "F11", line_before=True, checkable=True
    ),
    ActionDef(
        "views.projector_names",
        QT_TRANSLATE_NOOP("Actions", "&Names on the projector"),
        "view",
        "Shift+F11",
        checkable=True,
    ),
    ActionDef("help.show_help", QT_TRANSLATE_NOOP("Actions", "&Help and keys"), "help", "F1", ""),
    ActionDef("help.open_files_here", QT_TRANSLATE_NOOP("Actions", "Open forums by &double click"), "help", "", ""),
    ActionDef("help.open_logs", QT_TRANSLATE_NOOP("Actions", "&Folder with the log"), "help", "", ""),
    ActionDef("help.show_about", QT_TRANSLATE_NOOP("Actions", "&About Närvaro"), "help", "", "", True),
)


def translated(text: object) -> str:
    """Return an action's or menu's words in the program's language."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def make_actions(window: QMainWindow) -> dict[str, QAction]:
    """Make an action for each row of the table; it calls what the row names."""
    actions = {}
    for row in ACTIONS:
        action = QAction(translated(row.text), window)
        action.setIcon(icon(row.name.split(".")[-1]))
        action.setShortcut(QKeySequence(row.key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(row.checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda _=False, find=attrgetter(row.name): find(window)())
        actions[row.name] = action
    return actions


def fill_menus(window: QMainWindow, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """Build the menu bar from the table; return its menus by name."""
    menus: dict[str, QMenu] = {key: window.menuBar().addMenu(translated(text)) for key, text in MENUS.items()}
    for row in ACTIONS:
        if row.line_before:
            menus[row.menu].addSeparator()
        menus[row.menu].addAction(actions[row.name])
    return menus


def enable(actions: dict[str, QAction], *, forum: bool, meeting: bool) -> None:
    """Let only those actions be chosen whose forum or meeting is there."""
    there = {"": True, "forum": forum, "meeting": meeting}
    for row in ACTIONS:
        actions[row.name].setEnabled(there[row.needs])


def name_step(action: QAction, name: str, step: str, writable: bool) -> None:
    """Let undo or redo (``name``) say the step it takes; "" is none."""
    plain = translated(next(row.text for row in ACTIONS if row.name == name))
    action.setText(f"{plain}: {step}".replace("&&", "&") if step else plain)
    action.setEnabled(bool(step) and writable)


def key_list() -> list[tuple[str, str]]:
    """Return every action that has a key, as (key, words), for the help."""
    rows = [(row.key, translated(row.text).replace("&", "").removesuffix("…")) for row in ACTIONS if row.key]
    return [(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText), words) for key, words in rows]
