"""The band over the list: one thing at a time that must be seen, and the one thing to do about it."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from attendance_app.ui.widgets.dialog_parts import plain_label, plain_words, strong_label

_NARROW_LETTERS = 70


class Rank(IntEnum):
    """How much a band matters; the highest that there is a reason for is shown."""

    HINT = 1
    STATE = 2
    ALARM = 3


@dataclass(frozen=True, slots=True)
class Band:
    """A title and what to do; ``action`` runs on the button, which is called ``button``, "" the action's own words."""

    rank: Rank
    title: str
    words: str = ""
    action: QAction | None = None
    button: str = ""


class Banner(QFrame):
    """Shows one band, or nothing; ``closed`` is emitted where the user closes a hint."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be hidden until there is something to say."""
        super().__init__(parent)
        self.setObjectName("band")
        self._title, self._words = strong_label(""), plain_label()
        self.button, self.close_button = QToolButton(), QToolButton()
        self.band: Band | None = None
        self.button.setObjectName("bandButton")
        self.button.clicked.connect(lambda _=False: self._run())
        self.close_button.setObjectName("bandClose")
        self.close_button.setText("✕")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.clicked.connect(lambda _=False: self.closed.emit())
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(20, 8, 16, 8)
        row.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._words)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        row.addLayout(texts, 1)
        row.addLayout(buttons)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: long words must not make the panel to the right of the list narrower."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is no room to the right of them."""
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_LETTERS
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        super().resizeEvent(event)

    def text(self) -> str:
        """Return what the band says, "" where there is none."""
        return " ".join(part for part in (self.band.title, self.band.words) if part) if self.band else ""

    def show_band(self, band: Band | None) -> None:
        """Show a band, None nothing."""
        if band == self.band:
            return
        self.band = band
        if band is not None:
            # A hint is one line; what is ranked higher has a title and what to do below it.
            below = "" if band.rank is Rank.HINT else band.words
            self._title.setText(band.title if below == band.words else f"{band.title} – {band.words}")
            self._words.setText(below)
            self._words.setVisible(bool(below))
            self._show_button(band)
            self.close_button.setVisible(band.rank is Rank.HINT)
            self.setProperty("rank", band.rank.name.lower())
            for part in (self, self._title, self._words, self.button, self.close_button):
                part.style().unpolish(part)
                part.style().polish(part)
        self.setVisible(band is not None)

    def _show_button(self, band: Band) -> None:
        action = band.action
        self.button.setVisible(action is not None)
        if action is None:
            return
        name = band.button or plain_words(action.text())
        key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        self.button.setText("   ".join(part for part in (name, key) if part))
        self.button.setAccessibleName(name)

    def _run(self) -> None:
        if self.band is not None and self.band.action is not None:
            self.band.action.trigger()
