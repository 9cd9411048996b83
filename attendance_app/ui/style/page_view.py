"""Page one as it will be printed, on white paper; the lines that a setting rules are tinted on the screen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from attendance_app.ui.widgets.theme import LIGHT

_HEADING_PERCENT, _BAR = 28, 3


class PageView(QTextEdit):
    """A read-only page: headings at the left, what is under them at the right, as minutes are set."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        """Show an empty page; ``spoken`` is its name to a screen reader."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(spoken)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        # Paper is white in a dark scheme too.
        palette = self.palette()
        for role, colour in ((QPalette.ColorRole.Base, LIGHT.base), (QPalette.ColorRole.Text, LIGHT.text)):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        self.document().setDocumentMargin(self.fontMetrics().height() * 2.5)
        self._ruled: list[int] = []
        self._has_table = False

    def show_page(self, title: str, blocks: Sequence[tuple[str, Sequence[str]]], ruled: Collection[str]) -> None:
        """Show a title and blocks of a heading and its lines; ``ruled`` are the texts of the tinted lines."""
        at = self.verticalScrollBar().value()
        self.clear()
        self._ruled, self._has_table = [], False
        cursor = QTextCursor(self.document())
        cursor.insertText(title, _strong(self.font(), 1.33))
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(self.fontMetrics().height() * 0.8)
        percent = QTextLength.Type.PercentageLength
        form.setWidth(QTextLength(percent, 100))
        left = _HEADING_PERCENT if any(heading for heading, _ in blocks) else 0
        form.setColumnWidthConstraints([QTextLength(percent, left), QTextLength(percent, 100 - left)])
        for heading, lines in blocks:
            if any("\t" in line for line in lines):
                self._insert_table(cursor, heading, [line.split("\t") for line in lines], ruled)
                continue
            table = cursor.insertTable(1, 2, form)
            table.cellAt(0, 0).firstCursorPosition().insertText(heading, _strong(self.font(), 1.0))
            self._insert(table.cellAt(0, 1).firstCursorPosition(), lines, ruled)
            cursor.movePosition(QTextCursor.MoveOperation.End)
        # The widget's own cursor was pushed to the end, which the first show would scroll to.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar before each tinted line: the tint alone is not seen by everybody."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
        for number in self._ruled:
            place: QRectF = layout.blockBoundingRect(self.document().findBlockByNumber(number))
            painter.fillRect(
                QRectF(place.left() - 9, place.top() - scrolled, _BAR, place.height()), QColor(LIGHT.accent)
            )

    def _insert_table(
        self, cursor: QTextCursor, heading: str, rows: Sequence[Sequence[str]], ruled: Collection[str]
    ) -> None:
        """Show rows of cells in columns, their headings first."""
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(2)
        form.setCellSpacing(0)
        form.setTopMargin(self.fontMetrics().height() * 0.4)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        if heading:
            cursor.insertBlock()
            cursor.insertText(heading, _strong(self.font(), 1.0))
        width = max(len(row) for row in rows)
        table = cursor.insertTable(len(rows), width, form)
        # The first table of a page has the headings of its columns.
        headed, self._has_table = not self._has_table, True
        for at, row in enumerate(rows):
            tinted = "\t".join(row) in ruled
            for column, text in enumerate(row):
                cell = table.cellAt(at, column)
                if tinted:
                    tint = cell.format()
                    tint.setBackground(QColor(LIGHT.tint))
                    cell.setFormat(tint)
                inner = cell.firstCursorPosition()
                inner.insertText(text, _strong(self.font(), 1.0) if headed and at == 0 else QTextCharFormat())
                if tinted and column == 0:
                    self._ruled.append(inner.blockNumber())
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _insert(self, cursor: QTextCursor, lines: Sequence[str], ruled: Collection[str]) -> None:
        for at, line in enumerate(lines):
            form = QTextBlockFormat()
            form.setBottomMargin(1)
            if line in ruled:
                form.setBackground(QColor(LIGHT.tint))
            if at:
                cursor.insertBlock(form)
            else:
                cursor.setBlockFormat(form)
            cursor.insertText(line, QTextCharFormat())
            if line in ruled:
                self._ruled.append(cursor.blockNumber())


def _strong(font: QFont, larger: float) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    form.setFontPointSize(font.pointSizeF() * larger)
    return form
