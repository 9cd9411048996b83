"""Another day of the same meeting: which day, with which § it begins, when it began and the day before ended."""

from datetime import timedelta

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.wording import clock, held_items, item_words, items_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.days import MeetingDays
from attendance_app.services.typed_times import clock_of
from attendance_app.ui.widgets.dialog_parts import ProblemLine, button, form, ok_and_cancel, plain_label
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.fields.day_edit import DayEdit


class DaysDialog(QDialog):
    """The days there are, and one more; stored as one step."""

    def __init__(self, session: MeetingSession, parent: QWidget | None) -> None:
        """Propose the next day, from the § after the running one."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Another day of the meeting"))
        self._session, self._days = session, MeetingDays(session)
        meeting = session.meeting
        self._today = session.journal.now().date()
        proposed = meeting.last_day + timedelta(1)
        self.day = DayEdit(proposed, self._today)
        self.first = QComboBox()
        for item in held_items(meeting):
            words = item_words(meeting, item.id)
            self.first.addItem(words if item.heading in {"", words} else f"{words} {item.heading}", item.id)
        self.first.setCurrentIndex(max(0, self.first.findData(self._days.proposed_first())))
        self.starts, self.ended = QLineEdit(), QLineEdit()
        self.problem = ProblemLine()
        fields = form(
            (self.tr("&Day"), self.day),
            (self.tr("Begins &with"), self.first),
            (self.tr("&Began at"), self.starts),
            (self.tr("The day before &ended at"), self.ended),
        )
        column = QVBoxLayout(self)
        column.addWidget(plain_label(self._listed(), "muted"))
        if meeting.later_days:
            words = self.tr("&Take away {day}").format(day=meeting.last_day)
            column.addWidget(button(words, self._remove))
        column.addLayout(fields)
        column.addWidget(plain_label(self.tr("A roll call of its own follows: everybody is called again."), "muted"))
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addWidget(ok_and_cancel(self, self.tr("Begin the day")))
        self.began = False
        self.day.setFocus()
        open_within_screen(self, 520, 340)

    def accept(self) -> None:
        """Begin the day; what cannot be is said here."""
        if self.problem.attempt(self._begin):
            self.began = True
            super().accept()

    def _begin(self) -> None:
        first: ItemId | None = self.first.currentData()
        if first is None:
            raise Refusal("Sammanträdet har inga paragrafer. Lägg till dem i föredragningslistan.")
        self._days.begin(self.day.day(), first, clock_of(self.starts.text()), clock_of(self.ended.text()))

    def _remove(self) -> None:
        if self.problem.attempt(self._days.remove_last):
            super().accept()

    def _listed(self) -> str:
        meeting = self._session.meeting
        lines = []
        for each in meeting.days:
            hours = "–".join(clock(at) for at in (each.starts, each.ends) if at)
            lines.append(", ".join(part for part in (str(each.day), hours, items_words(meeting, each.items)) if part))
        return "\n".join(lines)
