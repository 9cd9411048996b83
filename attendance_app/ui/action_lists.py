"""The actions as lists: those with a key for the help and for paper, and all of them for the search of commands."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction, QKeySequence

from attendance_app.services.bundled import resources
from attendance_app.ui.actions import ACTIONS, CONTEXT, Need, menu_words, translated
from attendance_app.ui.widgets.dialog_parts import plain_words

if TYPE_CHECKING:
    from attendance_app.ui.shell.command_search import Command


def key_list() -> list[tuple[str, str]]:
    """Return every action that has a key, as (key, words), for the help."""
    rows = [(row.key, plain_words(translated(row.text))) for row in ACTIONS if row.key]
    return [(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText), words) for key, words in rows]


def swedish_keys() -> list[tuple[str, str]]:
    """Return every action that has a key, as (key, words), in Swedish whatever the screen has: for paper."""
    swedish = QTranslator()
    swedish.load(str(resources() / "translations" / "narvaro_sv.qm"))
    found = []
    for row in ACTIONS:
        if row.key:
            words = swedish.translate(CONTEXT, str(row.text)) or str(row.text)
            key = row.key.replace("Ctrl+Space", "Ctrl+Mellanslag").replace("Shift", "Skift")
            found.append((key, plain_words(words)))
    return found


def command_list(actions: Mapping[str, QAction]) -> "list[Command]":
    """Return every action for the search of commands: what cannot be done now with why."""
    from attendance_app.ui.shell.command_search import Command

    missing = {
        Need.FORUM: QCoreApplication.translate("Actions", "when a body is open"),
        Need.MEETING: QCoreApplication.translate("Actions", "when a meeting is open"),
        Need.PROJECTOR: QCoreApplication.translate("Actions", "when the projector is on"),
        Need.NOTHING: QCoreApplication.translate("Actions", "not now"),
    }
    found = []
    for row in ACTIONS:
        action = actions[row.name]
        why = "" if action.isEnabled() else missing[row.needs]
        if not action.isEnabled() and row.name in {"edit.undo", "edit.redo"}:
            why = QCoreApplication.translate("Actions", "nothing to take back")
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words, also = (plain_words(text) for text in (action.text(), str(row.text)))
        found.append(Command(action, words, also, menu_words(row.menu), key, why))
    return found
