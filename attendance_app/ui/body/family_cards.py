"""Six cards, one for each family of bodies; where a family has several kinds, these are asked for below."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.body_kinds import FAMILIES, BodyKind
from attendance_app.ui.kind_text import FamilyText, family_texts, kind_texts
from attendance_app.ui.widgets.card_button import CardButton
from attendance_app.ui.widgets.dialog_parts import choice_button, plain_label, strong_label
from attendance_app.ui.widgets.icons import icon
from attendance_app.ui.widgets.theme import colours_of

# Below so many letters the cards are one below the other.
_TWO_COLUMNS = 95
_LETTERS = "ABC"


class FamilyCards(QWidget):
    """``chosen`` is emitted with the kind, or with None while only its family is known."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the cards, none of them chosen."""
        super().__init__(parent)
        self.cards = [_Card(text, number) for number, text in enumerate(family_texts(), start=1)]
        self.kinds = QWidget()
        self._group, self._kind_group = QButtonGroup(self), QButtonGroup(self)
        self._grid, self._kind_row = QGridLayout(), QVBoxLayout(self.kinds)
        self._question = plain_label(self.tr("Which of them?"))
        self._offered: list[BodyKind] = []
        for at, card in enumerate(self.cards):
            self._group.addButton(card, at)
        self._group.idClicked.connect(self._show_kinds)
        self._kind_group.idClicked.connect(lambda at: self.chosen.emit(self._offered[at]))
        self._lay_out()

    def choose_family(self, at: int) -> None:
        """Choose a card as a click does."""
        self.cards[at].click()
        self.cards[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, kind: BodyKind) -> None:
        """Choose a kind and its card."""
        self.choose_family(next(at for at, kinds in enumerate(FAMILIES) if kind in kinds))
        if len(self._offered) > 1:
            self._kind_group.button(self._offered.index(kind)).click()

    def choose_by_key(self, text: str) -> bool:
        """Choose the card of a digit or the kind of a letter; False where there is none."""
        if text.isdigit() and 0 < int(text) <= len(self.cards):
            self.choose_family(int(text) - 1)
            return True
        at = _LETTERS.find(text.upper()) if text else -1
        if 0 <= at < len(self._offered) and len(self._offered) > 1:
            button = self._kind_group.button(at)
            button.click()
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def propose(self, at: int, why: str) -> None:
        """Say on a card why it is proposed."""
        self.cards[at].propose(why)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards in one column where there is no room for two."""
        super().resizeEvent(event)
        self._place()

    def _show_kinds(self, at: int) -> None:
        """Offer the kinds of a family, none chosen: their rules differ."""
        self._offered = list(FAMILIES[at])
        for button in self._kind_group.buttons():
            self._kind_group.removeButton(button)
            button.hide()
            button.deleteLater()
        several = len(self._offered) > 1
        for number, kind in enumerate(self._offered if several else ()):
            button = choice_button(f"{_LETTERS[number]}  {kind_texts()[kind]}")
            self._kind_group.addButton(button, number)
            self._kind_row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.kinds.setVisible(several)
        self.chosen.emit(None if several else self._offered[0])

    def _place(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS * self.fontMetrics().averageCharWidth() else 1
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def _lay_out(self) -> None:
        self._grid.setSpacing(12)
        self._kind_row.setContentsMargins(0, 0, 0, 0)
        self._kind_row.addWidget(self._question)
        self._question.setWordWrap(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._grid)
        column.addWidget(self.kinds)
        self.kinds.hide()
        self._place()


class _Card(CardButton):
    """Icon, title, sentence, why it is proposed; a ring at the right and the key below it."""

    def __init__(self, text: FamilyText, number: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setCheckable(True)
        grows = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        grows.setHeightForWidth(True)
        self.setSizePolicy(grows)
        self.setAccessibleName(text.title)
        self.setAccessibleDescription(text.sentence)
        self._icon, self._picture, self._why = QLabel(), text.icon, plain_label("")
        self._why.setObjectName("proposed")
        self._why.hide()
        ring = _Ring(self)
        texts, edge = QVBoxLayout(), QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(strong_label(text.title))
        texts.addWidget(plain_label(text.sentence, "muted"))
        # Not aligned: Qt would count its lines at another width than it is painted with.
        texts.addWidget(self._why)
        texts.addStretch(1)
        edge.addWidget(ring)
        edge.addStretch(1)
        edge.addWidget(plain_label(str(number), "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.line.setContentsMargins(16, 14, 16, 12)
        self.line.setSpacing(14)
        self.line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.line.addLayout(texts, 1)
        self.line.addLayout(edge)
        self.pass_clicks()
        self.toggled.connect(lambda _: ring.update())
        self._draw()

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words need."""
        return self.line.totalHeightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of a new palette."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._draw()
        super().changeEvent(event)

    def propose(self, why: str) -> None:
        """Say why this one is proposed."""
        self._why.setText(why)
        self._why.show()
        self.setAccessibleDescription(f"{self.accessibleDescription()}. {why}")

    def _draw(self) -> None:
        side = self.fontMetrics().height() * 3 // 2
        self._icon.setPixmap(icon(self._picture).pixmap(side, side))


class _Ring(QWidget):
    """Whether the card is chosen, as a radio button says it."""

    def __init__(self, card: QPushButton) -> None:
        super().__init__(card)
        self._card = card
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() + 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = colours_of(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, ring = self._card.isChecked(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen if chosen else QPen(QColor(colours.border), 1.4))
        painter.setBrush(QColor(colours.accent if chosen else colours.base))
        painter.drawEllipse(ring)
        if chosen:
            inset = ring.width() * 0.31
            painter.setBrush(QColor(colours.on_accent))
            painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
