"""A list to choose from that is filtered by typing: pieces of words, å ä ö folded as everywhere."""

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from attendance_app.domain.text import folded


class FilteredCombo(QComboBox):
    """Letters show the choices that contain them all; what is left over when it loses the focus is the choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without choices."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self._found = _Containing(self)
        self._found.setSourceModel(self.model())
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        completer.activated.connect(self.choose_text)
        self._line = line = self.lineEdit() or QLineEdit()
        line.textEdited.connect(self._found.show_containing)
        line.editingFinished.connect(self._settle)

    def choose_text(self, text: str) -> None:
        """Choose the choice of this text."""
        at = self.findText(text, Qt.MatchFlag.MatchExactly)
        if at >= 0:
            self.setCurrentIndex(at)

    def _settle(self) -> None:
        """Choose the first that the letters leave; of letters that leave none the choice stays as it was."""
        typed = self._line.text()
        if self.findText(typed, Qt.MatchFlag.MatchExactly) < 0 and typed.strip() and self._found.rowCount():
            first = self._found.mapToSource(self._found.index(0, 0)).row()
            self.setCurrentIndex(first)
        self.setEditText(self.itemText(self.currentIndex()))
        self._found.show_containing("")


class _Containing(QSortFilterProxyModel):
    """The choices that contain every word that is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def show_containing(self, text: str) -> None:
        self._words = folded(text).split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: object) -> bool:
        shown = folded(str(self.sourceModel().index(row, 0).data()))
        return all(word in shown for word in self._words)
