"""What follows from the kind of body, and how each part of it is changed in place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from attendance_app.domain.forum import Forum
from attendance_app.ui.body.summary_rows import SummaryRow
from attendance_app.ui.widgets.dialog_parts import button, empty, hairline, plain_label

_LABEL_LETTERS = 13


class BodySummary(QWidget):
    """Rows of label, value, source and *Change*; ``changed`` is emitted with the body as it is then."""

    changed = Signal(object)

    def __init__(self, other_rule: Callable[[], object], parent: QWidget | None = None) -> None:
        """Show nothing yet; ``other_rule`` lets the user build a quorum rule."""
        super().__init__(parent)
        self._other_rule = other_rule
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rows: list[_Row] = []

    def show_rows(self, rows: tuple[SummaryRow, ...]) -> None:
        """Show other rows; the focus stays at the row where it was."""
        at = next((at for at, each in enumerate(self.rows) if each.has_focus), None)
        empty(self._column)
        self.rows = [_Row(row, self.changed.emit, self._other_rule) for row in rows]
        for each in self.rows:
            self._column.addWidget(each)
        if at is not None and at < len(self.rows):
            self.rows[at].change.setFocus(Qt.FocusReason.OtherFocusReason)


class _Row(QWidget):
    """One row; *Change* puts the alternatives in the value's place."""

    def __init__(self, row: SummaryRow, take: Callable[[Forum], None], other_rule: Callable[[], object]) -> None:
        super().__init__()
        self._row, self._take, self._other_rule = row, take, other_rule
        self.value = plain_label(row.value)
        self.change = button(self.tr("Change"), self._offer)
        self.change.setObjectName("rowLink")
        self.change.setAccessibleName(self.tr("Change: {what}").format(what=row.label))
        self.choice: QComboBox | None = None
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnMinimumWidth(0, self.fontMetrics().averageCharWidth() * _LABEL_LETTERS)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_top(plain_label(row.label, "muted")), 0, 0)
        grid.addWidget(_top(self.value), 0, 1)
        grid.setRowMinimumHeight(2, 6)
        if row.choices:
            grid.addWidget(self.change, 0, 2, Qt.AlignmentFlag.AlignTop)
        if row.source:
            grid.addWidget(plain_label(row.source, "muted"), 1, 1)
        grid.addWidget(hairline(), 3, 0, 1, 3)

    @property
    def has_focus(self) -> bool:
        """Whether the focus is in this row."""
        return self.change.hasFocus() or (self.choice is not None and self.choice.hasFocus())

    def _offer(self) -> None:
        """Show the alternatives where the value was."""
        self.choice = box = QComboBox()
        box.setAccessibleName(self._row.label)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for words, forum in self._row.choices:
            box.addItem(words, forum)
        if self._row.own_rule:
            box.addItem(self.tr("Another rule…"), None)
        box.setCurrentIndex(max(0, box.findText(self._row.value)))
        box.activated.connect(partial(self._choose))
        self.value.hide()
        self.change.hide()
        self._grid.addWidget(box, 0, 1, 1, 2)
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.showPopup()

    def _choose(self, at: int) -> None:
        if at < len(self._row.choices):
            self._take(self._row.choices[at][1])
        else:
            self._other_rule()


def _top(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label
