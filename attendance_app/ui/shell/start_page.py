"""What the window shows while there is nothing to tick: what to do, as buttons, and what follows."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from attendance_app.ui.shell.offer_button import OfferButton
from attendance_app.ui.shell.start_steps import StepList
from attendance_app.ui.widgets.dialog_parts import hairline, plain_label, strong_label
from attendance_app.ui.widgets.icons import program_icon
from attendance_app.ui.widgets.plain_tip import set_plain_tip

# Widths in letters: of the offers, of the steps next to them, and below which the steps go under the offers.
_OFFER_LETTERS, _STEP_LETTERS, _NARROW_LETTERS = 102, 62, 130
_PICTURE = 64
_HELP = "help.show_help"


class EmptyState(Enum):
    """What there is not yet."""

    FORUM = "forum"
    PEOPLE = "people"
    MEETING = "meeting"


class StartPage(QWidget):
    """A heading, a sentence and the actions that lead on; at the foot the keys and the way to the handbook."""

    file_chosen = Signal(object)

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Offer some of ``actions``; which, ``show_lacking`` says."""
        super().__init__(parent)
        self._actions = actions
        self._wanted: tuple[EmptyState, tuple[Path, ...]] | None = None
        self._made: tuple[EmptyState, tuple[Path, ...]] | None = None
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._area = area = QScrollArea()
        area.setObjectName("start")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("What to do"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(self._foot())

    def show_lacking(self, lacking: EmptyState, recent: Sequence[Path]) -> None:
        """Say what there is not yet and what to do; ``recent`` are the forum files last used."""
        self._wanted = lacking, tuple(recent)
        if self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is shown now: most starts open a forum and never come here."""
        self._make()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the steps to the right of the offers where there is room, else below them."""
        super().resizeEvent(event)
        self._direct()

    def _make(self) -> None:
        """Build the page and let Enter do the first thing that is offered."""
        if self._wanted is None or self._wanted == self._made:
            return
        self._made = self._wanted
        lacking, recent = self._wanted
        title, words, offers = {
            EmptyState.FORUM: self._no_forum,
            EmptyState.PEOPLE: self._no_people,
            EmptyState.MEETING: self._no_meeting,
        }[lacking]()
        first, letters = lacking is EmptyState.FORUM, _OFFER_LETTERS
        buttons = [OfferButton(self._actions[name], sentence) for name, sentence in offers]
        content = QVBoxLayout()
        content.setSpacing(24)
        content.addLayout(_heading(title, words, with_picture=first))
        rows: list[list[QPushButton]] = [[each] for each in buttons]
        if first:
            # Two samples, next to each other.
            rows[-2:] = [[*rows[-2], *rows[-1]]]
        content.addLayout(self._lay_out(*rows, *([self._recent_button(each)] for each in recent)))
        if first:
            letters += _STEP_LETTERS
            self._columns.addWidget(self._steps(), _STEP_LETTERS)
            content.addWidget(hairline())
            content.addWidget(plain_label(self._promise(), "muted"))
        self._show(_centred(content, letters * self.fontMetrics().averageCharWidth()))
        buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, *rows: list[QPushButton]) -> QBoxLayout:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(24)
        column = QVBoxLayout()
        column.setSpacing(12)
        for buttons in rows:
            line = QHBoxLayout()
            line.setSpacing(12)
            for button in buttons:
                line.addWidget(button, 1)
            column.addLayout(line)
        column.addStretch(1)
        self._columns.addLayout(column, _OFFER_LETTERS)
        self._direct()
        return self._columns

    def _show(self, page: QWidget) -> None:
        # Not deleted at once: one of its buttons may be what is being pressed.
        old = self._area.takeWidget()
        self._area.setWidget(page)
        if old:
            old.deleteLater()

    def _direct(self) -> None:
        narrow, way = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_LETTERS, QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _foot(self) -> QWidget:
        foot, handbook = QWidget(), QPushButton()
        foot.setObjectName("statusLine")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        key = self._actions[_HELP].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        handbook.setText(self.tr("Handbook ({key})").format(key=key))
        handbook.setObjectName("link")
        handbook.clicked.connect(self._actions[_HELP].trigger)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(plain_label(self.tr("↑ ↓ choose · Enter opens"), "muted"), 1)
        row.addWidget(handbook)
        return foot

    def _promise(self) -> str:
        return self.tr(
            "Everything is saved in a file of your own. The program sends nothing, and Ctrl+Z takes back step by step."
        )

    def _steps(self) -> StepList:
        return StepList(
            self.tr("How it goes"),
            (
                (
                    self.tr("One question"),
                    self.tr("Which kind of body? Quorum, substitutes and annex follow from the answer."),
                ),
                (
                    self.tr("Look through"),
                    self.tr("Everybody in the list with role, party and seat. Nothing is saved until you say so."),
                ),
                (self.tr("Tick"), self.tr("Type a name, Enter. Quorum is counted for each §.")),
                (self.tr("Print"), self.tr("Attendance record or Annex 1, as PDF or on paper.")),
            ),
        )

    def _no_forum(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        return (
            self.tr("Welcome to Närvaro"),
            self.tr("Tick who is there, see at once whether you are quorate, and get the annex for the minutes."),
            (
                ("forum.import_file", self._list_words()),
                ("forum.new_forum", self.tr("Begin without a list and write the members in yourself.")),
                ("forum.open_file", self.tr("A .narvaro file from this computer or from a colleague.")),
                ("forum.open_sample", self.tr("69 people of a forum for cooperation. Nothing can break.")),
                ("forum.open_sample_board", self.tr("19 people of an invented board, with substitutes and parties.")),
            ),
        )

    def _no_people(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        return (
            self.tr("The roster is empty"),
            self.tr("Who belongs to the body?"),
            (
                ("forum.import_file", self._list_words()),
                ("forum.edit_roster", self.tr("Write in people, organisations and seats by hand.")),
            ),
        )

    def _no_meeting(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        return (
            self.tr("No meeting yet"),
            self.tr("A meeting takes the roster as it stands; nobody is ticked."),
            (
                ("forum.new_meeting", self.tr("Day, place and how many §§. Then just tick.")),
                ("forum.edit_roster", self.tr("Check that everybody is listed before the first meeting.")),
            ),
        )

    def _list_words(self) -> str:
        return self.tr("Excel, Word, PDF, csv or last year's annex. Drop the file here, or paste.")

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(path.stem.replace("&", "&&"))
        button.setObjectName("recent")
        set_plain_tip(button, str(path))
        button.setAccessibleName(self.tr("Open {name}").format(name=path.stem))
        button.clicked.connect(lambda: self.file_chosen.emit(path))
        return button


def _heading(title: str, words: str, *, with_picture: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    if with_picture:
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(_PICTURE, _PICTURE))
        row.addWidget(picture)
    texts = QVBoxLayout()
    texts.setSpacing(4)
    texts.addStretch(1)
    texts.addWidget(strong_label(title, 1.67))
    texts.addWidget(plain_label(words))
    texts.addStretch(1)
    row.addLayout(texts, 1)
    return row


def _centred(content: QVBoxLayout, width: int) -> QWidget:
    """Return ``content`` in the middle of a page, at most ``width`` points wide."""
    page, middle = QWidget(), QWidget()
    for each in (page, middle):
        each.setObjectName("start")
    content.setContentsMargins(0, 0, 0, 0)
    middle.setLayout(content)
    middle.setMaximumWidth(width)
    row = QHBoxLayout(page)
    row.setContentsMargins(24, 12, 24, 12)
    row.addStretch(1)
    row.addWidget(middle, 100, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return page
