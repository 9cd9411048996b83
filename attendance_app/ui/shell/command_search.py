"""Every action by its words, in Swedish or English, with its menu and its key: a few letters and Enter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from attendance_app.domain.text import folded
from attendance_app.ui.widgets.dialog_parts import framed, plain_label
from attendance_app.ui.widgets.dialog_size import screen_of
from attendance_app.ui.widgets.model_index import NO_PARENT, Index
from attendance_app.ui.widgets.theme import colours_of

_LETTERS, _ROWS, _SIDE = 90, 8, 16


@dataclass(frozen=True, slots=True)
class Command:
    """An action as it is found; ``also`` are its words in the other language, ``why`` why it cannot be done now."""

    action: QAction
    words: str
    also: str
    menu: str
    key: str
    why: str = ""


class CommandSearch(QDialog):
    """A box and what matches below it; ``chosen`` is the action that is to be run, None for none."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        """Show every one of ``commands``."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Find a command"))
        self.chosen: QAction | None = None
        self.found = FoundCommands(commands, self)
        self.box, self.list, self._count = QLineEdit(), QListView(), plain_label("", "muted")
        self.box.setPlaceholderText(self.tr("What do you want to do?"))
        self.box.setAccessibleName(self.windowTitle())
        self.list.setModel(self.found)
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self.box.textChanged.connect(self._search)
        self._lay_out()
        self._search("")
        self._stand_over(parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, run with Enter."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
        key = Qt.Key(event.key())
        if key in step:
            row = min(max(self.list.currentIndex().row() + step[key], 0), self.found.rowCount() - 1)
            self.list.setCurrentIndex(self.found.index(row))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._run(self.list.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _search(self, text: str) -> None:
        self.found.search(text)
        self.list.setCurrentIndex(self.found.index(0))
        count = self.found.rowCount()
        one, several = self.tr("1 command"), self.tr("{n} commands")
        self._count.setText(one if count == 1 else several.format(n=count))

    def _run(self, row: int) -> None:
        command = self.found.command(row)
        if command is not None and not command.why:
            self.chosen = command.action
            self.accept()

    def _lay_out(self) -> None:
        inner = framed(self)
        inner.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        inner.setSpacing(10)
        for part in (self.box, self._count, self.list):
            inner.addWidget(part)
        inner.addWidget(plain_label(self.tr("↑ ↓ choose, Enter runs, Esc closes. Swedish and English words."), "muted"))
        self.setTabOrder(self.box, self.box)
        self.box.setFocus()

    def _stand_over(self, window: QWidget) -> None:
        room = screen_of(window).availableGeometry()
        width = min(self.fontMetrics().averageCharWidth() * _LETTERS, room.width())
        height = min(self.list.sizeHintForRow(0) * _ROWS + self.box.sizeHint().height() * 4, room.height())
        corner = window.mapToGlobal(window.rect().topLeft())
        left = corner.x() + (window.width() - width) // 2
        self.setGeometry(QRect(max(room.left(), left), corner.y() + window.height() // 8, width, height))


class FoundCommands(QAbstractListModel):
    """The commands that contain every word, those that begin with it first."""

    def __init__(self, commands: Sequence[Command], parent: QObject) -> None:
        """Find everything at first."""
        super().__init__(parent)
        self._all, self._found = tuple(commands), tuple(commands)

    def search(self, text: str) -> None:
        """Find what contains every word of ``text``, in either language."""
        words = folded(text).split()

        def rank(command: Command) -> int | None:
            texts = [folded(f"{each} {command.menu}") for each in (command.words, command.also)]
            ranks = [_rank(each, words) for each in texts]
            return min((each for each in ranks if each is not None), default=None)

        ranked = [(rank(each), at) for at, each in enumerate(self._all)]
        kept = sorted((place, at) for place, at in ranked if place is not None)
        self.beginResetModel()
        self._found = tuple(self._all[at] for _, at in kept)
        self.endResetModel()

    def command(self, row: int) -> Command | None:
        """Return the command of a row, None for no row."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return how many are found."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index | QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words, and for a screen reader the rest too."""
        command = self.command(index.row())
        if command is None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return command.words
        return ", ".join(part for part in (command.words, command.why, command.menu, command.key) if part)


def _rank(text: str, words: Sequence[str]) -> int | None:
    """Return how well a text matches, the best 0; None where some word is not in it."""
    if not all(word in text for word in words):
        return None
    beginnings = sum(any(each.startswith(word) for each in text.split()) for word in words)
    return len(words) - beginnings


class _CommandDelegate(QStyledItemDelegate):
    """Paints the words at the left, the menu and the key at the right; grey, with why, what cannot be done."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index | QModelIndex) -> QSize:
        return QSize(100, option.fontMetrics.height() * 2 + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index | QModelIndex) -> None:
        model = index.model()
        command = model.command(index.row()) if isinstance(model, FoundCommands) else None
        if command is None:
            return
        colours, rect = colours_of(option.palette), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.tint))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        inner, middle = rect.adjusted(_SIDE, 0, -_SIDE, 0), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.text if not command.why else colours.muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, command.key)
        left = QRect(inner)
        left.setWidth(inner.width() * 2 // 3)
        words = f"{command.words} – {command.why}" if command.why else command.words
        shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | middle, shown)
        menu = QRect(left.right(), inner.top(), inner.width() // 3, inner.height())
        painter.setPen(QColor(colours.muted))
        painter.drawText(menu, Qt.AlignmentFlag.AlignLeft | middle, command.menu)
        painter.restore()
