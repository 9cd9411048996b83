"""What stands in the window while there is nothing to tick: what to do, as buttons."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from attendance_app.ui.widgets.icons import program_icon

_LETTERS = 58


class EmptyState(Enum):
    """What there is not yet."""

    FORUM = "forum"
    PEOPLE = "people"
    MEETING = "meeting"


class OfferButton(QPushButton):
    """An action as a large button: icon, what it does, and a sentence."""

    def __init__(self, action: QAction, words: str, parent: QWidget | None = None) -> None:
        """Offer ``action``."""
        super().__init__(parent)
        self.setObjectName("offer")
        name = action.text().replace("&", "").removesuffix("…")
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.clicked.connect(action.trigger)
        self._icon, self._action = QLabel(), action
        title, sentence = _label(name, bold=True), _label(words)
        sentence.setProperty("tone", "muted")
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addWidget(title)
        texts.addWidget(sentence)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._icon)
        row.addLayout(texts, 1)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words need: a button does not ask its layout."""
        super().resizeEvent(event)
        self.setFixedHeight(self._row.totalHeightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._draw()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        side = self.fontMetrics().height() * 3 // 2
        self._icon.setPixmap(self._action.icon().pixmap(side, side))


class StartPage(QScrollArea):
    """A heading, a sentence and the actions that lead on."""

    file_chosen = Signal(object)

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        """Offer some of ``actions``; which, ``show_lacking`` says."""
        super().__init__(parent)
        self.setObjectName("start")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("What to do"))
        self._actions = actions
        self._wanted: tuple[EmptyState, tuple[Path, ...]] | None = None
        self._made: tuple[EmptyState, tuple[Path, ...]] | None = None

    def show_lacking(self, lacking: EmptyState, recent: Sequence[Path]) -> None:
        """Say what there is not yet and what to do; ``recent`` are the forum files last used."""
        self._wanted = lacking, tuple(recent)
        if self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is shown now: most starts open a forum and never come here."""
        self._make()
        super().showEvent(event)

    def _make(self) -> None:
        if self._wanted is None or self._wanted == self._made:
            return
        self._made = self._wanted
        lacking, recent = self._wanted
        inner = QWidget()
        inner.setObjectName("start")
        column = QVBoxLayout()
        column.setSpacing(10)
        for part in self._parts(lacking):
            column.addWidget(part)
        for path in recent:
            column.addWidget(self._recent_button(path))
        middle = QHBoxLayout(inner)
        middle.setContentsMargins(24, 24, 24, 24)
        held = QWidget()
        held.setObjectName("start")
        held.setLayout(column)
        held.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS * 2)
        held.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * _LETTERS, 640))
        middle.addStretch(1)
        middle.addWidget(held, 2, Qt.AlignmentFlag.AlignVCenter)
        middle.addStretch(1)
        self.setWidget(inner)

    def take_focus(self) -> None:
        """Let Enter do the first thing that is offered."""
        first = next(iter(self.findChildren(OfferButton)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _parts(self, lacking: EmptyState) -> list[QWidget]:
        title, words, offers = {
            EmptyState.FORUM: self._no_forum,
            EmptyState.PEOPLE: self._no_people,
            EmptyState.MEETING: self._no_meeting,
        }[lacking]()
        heading = _label(title, bold=True, larger=1.7)
        parts: list[QWidget] = [heading, _label(words)]
        if lacking is EmptyState.FORUM:
            picture = QLabel()
            picture.setPixmap(program_icon().pixmap(64, 64))
            parts.insert(0, picture)
        return parts + [OfferButton(self._actions[name], sentence) for name, sentence in offers]

    def _no_forum(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        return (
            self.tr("Welcome to Närvaro"),
            self.tr("Tick who is there, see quorum at once, and get Annex 1 for the minutes."),
            (
                ("forum.open_sample", self.tr("A real forum with 69 people, to try things on. Nothing can go wrong.")),
                ("forum.import_file", self.tr("Take your own list from Excel, Word, PDF or last year's annex.")),
                ("forum.new_forum", self.tr("Begin with an empty roster and write the people in.")),
                ("forum.open_file", self.tr("A file that ends in .narvaro, from this computer or a colleague.")),
            ),
        )

    def _no_people(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        return (
            self.tr("The roster is empty"),
            self.tr("Who belongs to the forum? You can also drag a file here, or paste a table with Ctrl+V."),
            (
                ("forum.import_file", self.tr("Take your own list from Excel, Word, PDF or last year's annex.")),
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

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(path.stem.replace("&", "&&"))
        button.setObjectName("recent")
        button.setToolTip(str(path))
        button.setAccessibleName(self.tr("Open {name}").format(name=path.stem))
        button.clicked.connect(lambda: self.file_chosen.emit(path))
        return button


def _label(words: str, *, bold: bool = False, larger: float = 1.0) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * larger)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    label.setFont(font)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
