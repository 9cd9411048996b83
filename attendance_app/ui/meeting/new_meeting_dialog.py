"""New meeting: day, place, start, the first § and how many."""

from datetime import date

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from attendance_app.services.forum.file import MOST_ITEMS, MeetingPlan


class NewMeetingDialog(QDialog):
    """Asks for a new meeting; ``plan`` is what was said."""

    def __init__(self, day: date, first_item: int | None, items: int, place: str, parent: QWidget | None) -> None:
        """Propose ``day`` and what the last meeting had; ``first_item`` None proposes no numbers."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("New meeting"))
        self.day = QDateEdit(QDate(day.year, day.month, day.day))
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.place = QLineEdit(place)
        self.timed, self.starts = QCheckBox(self.tr("Starts at")), QTimeEdit(QTime(9, 0))
        self.starts.setDisplayFormat("HH:mm")
        self.starts.setAccessibleName(self.tr("Start time"))
        self.starts.setEnabled(False)
        self.timed.toggled.connect(self.starts.setEnabled)
        self.items = QSpinBox()
        self.items.setRange(0, MOST_ITEMS)
        self.items.setValue(items)
        self.first = QSpinBox()
        self.first.setRange(0, 9999)
        self.first.setSpecialValueText(self.tr("no numbers"))
        self.first.setValue(first_item or 0)
        self._lay_out()

    def plan(self) -> MeetingPlan:
        """Return what was said."""
        day, starts = self.day.date(), self.starts.time()
        return MeetingPlan(
            day=date(day.year(), day.month(), day.day()),
            place=self.place.text().strip(),
            starts=starts.toPython() if self.timed.isChecked() else None,  # type: ignore[arg-type]
            items=self.items.value(),
            first_item=self.first.value() or None,
        )

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Date"), self.day)
        form.addRow(self.tr("&Place"), self.place)
        start = QHBoxLayout()
        start.addWidget(self.timed)
        start.addWidget(self.starts, 1)
        form.addRow("", start)
        form.addRow(self.tr("First §"), self.first)
        form.addRow(self.tr("How many §§"), self.items)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Make meeting"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.day.setFocus()
