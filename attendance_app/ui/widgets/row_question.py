"""A question in a row of a table: it covers the row, and goes when it is answered or left with Esc."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QTableView

from attendance_app.ui.widgets.dialog_parts import button, plain_label, row

Answer = tuple[str, Callable[[], object]]
_OPEN = "rowQuestion"


class RowQuestion(QFrame):
    """A sentence and its answers, the first of them focused; it lies over the row in the table's viewport."""

    def __init__(self, table: QTableView, index: QModelIndex, words: str, answers: Sequence[Answer]) -> None:
        """Ask ``words``; an answer closes the question and then does what it says, Esc closes it alone."""
        super().__init__(table.viewport())
        self._table, self._at = table, QPersistentModelIndex(index)
        self.setObjectName(_OPEN)
        self.setAutoFillBackground(True)
        self.setAccessibleName(words)
        self.buttons = [button(text, partial(self._answer, do)) for text, do in answers]
        line = row(plain_label(words), *self.buttons, stretch=0)
        line.setContentsMargins(8, 1, 8, 1)
        self.setLayout(line)
        table.viewport().installEventFilter(self)

    def place(self) -> None:
        """Lie over the row, which is made as high as the question."""
        header, at = self._table.verticalHeader(), self._at.row()
        needed = max(self.sizeHint().height(), self.heightForWidth(self._table.viewport().width()))
        header.resizeSection(at, max(header.defaultSectionSize(), needed))
        corner = QPoint(0, self._table.rowViewportPosition(at))
        self.setGeometry(corner.x(), corner.y(), self._table.viewport().width(), header.sectionSize(at))

    def close_question(self) -> None:
        """Go, and give the row its height back; the table has the keys again."""
        # It is deleted later: the answer's button is still at work.
        self.setObjectName("")
        self.hide()
        self.deleteLater()
        self._table.viewport().removeEventFilter(self)
        header = self._table.verticalHeader()
        if self._at.isValid():
            header.resizeSection(self._at.row(), header.defaultSectionSize())
        self._table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the question with Esc, answer it with Enter."""
        focused = next((each for each in self.buttons if each.hasFocus()), None)
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and focused is not None:
            focused.click()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the table's width; its scrolling moves the question by itself."""
        if event.type() == QEvent.Type.Resize and self._at.isValid():
            self.place()
        return False

    def _answer(self, do: Callable[[], object]) -> None:
        self.close_question()
        do()


def ask_in_row(table: QTableView, index: QModelIndex, words: str, answers: Sequence[Answer]) -> RowQuestion:
    """Show a question over the row of ``index``, and return it; an earlier one goes."""
    leave_question(table)
    table.scrollTo(index)
    question = RowQuestion(table, index, words, answers)
    question.place()
    question.show()
    question.buttons[0].setFocus()
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(table, words))
    return question


def leave_question(table: QTableView) -> None:
    """Take away the question of a table, if there is one."""
    question = question_of(table)
    if question is not None:
        question.close_question()


def question_of(table: QTableView) -> RowQuestion | None:
    """Return the open question of a table, None for none."""
    found = table.viewport().findChild(RowQuestion, _OPEN)
    return found if isinstance(found, RowQuestion) else None
