"""The top of the window: which forum and meeting, the search, and the way to the annex."""

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.ui.attendance.search_box import SearchBox
from attendance_app.ui.widgets.elided_label import ElidedLabel
from attendance_app.ui.widgets.icons import icon


class HeaderBar(QWidget):
    """Forum and day at the left, search in the middle, Bilaga 1 at the right."""

    meeting_chosen = Signal(str)

    def __init__(self, new_meeting: QAction, annex: QAction, parent: QWidget | None = None) -> None:
        """Make the bar; its buttons do the two actions."""
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._forum, self._day = ElidedLabel(), ElidedLabel()
        self._day.setProperty("tone", "muted")
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setWeight(QFont.Weight.DemiBold)
        self._forum.setFont(font)
        self._chooser = QPushButton(icon("choose_meeting"), "")
        self._chooser.setMenu(QMenu(self._chooser))
        self._new = _button(new_meeting)
        self._short, self._narrow = "", False
        self._shown: tuple[str, Meeting | None, tuple[Meeting, ...]] | None = None
        self._annex = _button(annex)
        self._annex.setObjectName("primary")
        self._annex.setIcon(icon("preview", QPalette.ColorRole.HighlightedText))
        self.search = SearchBox()
        self._lay_out()

    def show_meeting(self, forum: Forum, meeting: Meeting | None, meetings: tuple[Meeting, ...]) -> None:
        """Show where we are and what there is to choose."""
        wanted = (forum.name, meeting, meetings)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._forum.setText(forum.name)
        self._day.setText(self.described(meeting) if meeting else self.tr("no meeting yet"))
        menu = self._chooser.menu()
        menu.clear()
        for each in reversed(meetings):
            action = menu.addAction(self.described(each))
            action.setCheckable(True)
            action.setChecked(meeting is not None and each.id == meeting.id)
            action.triggered.connect(lambda _=False, chosen=each.id: self._choose(chosen))
        self._chooser.setEnabled(bool(meetings))
        self._short = meeting.name if meeting else ""
        self.compress(self._narrow)

    def described(self, meeting: Meeting) -> str:
        """Return a meeting in words: "fredag 13 december 2024 · 8 paragrafer"."""
        day = QLocale().toString(QDate(meeting.day.year, meeting.day.month, meeting.day.day), "dddd d MMMM yyyy")
        parts = [day + (f" ({meeting.ordinal})" if meeting.ordinal > 1 else ""), self._items(meeting)]
        return " · ".join(part for part in parts if part)

    def compress(self, narrow: bool) -> None:
        """Leave out what the title bar and the menus hold too, where the window is narrow."""
        self._narrow = narrow
        for part in (self._new, self._names):
            part.setVisible(not narrow)
        self.search.setPlaceholderText(self.tr("Type a name") if narrow else self.tr("Type a name, Enter ticks"))
        words = self._short if narrow and self._short else self.tr("Change meeting")
        self._chooser.setText(f" {words}")
        self._chooser.setAccessibleName(words)

    def _items(self, meeting: Meeting) -> str:
        numbers = [item.number for item in meeting.items if item.number is not None]
        if len(numbers) > 1:
            return f"§§ {numbers[0]}–{numbers[-1]}"
        if numbers:
            return f"§ {numbers[0]}"
        if not meeting.items:
            return ""
        count = len(meeting.items)
        return self.tr("1 item") if count == 1 else self.tr("{n} items").format(n=count)

    def _choose(self, meeting: MeetingId) -> None:
        self.meeting_chosen.emit(meeting)

    def _lay_out(self) -> None:
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self._forum)
        names.addWidget(self._day)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        row.addWidget(self._names)
        row.addWidget(self._chooser)
        row.addWidget(self._new)
        row.addStretch(1)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self._annex)
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 18)


def _button(action: QAction) -> QPushButton:
    name = action.text().replace("&", "").removesuffix("…")
    # The style leaves too little between icon and words.
    button = QPushButton(action.icon(), f" {name}")
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({action.shortcut().toString()})")
    button.clicked.connect(action.trigger)
    action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
    return button
