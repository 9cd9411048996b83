"""A day that is typed as people write it; a calendar opens on Alt+Down or by its button."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QWidget

from attendance_app.services.errors import Refusal
from attendance_app.services.typed_times import day_of
from attendance_app.ui.widgets.dialog_parts import plain_label
from attendance_app.ui.widgets.icons import icon


def long_day(day: date) -> str:
    """Return "fredag 13 december 2024", in the language of the screen."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


class DayEdit(QLineEdit):
    """A line edit for "15/1", "tors" or "2026-01-15", read as ``day_of`` reads it, near the day it began with."""

    def __init__(self, day: date, today: date, parent: QWidget | None = None) -> None:
        """Show ``day``; "idag" is ``today``."""
        super().__init__(day.isoformat(), parent)
        self._near, self._today = day, today
        calendar = self.addAction(icon("choose_meeting", QPalette.ColorRole.Text), self.ActionPosition.TrailingPosition)
        calendar.setToolTip(self.tr("Calendar (Alt+Down)"))
        calendar.triggered.connect(lambda _=False: self.open_calendar())
        # The day is a proposal: what is typed first replaces it.
        self.selectAll()

    def day(self) -> date:
        """Return the day that is typed; Refusal where the text means none."""
        return day_of(self.text(), self._near, self._today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar on Alt+Down."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> QCalendarWidget:
        """Show the calendar below the edit; a day that is chosen there is typed here."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        calendar.setSelectedDate(QDate(*self._typed_or_first().timetuple()[:3]))

        def choose(chosen: QDate) -> None:
            self.setText(date(chosen.year(), chosen.month(), chosen.day()).isoformat())
            calendar.close()

        # A click is both; Enter activates.
        calendar.activated.connect(choose)
        calendar.clicked.connect(choose)
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.setFocus()
        return calendar

    def _typed_or_first(self) -> date:
        try:
            return self.day()
        except Refusal:
            return self._near


class DayField(QWidget):
    """A day edit, and after it the day that its text is read as."""

    # Another text is typed; it need not mean a day.
    edited = Signal()

    def __init__(self, day: date, today: date, spoken: str, parent: QWidget | None = None) -> None:
        """Show ``day``; ``spoken`` is the name for a screen reader."""
        super().__init__(parent)
        self.edit, self.reading = DayEdit(day, today), plain_label("", "muted")
        self.edit.setAccessibleName(spoken)
        self.edit.setFixedWidth(self.edit.fontMetrics().averageCharWidth() * 19)
        self.reading.setWordWrap(False)
        self.setFocusProxy(self.edit)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.edit)
        line.addWidget(self.reading, 1)
        self.edit.textChanged.connect(self._follow)
        self._show()

    def day(self) -> date:
        """Return the day that is typed; Refusal where the text means none."""
        return self.edit.day()

    def typed_day(self) -> date | None:
        """Return the day that is typed, None where the text means none."""
        try:
            return self.day()
        except Refusal:
            return None

    def set_day(self, day: date) -> None:
        """Type ``day``."""
        self.edit.setText(day.isoformat())

    def _follow(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        day = self.typed_day()
        self.reading.setText("–" if day is None else long_day(day))
