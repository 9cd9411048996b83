"""Which meeting the marks of an import go to."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QWidget

from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.table_import import MeetingChoice, day_of_marks


class ImportMarks(QWidget):
    """An existing meeting, a new one on a day, or none; ``chosen`` is emitted when the user chooses."""

    chosen = Signal()

    def __init__(self, meetings: tuple[Meeting, ...], parent: QWidget | None = None) -> None:
        """Offer the meetings, the latest first."""
        super().__init__(parent)
        self._meetings = meetings
        self.meetings, self.day, self._caption = QComboBox(), QDateEdit(), QLabel(self.tr("The marks are of"))
        self.meetings.setAccessibleName(self.tr("The marks"))
        self.meetings.addItem(self.tr("Do not use the marks"), None)
        for meeting in reversed(meetings):
            self.meetings.addItem(self.tr("The meeting {name}").format(name=meeting.name), meeting.id)
        self.meetings.addItem(self.tr("A new meeting on"), "")
        self.day.setAccessibleName(self.tr("Day of the new meeting"))
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._caption, self.meetings, self.day):
            row.addWidget(part)
        row.addStretch(1)
        self.meetings.activated.connect(self._choose)

    @property
    def choice(self) -> MeetingChoice | None:
        """Which meeting the marks go to, None for none."""
        chosen = self.meetings.currentData()
        if chosen is None or not self.meetings.isEnabled():
            return None
        day = self.day.date()
        if chosen == "":
            return MeetingChoice(date(day.year(), day.month(), day.day()))
        meeting = next(each for each in self._meetings if each.id == chosen)
        return MeetingChoice(meeting.day, MeetingId(chosen))

    def offer(self, parsed: ParsedRoster) -> None:
        """Choose the meeting of the day that the marks are of; hidden where there are no marks."""
        marked_day, there = day_of_marks(parsed), parsed.has_marks
        known = [each.id for each in self._meetings if each.day == marked_day]
        if there and marked_day is not None:
            self.meetings.setCurrentIndex(self.meetings.findData(known[-1] if known else ""))
            self.day.setDate(QDate(marked_day.year, marked_day.month, marked_day.day))
        else:
            self.meetings.setCurrentIndex(0)
            self.day.setDate(QDate.currentDate())
        self.setVisible(there)
        self.meetings.setEnabled(there)
        self.day.setVisible(self.meetings.currentData() == "")

    def _choose(self) -> None:
        self.day.setVisible(self.meetings.currentData() == "")
        self.chosen.emit()
