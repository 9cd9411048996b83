"""Which meeting the marks of an import go to."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.services.errors import Refusal
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.table_import import MeetingChoice, day_of_marks
from attendance_app.ui.widgets.fields.day_edit import DayField


class ImportMarks(QWidget):
    """An existing meeting, a new one on a day, or none; ``chosen`` is emitted when the user chooses."""

    chosen = Signal()

    def __init__(self, meetings: tuple[Meeting, ...], parent: QWidget | None = None) -> None:
        """Offer the meetings, the latest first."""
        super().__init__(parent)
        self._meetings = meetings
        today = date.today()
        self.meetings, self._caption = QComboBox(), QLabel(self.tr("The marks are of"))
        self.day = DayField(today, today, self.tr("Day of the new meeting"))
        self.meetings.setAccessibleName(self.tr("The marks"))
        self.meetings.addItem(self.tr("Do not use the marks"), None)
        for meeting in reversed(meetings):
            self.meetings.addItem(self.tr("The meeting {name}").format(name=meeting.name), meeting.id)
        self.meetings.addItem(self.tr("A new meeting on"), "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._caption, self.meetings, self.day):
            row.addWidget(part)
        row.addStretch(1)
        self.meetings.activated.connect(self._choose)
        self._last_day: date | None = today
        self.day.edited.connect(self._follow_day)

    @property
    def choice(self) -> MeetingChoice | None:
        """Which meeting the marks go to, None for none and for a day that cannot be read (``problem``)."""
        chosen = self.meetings.currentData()
        if chosen is None or not self.meetings.isEnabled():
            return None
        if chosen == "":
            day = self.day.typed_day()
            return None if day is None else MeetingChoice(day)
        meeting = next(each for each in self._meetings if each.id == chosen)
        return MeetingChoice(meeting.day, MeetingId(chosen))

    @property
    def problem(self) -> str:
        """Why the day of a new meeting cannot be read, "" where nothing is wrong."""
        if self.meetings.currentData() == "" and self.meetings.isEnabled():
            try:
                self.day.day()
            except Refusal as refusal:
                return str(refusal)
        return ""

    def offer(self, parsed: ParsedRoster) -> None:
        """Choose the meeting of the day that the marks are of; hidden where there are no marks."""
        marked_day, there = day_of_marks(parsed), parsed.has_marks
        known = [each.id for each in self._meetings if each.day == marked_day]
        if there and marked_day is not None:
            self.meetings.setCurrentIndex(self.meetings.findData(known[-1] if known else ""))
            self.day.set_day(marked_day)
        else:
            self.meetings.setCurrentIndex(0)
            self.day.set_day(date.today())
        self.setVisible(there)
        self.meetings.setEnabled(there)
        self.day.setVisible(self.meetings.currentData() == "")

    def _follow_day(self) -> None:
        """Say that another day is meant: while it is typed most letters mean none, or the same."""
        day = self.day.typed_day()
        if day != self._last_day:
            self._last_day = day
            self.chosen.emit()

    def _choose(self) -> None:
        self.day.setVisible(self.meetings.currentData() == "")
        self.chosen.emit()
