"""The top of the window: which forum and meeting, the search, and the way to the annex."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.ui.attendance.search_box import SearchBox
from attendance_app.ui.meeting.meeting_text import meeting_text
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.dialog_parts import plain_words
from attendance_app.ui.widgets.elided_button import ElidedButton
from attendance_app.ui.widgets.elided_label import ElidedLabel
from attendance_app.ui.widgets.icons import icon


class HeaderBar(QWidget):
    """Forum and day at the left, search in the middle, the annex that is usual for the body at the right."""

    def __init__(
        self,
        forum: OpenForum,
        search: SearchBox,
        details: QAction,
        new_meeting: QAction,
        annexes: Mapping[AnnexKind, QAction],
    ) -> None:
        """Show the file and the meeting of ``forum``, and ``search``; the date and the buttons trigger the actions."""
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._forum, self._search = forum, search
        self._name, self._day = ElidedLabel(), ElidedButton()
        self._day.clicked.connect(details.trigger)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setWeight(QFont.Weight.DemiBold)
        self._name.setFont(font)
        self._chooser = QPushButton(icon("choose_meeting"), "")
        self._chooser.setMenu(QMenu(self._chooser))
        self._new = _button(new_meeting)
        self._short, self._narrow = "", False
        # One for each annex that may be usual; that of the body is shown.
        self._annexes = {kind: _button(action) for kind, action in annexes.items()}
        for button in self._annexes.values():
            button.setObjectName("primary")
            button.setIcon(icon("preview", QPalette.ColorRole.HighlightedText))
        self._lay_out()
        forum.meeting_shown.connect(self._refresh)
        forum.signals.meetings_changed.connect(self._refresh)
        forum.signals.forum_changed.connect(self._refresh)

    def compress(self, narrow: bool) -> None:
        """Leave out what the title bar and the menus hold too, where the window is narrow."""
        self._narrow = narrow
        for part in (self._new, self._names):
            part.setVisible(not narrow)
        self._search.setPlaceholderText(self.tr("Type a name") if narrow else self.tr("Type a name, Enter ticks"))
        words = self._short if narrow and self._short else self.tr("Change meeting")
        self._chooser.setText(f" {words}")
        self._chooser.setAccessibleName(words)

    def _refresh(self) -> None:
        """Show which forum and meeting are open, and which meetings there are to choose from."""
        file, session = self._forum.file, self._forum.session
        if file is None:
            return
        meeting, meetings = session.meeting if session else None, file.meetings
        self._name.setText(file.forum.name)
        for kind, button in self._annexes.items():
            button.setVisible(kind is file.forum.law.annex)
        self._day.setText(meeting_text(meeting) if meeting else self.tr("no meeting yet"))
        self._day.setEnabled(meeting is not None)
        menu = self._chooser.menu()
        menu.clear()
        for each in reversed(meetings):
            action = menu.addAction(meeting_text(each))
            action.setCheckable(True)
            action.setChecked(meeting is not None and each.id == meeting.id)
            action.triggered.connect(lambda _=False, chosen=each.id: self._forum.show_meeting(chosen))
        self._chooser.setEnabled(bool(meetings))
        self._short = meeting.name if meeting else ""
        self.compress(self._narrow)

    def _lay_out(self) -> None:
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._day)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        row.addWidget(self._names)
        row.addWidget(self._chooser)
        row.addWidget(self._new)
        row.addStretch(1)
        row.addWidget(self._search, 3)
        row.addStretch(1)
        for kind, button in self._annexes.items():
            row.addWidget(button)
            button.setVisible(kind is AnnexKind.BILAGA_1)
        self._search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 18)


def _button(action: QAction) -> QPushButton:
    name = plain_words(action.text())
    # The style leaves too little between icon and words.
    button = QPushButton(action.icon(), f" {name}")
    button.setAccessibleName(name)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setToolTip(f"{name} ({action.shortcut().toString()})")

    follow()
    action.changed.connect(follow)
    return button
