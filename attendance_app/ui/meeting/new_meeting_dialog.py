"""New meeting: day, place, start, the first § and how many."""

from datetime import date

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from attendance_app.services.forum.file import MOST_ITEMS, MeetingPlan
from attendance_app.ui.widgets.dialog_parts import form, ok_and_cancel, row


class NewMeetingDialog(QDialog):
    """Asks for a new meeting; ``plan`` returns the answers."""

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
        """Return the answers."""
        day, starts = self.day.date(), self.starts.time()
        return MeetingPlan(
            day=date(day.year(), day.month(), day.day()),
            place=self.place.text().strip(),
            starts=starts.toPython() if self.timed.isChecked() else None,  # type: ignore[arg-type]
            items=self.items.value(),
            first_item=self.first.value() or None,
        )

    def _lay_out(self) -> None:
        fields = form(
            (self.tr("&Date"), self.day),
            (self.tr("&Place"), self.place),
            ("", row(self.timed, self.starts, stretch=1)),
            (self.tr("First §"), self.first),
            (self.tr("How many §§"), self.items),
        )
        column = QVBoxLayout(self)
        column.addLayout(fields)
        column.addWidget(ok_and_cancel(self, self.tr("Make meeting")))
        self.day.setFocus()
