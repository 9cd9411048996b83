"""New meeting: day, start, place, the first § and how many."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from attendance_app.domain.meeting import Meeting
from attendance_app.domain.text import clean
from attendance_app.domain.wording import clock, ranges
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import MeetingPlan, checked_plan
from attendance_app.services.typed_times import clock_of, count_of, item_number_of
from attendance_app.ui.meeting.meeting_text import items_count_text
from attendance_app.ui.widgets.dialog_parts import ProblemLine, ok_and_cancel, plain_label
from attendance_app.ui.widgets.dialog_size import grow_with_words
from attendance_app.ui.widgets.fields.day_edit import DayEdit, long_day
from attendance_app.ui.widgets.fields.typed_form import UNREADABLE, reading_of, short_edit, suggesting_edit, typed_form


class NewMeetingDialog(QDialog):
    """Asks for a new meeting; each answer is typed as it is said, and what it is read as is shown after it."""

    def __init__(
        self, proposed: MeetingPlan, meetings: Sequence[Meeting], today: date, parent: QWidget | None = None
    ) -> None:
        """Propose a plan; the places of earlier ``meetings`` are offered, and "idag" is ``today``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("New meeting"))
        self.day = DayEdit(proposed.day, today)
        self.starts = short_edit(clock(proposed.starts) if proposed.starts else "", self.tr("no time"))
        self.place = suggesting_edit((each.place for each in reversed(meetings)), proposed.place)
        self.first = short_edit(str(proposed.first_item or ""), self.tr("no numbers"))
        self.items = short_edit(str(proposed.items))
        self.day_read, self.time_read, self.items_read, self.count_read = (plain_label("", "muted") for _ in range(4))
        self.problem = ProblemLine()
        self._lay_out()
        self._read()
        for field in (self.day, self.starts, self.first, self.items):
            field.textChanged.connect(lambda _: self._read())
        grow_with_words(self)
        self.day.setFocus()
        self.day.selectAll()

    def plan(self) -> MeetingPlan:
        """Return the answers; Refusal where one cannot be read, or there are too many §§."""
        return checked_plan(
            MeetingPlan(
                day=self.day.day(),
                place=clean(self.place.currentText()),
                starts=clock_of(self.starts.text()),
                items=count_of(self.items.text()),
                first_item=item_number_of(self.first.text()),
            )
        )

    def accept(self) -> None:
        """Close where every answer can be read; otherwise say why, and go where it can be mended."""
        if self.problem.attempt(self.plan):
            super().accept()
        else:
            self._refused_field().setFocus()

    def _read(self) -> None:
        """Show after each field what it is read as."""
        self.problem.hide()
        self.day_read.setText(reading_of(lambda: long_day(self.day.day())))
        self.time_read.setText(reading_of(self._time_text))
        self.items_read.setText(reading_of(self._numbers_text))
        self.count_read.setText(reading_of(lambda: items_count_text(count_of(self.items.text()))))

    def _time_text(self) -> str:
        starts = clock_of(self.starts.text())
        return self.tr("at {time}").format(time=clock(starts)) if starts else ""

    def _numbers_text(self) -> str:
        first = item_number_of(self.first.text())
        try:
            count = count_of(self.items.text())
        except Refusal:
            return ""
        return "" if first is None else ranges(range(first, first + min(count, 10_000)))

    def _refused_field(self) -> QLineEdit | QComboBox:
        """Return the first field with something that cannot be read."""
        parts: tuple[tuple[QLineEdit, Callable[[], object]], ...] = (
            (self.day, self.day.day),
            (self.starts, lambda: clock_of(self.starts.text())),
            (self.first, lambda: item_number_of(self.first.text())),
        )
        return next((field for field, read in parts if reading_of(read) == UNREADABLE), self.items)

    def _lay_out(self) -> None:
        fields = typed_form(
            (self.tr("&Date"), self.day, self.day_read),
            (self.tr("S&tarts"), self.starts, self.time_read),
            (self.tr("&Place"), self.place, None),
            (self.tr("&First §"), self.first, self.items_read),
            (self.tr("&How many §§"), self.items, self.count_read),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(18)
        column.addLayout(fields)
        column.addWidget(self.problem)
        column.addWidget(ok_and_cancel(self, self.tr("Make meeting")))
        self.resize(self.fontMetrics().averageCharWidth() * 76, self.sizeHint().height())
