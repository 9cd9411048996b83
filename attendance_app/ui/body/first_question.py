"""The first question: which kind of body it is, what it is called, and what follows. Nothing is stored here."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.body_choices import Country
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import Forum, of_kind
from attendance_app.domain.text import LONGEST_NAME
from attendance_app.services.roster_import.kind_proposal import KindProposal
from attendance_app.ui.body.family_cards import FamilyCards
from attendance_app.ui.body.summary import BodySummary
from attendance_app.ui.body.summary_rows import summary_rows
from attendance_app.ui.kind_text import country_texts, kind_texts
from attendance_app.ui.meeting.quorum_rule_dialog import QuorumRuleDialog
from attendance_app.ui.minutes.law_text import LawText
from attendance_app.ui.widgets.dialog_parts import button, plain_label, press, run_dialog, scrolled, strong_label

# Below so many letters what follows is below the cards.
_TWO_COLUMNS = 165


class FirstQuestion(QWidget):
    """A page of the window; ``answered`` is emitted with the body, ``cancelled`` where the user gives up."""

    answered = Signal(object)
    cancelled = Signal()

    def __init__(
        self, forum: Forum, proposal: KindProposal | None, source: str, people: int, parent: QWidget | None = None
    ) -> None:
        """Ask for a body like ``forum``; ``source`` is the file with its ``people``, "" where there is no list."""
        super().__init__(parent)
        self.setObjectName("page")
        self._forum, self._proposal, self._people = forum, proposal, people
        self._kind: BodyKind | None = None
        self.cards, self.name, self.country = FamilyCards(), QLineEdit(forum.name), QComboBox()
        self.summary, self.law = BodySummary(self._build_rule), LawText()
        self.problem = plain_label("", "warning")
        self._title, self._follows = strong_label("", 1.33), plain_label("", "muted")
        self.forward = button(self.tr("Look through the list") if source else self.tr("Make the body"), self.accept)
        self.cancel = button(self.tr("Cancel"), self.cancelled.emit)
        self.law_shown = button(self.tr("What the law says"), lambda: self.law.setVisible(self.law.isHidden()))
        self.law_shown.setObjectName("link")
        self.law.hide()
        self._lay_out(source)
        self._fill()
        self._connect()
        self._take_proposal()

    @property
    def forum(self) -> Forum | None:
        """The body as it is answered, None while its kind or name is missing."""
        name = self.name.text().strip()
        return replace(self._forum, name=name) if name and self._kind is not None else None

    def accept(self) -> None:
        """Go on where everything is answered; else say what is missing, and go there."""
        if self._kind is None:
            self._lack(self.tr("Choose which kind of body it is."), self.cards.cards[0])
        elif self.forum is None:
            self._lack(self.tr("Write what the body is called."), self.name)
        else:
            self.problem.clear()
            self.answered.emit(self.forum)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digits and letters; Enter goes on, Esc gives up."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if isinstance(focused, QAbstractButton) and not focused.isCheckable():
                press(focused)
            else:
                self._go_on(focused)
        elif not self.cards.choose_by_key(event.text()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the cards."""
        super().showEvent(event)
        chosen = next((card for card in self.cards.cards if card.isChecked()), self.cards.cards[0])
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what follows next to the cards where there is room, else below them."""
        super().resizeEvent(event)
        narrow = self.width() < _TWO_COLUMNS * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction
        self._sides.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _go_on(self, focused: QWidget | None) -> None:
        """Choose the card or kind that has the focus; where it is chosen already, go on."""
        if isinstance(focused, QAbstractButton) and not focused.isChecked():
            focused.click()
        else:
            self.accept()

    def _take_kind(self, kind: object) -> None:
        """Show what follows from a kind; None: only its family is known."""
        self._kind = kind if isinstance(kind, BodyKind) else None
        if self._kind is not None:
            self._forum = of_kind(self._forum, self._kind, Country(self.country.currentData()))
        self.problem.clear()
        self._show()

    def _take_country(self) -> None:
        self._take_kind(self._kind)

    def _take_forum(self, forum: object) -> None:
        assert isinstance(forum, Forum)
        self._forum = forum
        self._show()

    def _build_rule(self) -> None:
        dialog = QuorumRuleDialog(self._forum.rules, None, self)
        if run_dialog(dialog):
            self._forum = replace(self._forum, rules=dialog.rules())
        self._show()

    def _show(self) -> None:
        proposal, kind = self._proposal, self._kind
        if kind is None:
            self._title.setText(self.tr("What follows"))
            self._follows.setText(self.tr("Choose a kind of body: rule, substitutes, window and annex follow from it."))
            self.summary.show_rows(())
        else:
            self._title.setText(kind_texts()[kind])
            self._follows.setText(
                self.tr("This follows. All of it can be changed now, or later in Minutes – Meeting rules.")
            )
            seats, organisations = (proposal.members, proposal.organisations) if proposal else (0, False)
            organisations = organisations or self._forum.law.calling_by == "organisation"
            self.summary.show_rows(summary_rows(self._forum, seats, organisations))
            self.law.show_cited(self._forum.law.cites)
        self.law_shown.setVisible(kind is not None and bool(self._forum.law.cites))
        self.law.setVisible(self.law.isVisibleTo(self) and self.law_shown.isVisibleTo(self))

    def _take_proposal(self) -> None:
        proposal = self._proposal
        if proposal is not None:
            self.cards.propose(proposal.family, self._why(proposal))
            if proposal.kind is not None:
                self.cards.choose(proposal.kind)
            else:
                self.cards.choose_family(proposal.family)
        self._show()

    def _why(self, proposal: KindProposal) -> str:
        facts = (
            (proposal.parties, self.tr("parties")),
            (proposal.substitutes, self.tr("substitutes")),
            (proposal.organisations, self.tr("several organisations")),
            (not proposal.word and proposal.members > 0, self.tr("{n} members").format(n=proposal.members)),
            (bool(proposal.word), f"”{proposal.word}”"),
        )
        return self.tr("Proposed: {why}").format(why=", ".join(words for holds, words in facts if holds))

    def _lack(self, words: str, where: QWidget) -> None:
        self.problem.setText(words)
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("for instance Miljönämnden"))
        for country, words in country_texts().items():
            self.country.addItem(words, country)
        self.country.setCurrentIndex(self.country.findData(self._forum.settings.country))

    def _connect(self) -> None:
        self.cards.chosen.connect(self._take_kind)
        self.country.activated.connect(self._take_country)
        self.summary.changed.connect(self._take_forum)

    def _lay_out(self, source: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(source))
        inner = QWidget()
        inner.setObjectName("start")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(self._questions(), 13)
        self._sides.addWidget(self._pane(), 7)
        column.addWidget(scrolled(inner, self.tr("Which kind of body?")), 1)
        column.addWidget(self._foot())

    def _head(self, source: str) -> QWidget:
        head, left = QFrame(), QVBoxLayout()
        head.setObjectName("header")
        words = self.tr("From {file} · {n} people").format(file=source, n=self._people) if source else ""
        left.setSpacing(2)
        left.addWidget(strong_label(self.tr("Which kind of body?"), 1.33))
        left.addWidget(plain_label(words or self.tr("A new body, without a list"), "muted"))
        middle = self.tr("Preview") if source else self.tr("File")
        steps = (strong_label(self.tr("1  Kind of body")), *(plain_label(each, "muted") for each in (
            "›", f"2  {middle}", "›", self.tr("3  Done")
        )))  # fmt: skip
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(8)
        row.addLayout(left, 1)
        for each in steps:
            each.setWordWrap(False)
            row.addWidget(each)
        return head

    def _questions(self) -> QWidget:
        part, form = QWidget(), QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        for words, field in ((self.tr("&Name of the body"), self.name), (self.tr("&Law"), self.country)):
            field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 48)
            form.addRow(words, field)
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(part)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(24)
        column.addWidget(self.cards)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addStretch(1)
        return part

    def _pane(self) -> QWidget:
        pane = QFrame()
        pane.setObjectName("panel")
        column = QVBoxLayout(pane)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._follows)
        column.addWidget(self.summary)
        column.addSpacing(8)
        column.addWidget(self.law_shown, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.law)
        column.addStretch(1)
        return pane

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("pageFoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.forward.setObjectName("primary")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 12, 16, 12)
        row.addWidget(plain_label(self.tr("1–6 choose · letters choose the kind · Enter goes on"), "muted"), 1)
        for each in (self.cancel, self.forward):
            assert isinstance(each, QPushButton)
            row.addWidget(each)
        return foot
