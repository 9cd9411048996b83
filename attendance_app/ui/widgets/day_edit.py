"""A day that is typed as people write it; a calendar opens on Alt+Down or by its button."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from attendance_app.ui.widgets.icons import icon


class DayEdit(QLineEdit):
    """A line edit for "15/1", "tors" or "2026-01-15"."""

    def __init__(self, day: date, read: Callable[[str], date | None], parent: QWidget | None = None) -> None:
        """Show ``day``; ``read`` returns the day that a text means, None where it means none."""
        super().__init__(day.isoformat(), parent)
        self._day, self._read = day, read
        calendar = self.addAction(icon("choose_meeting", QPalette.ColorRole.Text), self.ActionPosition.TrailingPosition)
        calendar.setToolTip(self.tr("Calendar (Alt+Down)"))
        calendar.triggered.connect(lambda _=False: self.open_calendar())

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
        calendar.setSelectedDate(QDate(*(self._read(self.text()) or self._day).timetuple()[:3]))

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
