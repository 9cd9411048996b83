"""The meeting's day, times, place and first §, corrected at the line that shows them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QWidget

from attendance_app.domain.meeting import UNDER_WAY, Meeting, MeetingState
from attendance_app.domain.text import clean
from attendance_app.domain.wording import clock
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.details import MeetingDetails, change_details, details_of, with_details
from attendance_app.services.typed_times import clock_of, item_number_of
from attendance_app.ui.meeting.meeting_text import count_text, day_text, items_text
from attendance_app.ui.widgets.dialog_parts import (
    ProblemLine,
    button,
    framed,
    ok_and_cancel,
    plain_label,
    strong_label,
)
from attendance_app.ui.widgets.dialog_size import grow_with_words, screen_of
from attendance_app.ui.widgets.fields.day_edit import DayEdit
from attendance_app.ui.widgets.fields.typed_form import UNREADABLE, reading_of, short_edit, suggesting_edit, typed_form


class DetailsDialog(QDialog):
    """One step of undo. ``wanted`` is what was asked for as well: "agenda" or "officers", "" for nothing."""

    def __init__(self, session: MeetingSession, meetings: Sequence[Meeting], below: QPoint, parent: QWidget) -> None:
        """Show the details as they are stored; ``below`` is the place on the screen where it is shown."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("The meeting"))
        self._session, self.wanted = session, ""
        before = details_of(session.meeting)
        self._before = before
        self.day = DayEdit(before.day, session.journal.now().date())
        self.starts, self.ends = (short_edit(clock(each) if each else "") for each in (before.starts, before.ends))
        self.first = short_edit("" if before.first_item is None else str(before.first_item), self.tr("no numbers"))
        self.place = suggesting_edit((each.place for each in reversed(meetings)), before.place)
        self.day_read, self.times_read, self.items_read = (plain_label("", "muted") for _ in range(3))
        self.problem = ProblemLine()
        self._name_fields()
        self._lay_out()
        self._read()
        self._follow_typing()
        grow_with_words(self)
        self._stand_at(below)
        self.day.setFocus()
        self.day.selectAll()

    def accept(self) -> None:
        """Store what is typed as one step; a refusal is said here, and the keyboard goes where it can be mended."""
        if self.problem.attempt(lambda: change_details(self._session, self.details())):
            super().accept()
        else:
            self._refused_field().setFocus()

    def details(self) -> MeetingDetails:
        """Return what is typed; Refusal where something cannot be read."""
        return MeetingDetails(
            day=self.day.day(),
            place=clean(self.place.currentText()),
            starts=clock_of(self.starts.text()),
            ends=clock_of(self.ends.text()),
            first_item=item_number_of(self.first.text()),
        )

    def _read(self) -> None:
        """Show next to each field what it is read as."""
        self.problem.hide()
        self.day_read.setText(reading_of(lambda: day_text(self._with(day=self.day.day()))))
        self.times_read.setText(reading_of(self._times_text))
        self.items_read.setText(reading_of(self._items_text))

    def _with(self, **changes: Any) -> Meeting:
        """Return the meeting with some of its details changed; Refusal where that cannot be."""
        return with_details(self._session, replace(self._before, **changes))

    def _items_text(self) -> str:
        meeting = self._with(first_item=item_number_of(self.first.text()))
        return " · ".join(dict.fromkeys(part for part in (items_text(meeting), count_text(meeting)) if part))

    def _times_text(self) -> str:
        starts, ends = clock_of(self.starts.text()), clock_of(self.ends.text())
        if self._session.meeting.state in UNDER_WAY:
            return self.tr("The end is noted when the last § ends")
        if starts is not None and ends is not None and ends < starts:
            return self.tr("Ends the day after")
        return "–".join(clock(each) for each in (starts, ends) if each is not None)

    def _check(self) -> None:
        """Say what cannot be, once a field has been left."""
        self.problem.attempt(lambda: with_details(self._session, self.details()))

    def _refused_field(self) -> QWidget:
        """Return the first field with something that cannot be read or stored."""
        parts: tuple[tuple[QWidget, Callable[[], object]], ...] = (
            (self.day, lambda: self._with(day=self.day.day())),
            (self.starts, lambda: clock_of(self.starts.text())),
            (self.ends, lambda: self._with(ends=clock_of(self.ends.text()))),
            (self.first, lambda: self._with(first_item=item_number_of(self.first.text()))),
        )
        return next((field for field, read in parts if reading_of(read) == UNREADABLE), self.place)

    def _follow_typing(self) -> None:
        for field in (self.day, self.starts, self.ends, self.first):
            field.textChanged.connect(lambda _: self._read())
            field.editingFinished.connect(self._check)

    def _also(self, wanted: str) -> None:
        """Store, and ask for another dialog after this one."""
        self.wanted = wanted
        self.accept()

    def _name_fields(self) -> None:
        self.starts.setAccessibleName(self.tr("Starts"))
        self.ends.setAccessibleName(self.tr("Ends"))
        if self._session.meeting.state in UNDER_WAY:
            self.ends.setEnabled(False)
            self.ends.setPlaceholderText(self.tr("under way"))
        elif self._session.meeting.state is MeetingState.PLANNED:
            self.ends.setPlaceholderText(self.tr("not yet"))

    def _fields(self) -> QGridLayout:
        """Return a row for each field: its label, the field, and how what was typed is read."""
        times = QHBoxLayout()
        times.setSpacing(8)
        for part in (self.starts, QLabel("–"), self.ends):
            times.addWidget(part)
        return typed_form(
            (self.tr("&Date"), self.day, self.day_read),
            (self.tr("Starts, &ends"), times, self.times_read),
            (self.tr("&Place"), self.place, None),
            (self.tr("&First §"), self.first, self.items_read),
        )

    def _links(self) -> QHBoxLayout:
        """Return the links to what else can be corrected."""
        links = QHBoxLayout()
        for text, wanted in ((self.tr("&Agenda…"), "agenda"), (self.tr("&Chair, secretary, verifiers…"), "officers")):
            link = button(text, lambda wanted=wanted: self._also(wanted))  # type: ignore[misc]
            link.setObjectName("link")
            links.addWidget(link)
        links.addStretch(1)
        return links

    def _lay_out(self) -> None:
        inner = framed(self)
        inner.setContentsMargins(20, 16, 20, 16)
        inner.setSpacing(14)
        inner.addWidget(strong_label(self.tr("The meeting"), 1.33))
        inner.addLayout(self._fields())
        inner.addWidget(self.problem)
        inner.addLayout(self._links())
        foot = QHBoxLayout()
        foot.addWidget(plain_label(self.tr("Kept in the log; Ctrl+Z takes it back"), "muted"), 1)
        foot.addWidget(ok_and_cancel(self, self.tr("Save")))
        inner.addLayout(foot)

    def _stand_at(self, below: QPoint) -> None:
        room = screen_of(self.parentWidget() or self).availableGeometry()
        width = min(self.fontMetrics().averageCharWidth() * 84, room.width())
        self.resize(width, self.sizeHint().height())
        place = QRect(below, self.size())
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        self.move(max(place.left(), room.left()), max(place.top(), room.top()))
