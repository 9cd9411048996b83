"""The search: letters find, Enter ticks the best match, Esc clears; an empty box hands Space and arrows to the view."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from attendance_app.ui.widgets.icons import icon

_TO_VIEW = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
_TO_VIEW_WHEN_EMPTY = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Space}


class SearchBox(QLineEdit):
    """The search field; keys that are not for it go on to the view."""

    accepted = Signal(str)
    key_for_view = Signal(object)
    roster_pasted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty box."""
        super().__init__(parent)
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search for a name"))
        self.setMaxLength(100)
        self.addAction(
            icon("find_person", QPalette.ColorRole.PlaceholderText), QLineEdit.ActionPosition.LeadingPosition
        )
        # A file dropped here goes to the window.
        self.setAcceptDrops(False)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the meeting: a line edit would keep them for its own letters."""
        steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        asked = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride else None
        if asked is not None and any(asked.matches(step) for step in steps):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters; pass the keys that move and tick on to the view."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.text().strip():
                self.accepted.emit(self.text().strip())
        elif event.matches(QKeySequence.StandardKey.Paste) and _many_lines(QGuiApplication.clipboard().text()):
            self.roster_pasted.emit()
        elif key == Qt.Key.Key_Escape:
            self.clear()
        elif self._for_view(key, event.modifiers()):
            self.key_for_view.emit(event)
        else:
            super().keyPressEvent(event)

    def begin(self) -> None:
        """Take the focus, ready for another name."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def take(self, event: QKeyEvent) -> bool:
        """Start a search with a letter that was typed elsewhere; False where the key is not a letter."""
        ordinary = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if not ordinary or not event.text().strip() or not event.text().isprintable():
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.insert(event.text())
        return True

    def _for_view(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return key in _TO_VIEW or (key in _TO_VIEW_WHEN_EMPTY and not self.text())


def _many_lines(text: str) -> bool:
    """Return whether this is a copied list or table, not a copied name."""
    return "\t" in text.strip() or "\n" in text.strip()
