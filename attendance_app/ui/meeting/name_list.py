"""A list of names to tick: letters find the beginning of any word in a name, Space ticks."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from attendance_app.domain.roster import PersonId
from attendance_app.domain.text import folded

_KEY = Qt.ItemDataRole.UserRole
_TYPED_TOGETHER_S = 1.5


class NameList(QListWidget):
    """Names with a box each."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Make an empty list; ``words`` is what a screen reader calls it."""
        super().__init__(parent)
        self.setAccessibleName(words)
        self._typed, self._typed_at = "", 0.0

    def add(self, person: PersonId, words: str, ticked: bool) -> None:
        """Add a name at the end."""
        item = QListWidgetItem(words)
        item.setData(_KEY, person)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.addItem(item)

    def people(self, *, ticked: bool) -> tuple[PersonId, ...]:
        """Return whose box is ticked, or is not."""
        wanted = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        items = [self.item(row) for row in range(self.count())]
        return tuple(PersonId(item.data(_KEY)) for item in items if item.checkState() is wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the rows out once more: before the list was in its dialog they had not the dialog's height."""
        self.scheduleDelayedItemsLayout()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, even in the middle of a word that is being typed."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and item is not None:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
            self._typed = ""
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next name that has a word beginning with the letters typed together."""
        now = time.monotonic()
        self._typed = (self._typed if now - self._typed_at < _TYPED_TOGETHER_S else "") + folded(search)
        self._typed_at = now
        # One letter goes on to the next name; more of them narrow down where one is.
        start = self.currentRow() + (1 if len(self._typed) == 1 else 0)
        rows = [*range(max(start, 0), self.count()), *range(max(start, 0))]
        for row in rows:
            if any(word.startswith(self._typed) for word in folded(self.item(row).text()).split()):
                self.setCurrentRow(row)
                return
