"""The door mode: the row is the box, nothing needs a hover, and undo is a button by the thumb."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QScroller, QVBoxLayout, QWidget

from attendance_app.services.errors import Refusal
from attendance_app.services.meeting.door_list import letter_groups
from attendance_app.ui.door.rows import DoorDelegate, DoorRows
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.widgets.dialog_parts import empty, plain_label, strong_label

_MOST_LETTERS, _LEAST_BUTTON = 13, 44


class DoorWindow(QWidget):
    """A window of its own over the whole screen; it faces people: no quorum, no parties, no remarks."""

    closed = Signal()

    def __init__(self, forum: OpenForum, add_somebody: Callable[[], None], window: QWidget) -> None:
        """Show the open meeting; ``add_somebody`` asks for who is not in the roster. Closed with ``window``."""
        super().__init__()
        self._window = window
        window.installEventFilter(self)
        self.letter_buttons: list[QPushButton] = []
        self._forum, self._add = forum, add_somebody
        self.setObjectName("door")
        self.setWindowTitle(self.tr("At the door"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows, self.list = DoorRows(self), QListView()
        self.search, self.said = QLineEdit(), plain_label()
        self.count, self._body = strong_label("", 2.2), strong_label("", 1.33)
        self.undo = _button(self.tr("Undo"), self._undo)
        self.letters = QVBoxLayout()
        self._set_up_list()
        self._lay_out()
        self.search.textChanged.connect(self.rows.search)
        forum.signals.changed.connect(self.refresh)
        forum.meeting_shown.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the meeting as it is stored now."""
        session = self._forum.session
        if session is None:
            self.close()
            return
        self.rows.show_session(session)
        self._body.setText(session.forum.name)
        people = len(session.record.roster.people)
        self.count.setText(self.tr("{n} of {all} here").format(n=session.present_count(session.now), all=people))
        self.undo.setEnabled(session.journal.undo_history.undo_step is not None)
        self._show_letters()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, a search first."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.search.text():
            self.search.clear()
        else:
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with the program's window."""
        if event.type() == QEvent.Type.Close and watched is self._window:
            self.close()
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Emit ``closed``."""
        self.closed.emit()
        super().closeEvent(event)

    def tick(self, row: int) -> None:
        """Tick the person of a row, or take the tick back; say who."""
        session, name = self._forum.session, self.rows.name(row)
        if session is None or name is None:
            return
        try:
            self.rows.toggle(row)
        except Refusal as refusal:
            self.said.setText(str(refusal))
            return
        state = self.tr("present") if self.rows.is_here(name.person) else self.tr("not ticked")
        who = ", ".join(part for part in (f"{name.first_names} {name.surname}".strip(), name.organisation) if part)
        self.said.setText(f"{who} – {state}")
        self.search.clear()

    def _undo(self) -> None:
        session = self._forum.session
        if session is not None and self._forum.attempt_quietly(session.journal.undo):
            self.said.setText(self.tr("Undone"))

    def _jump(self, letter: str) -> None:
        self.search.clear()
        row = self.rows.first_under(letter)
        if row is not None:
            self.list.scrollTo(self.rows.index(row), QListView.ScrollHint.PositionAtTop)

    def _show_letters(self) -> None:
        groups = letter_groups(self.rows.everybody, _MOST_LETTERS)
        texts = [first if first == last else f"{first}–{last}" for first, last in groups]
        if [each.text() for each in self.letter_buttons] == texts:
            return
        empty(self.letters)
        self.letter_buttons = [
            _button(text, lambda first=first: self._jump(first))  # type: ignore[misc]
            for text, (first, _) in zip(texts, groups, strict=True)
        ]
        for made in self.letter_buttons:
            self.letters.addWidget(made, 1)

    def _set_up_list(self) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(DoorDelegate(self.list))
        self.list.setAccessibleName(self.windowTitle())
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.clicked.connect(lambda index: self.tick(index.row()))
        QScroller.grabGesture(self.list.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.search.setMinimumHeight(_LEAST_BUTTON)
        self.count.setWordWrap(False)
        top, middle, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for part, stretch in ((self._body, 1), (self.search, 2), (self.count, 0)):
            top.addWidget(part, stretch)
        middle.setSpacing(0)
        self.letters.setSpacing(2)
        middle.addWidget(self.list, 1)
        middle.addLayout(self.letters)
        foot.addWidget(self.undo)
        foot.addWidget(self.said, 1)
        foot.addWidget(_button(self.tr("Somebody else…"), self._add))
        foot.addWidget(_button(self.tr("Leave the door"), self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        label: QLabel
        for label in (self._body, self.said):
            label.setMinimumWidth(1)


def _button(words: str, do: Callable[[], object]) -> QPushButton:
    made = QPushButton(words)
    made.setMinimumSize(_LEAST_BUTTON, _LEAST_BUTTON)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _=False: do())
    return made
