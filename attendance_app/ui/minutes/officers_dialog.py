"""Chair, secretary and verifiers, and who holds an office for a part of the meeting; the decision's sentence."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.concerns.officer_concerns import hints
from attendance_app.domain.meeting import ActingOfficer, Duty
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.officers import DUTY_WORDS, may_hold
from attendance_app.domain.papers.first_page import verifiers_sentence
from attendance_app.domain.roster import PersonId, Role
from attendance_app.domain.wording import held_items, item_words
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.progress import MeetingProgress
from attendance_app.ui.widgets.dialog_parts import (
    ProblemLine,
    button,
    form,
    offer_choices,
    ok_and_cancel,
    plain_label,
    row,
)
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.quiet_table import make_quiet

_DUTY, _PERSON, _FIRST, _LAST = range(4)


class OfficersDialog(QDialog):
    """Everything is stored as one step."""

    def __init__(self, session: MeetingSession, parent: QWidget | None) -> None:
        """Show the meeting's officers as they are stored."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chair, secretary and verifiers"))
        self._session, meeting = session, session.meeting
        self.problem = ProblemLine()
        self.chair = self._people(Duty.CHAIR, meeting.chair)
        self.secretary = self._people(Duty.SECRETARY, meeting.secretary)
        # One more than the body usually has: a substitute, or the one who is added.
        number = session.forum.settings.verifier_count + 1
        chosen: list[PersonId | None] = [*meeting.verifiers, *[None] * number]
        shown = chosen[: max(number, len(meeting.verifiers))]
        self.verifiers = [self._people(Duty.VERIFIER, each) for each in shown]
        self.acting_officers = QTableWidget(0, 4)
        self.sentence, self.hint = QLineEdit(), plain_label("", "warning")
        self.sentence.setReadOnly(True)
        for acting in meeting.acting_officers:
            self._add(acting)
        self._lay_out()
        self._follow()
        open_within_screen(self, 720, 560)

    def accept(self) -> None:
        """Store as one step; a refusal is shown here."""
        made = self._held().meeting
        steps = MeetingProgress(self._session)
        if self.problem.attempt(
            lambda: steps.officers(made.chair, made.secretary, made.verifiers, made.acting_officers)
        ):
            super().accept()

    def add_acting(self) -> None:
        """Add a row: somebody who holds an office for a part of the meeting."""
        now = self._session.now
        able = self._able(Duty.CHAIR, None)
        if not able:
            return
        self._add(ActingOfficer(Duty.CHAIR, able[0][1], now, now))
        self.acting_officers.setCurrentCell(self.acting_officers.rowCount() - 1, _DUTY)
        self._box(self.acting_officers.rowCount() - 1, _DUTY).setFocus()
        self._follow()

    def remove_acting(self) -> None:
        """Take the current row away."""
        self.acting_officers.removeRow(self.acting_officers.currentRow())
        self._follow()

    def copy(self) -> None:
        """Put the decision's sentence on the clipboard."""
        QGuiApplication.clipboard().setText(self.sentence.text())

    def _held(self) -> MeetingRecord:
        """Return the meeting as it would be."""
        verifiers = dict.fromkeys(each.currentData() for each in self.verifiers if each.currentData())
        acting_officers = tuple(
            ActingOfficer(*(self._box(row, column).currentData() for column in range(4)))
            for row in range(self.acting_officers.rowCount())
        )
        record = self._session.record
        meeting = replace(
            record.meeting,
            chair=self.chair.currentData(),
            secretary=self.secretary.currentData(),
            verifiers=tuple(verifiers),
            acting_officers=acting_officers,
        )
        return replace(record, meeting=meeting)

    def _follow(self) -> None:
        """Show the sentence and what is to be looked at, as it would be."""
        held, forum = self._held(), self._session.journal.state.forum
        someone = held.meeting.verifiers or any(each.duty is Duty.VERIFIER for each in held.meeting.acting_officers)
        self.sentence.setText(verifiers_sentence(forum, held) if someone else "")
        self.sentence.setCursorPosition(0)
        self.hint.setText("\n".join(hints(held, None)))
        self.hint.setVisible(bool(self.hint.text()))

    def _people(self, duty: Duty, chosen: PersonId | None) -> QComboBox:
        return self._choice([(self.tr("nobody"), None), *self._able(duty, chosen)], chosen)

    def _able(self, duty: Duty, chosen: PersonId | None) -> list[tuple[str, PersonId]]:
        """Return who can hold an office, those present first; who holds it already is there too."""
        session = self._session
        roster, there = session.record.roster, session.there(session.now)
        labels, kind = roster.labels(), session.forum.kind
        able = [each for each in roster.people if each.id == chosen or may_hold(duty, each, kind)]
        # A secretary is an official as a rule.
        able.sort(key=lambda each: (each.id not in there, duty is Duty.SECRETARY and each.role is not Role.OFFICIAL))
        return [(labels[each.id], each.id) for each in able]

    def _offer_able(self, duty: QComboBox, person: QComboBox) -> None:
        """Offer those who can hold the office that a row has now; who was chosen stays if possible."""
        offer_choices(person, self._able(duty.currentData(), None), person.currentData())
        self._follow()

    def _choice(self, choices: Sequence[tuple[str, object]], chosen: object) -> QComboBox:
        box = QComboBox()
        # The names are looked up by their first letters; the longest must not decide the window's width.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        offer_choices(box, choices, chosen)
        box.currentIndexChanged.connect(lambda _: self._follow() if self.isVisible() else None)
        return box

    def _add(self, acting: ActingOfficer) -> None:
        meeting, row = self._session.meeting, self.acting_officers.rowCount()
        items = [(item_words(meeting, item.id), item.id) for item in held_items(meeting)]
        boxes = (
            self._choice([(words, duty) for duty, words in DUTY_WORDS.items()], acting.duty),
            self._choice(self._able(acting.duty, acting.person), acting.person),
            self._choice([(self.tr("the beginning"), None), *items], acting.first),
            self._choice([(self.tr("the end"), None), *items], acting.last),
        )
        boxes[_DUTY].currentIndexChanged.connect(lambda _: self._offer_able(boxes[_DUTY], boxes[_PERSON]))
        self.acting_officers.insertRow(row)
        for column, box in enumerate(boxes):
            heading = (self.tr("Office"), self.tr("Who"), self.tr("From §"), self.tr("To §"))[column]
            box.setAccessibleName(heading)
            self.acting_officers.setCellWidget(row, column, box)

    def _box(self, row: int, column: int) -> QComboBox:
        box = self.acting_officers.cellWidget(row, column)
        assert isinstance(box, QComboBox)
        return box

    def _lay_out(self) -> None:
        verifiers = ((self.tr("Verifier {n}").format(n=at), box) for at, box in enumerate(self.verifiers, start=1))
        heading = plain_label(self.tr("For a part of the meeting only:"))
        add, remove = button(self.tr("&Add"), self.add_acting), button(self.tr("&Remove"), self.remove_acting)
        table = self.acting_officers
        table.setAccessibleName(self.tr("Who holds an office for a part of the meeting"))
        table.setHorizontalHeaderLabels([self.tr("Office"), self.tr("Who"), self.tr("From §"), self.tr("To §")])
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        make_quiet(table)
        table.setTabKeyNavigation(False)
        # On a small screen one row is enough: the others scroll.
        header = table.horizontalHeader().sizeHint().height()
        table.setMinimumHeight(header + table.verticalHeader().defaultSectionSize() // 2)
        self.sentence.setAccessibleName(self.tr("The decision"))
        column = QVBoxLayout(self)
        column.addLayout(form((self.tr("&Chair"), self.chair), (self.tr("&Secretary"), self.secretary), *verifiers))
        column.addLayout(row(heading, add, remove, stretch=0))
        column.addWidget(table, 1)
        column.addLayout(row(self.sentence, button(self.tr("C&opy the decision"), self.copy), stretch=0))
        column.addWidget(self.hint)
        column.addWidget(self.problem)
        column.addWidget(ok_and_cancel(self, self.tr("Save")))
