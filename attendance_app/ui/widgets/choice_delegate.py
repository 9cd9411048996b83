"""Cells with choices: a chevron, and a list of them where the cell is edited."""

from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from attendance_app.ui.widgets.editable_model import EditableTableModel
from attendance_app.ui.widgets.model_index import Index


class ChoiceDelegate(QStyledItemDelegate):
    """Offers a column's choices in a list; a choice is stored as soon as it is made."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a list of the choices, with the present one chosen."""
        model = index.model()
        column = model.columns[index.column()] if isinstance(model, EditableTableModel) else None
        if column is None or column.choices is None or not isinstance(model, EditableTableModel):
            return super().createEditor(parent, option, index)
        box, now = QComboBox(parent), column.value(model.at(index))
        for text, value in column.choices():
            box.addItem(text, value)
            if value == now:
                box.setCurrentIndex(box.count() - 1)
        box.activated.connect(lambda _: self._take(box))
        return box

    def _take(self, box: QComboBox) -> None:
        """Store a choice as soon as it is made."""
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, with a chevron where a click offers choices."""
        super().paint(painter, option, index)
        if not _offers_choices(index):
            return
        half = _half_chevron(option)
        text = option.fontMetrics.horizontalAdvance(str(index.data()))
        left = min(option.rect.left() + text + 5 * half, option.rect.right() - 2 * half)
        middle = QPoint(left, option.rect.center().y())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = option.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText
        painter.setPen(QPen(option.palette.color(role), 1.4))
        corners = (QPoint(-half, -half // 2), QPoint(0, half - half // 2), QPoint(half, -half // 2))
        painter.drawPolyline([middle + corner for corner in corners])
        painter.restore()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill an editor of text; a list is filled when it is made."""
        if not isinstance(editor, QComboBox):
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Store what was chosen or written."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the text and the chevron need."""
        size = super().sizeHint(option, index)
        return size + QSize(6 * _half_chevron(option), 0) if _offers_choices(index) else size


def _offers_choices(index: Index) -> bool:
    model = index.model()
    column = model.columns[index.column()] if isinstance(model, EditableTableModel) else None
    return column is not None and column.choices is not None and bool(model.flags(index) & Qt.ItemFlag.ItemIsEditable)


def _half_chevron(option: QStyleOptionViewItem) -> int:
    return max(3, option.fontMetrics.averageCharWidth() // 2)
