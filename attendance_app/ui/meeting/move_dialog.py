"""Changes moved to another §: for when the meeting went on and stepping was forgotten."""

from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from attendance_app.domain.wording import held_items, item_words, running_words
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.ui.meeting.name_list import NameList
from attendance_app.ui.widgets.dialog_parts import ProblemLine, form, ok_and_cancel, plain_label
from attendance_app.ui.widgets.dialog_size import open_within_screen


class MoveDialog(QDialog):
    """Whose presence changed at one §, ticked; to which § that is moved, as one step."""

    def __init__(self, session: MeetingSession, parent: QWidget | None) -> None:
        """Propose the last § with changes, and the running § as the one where they happened."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move changes to another §"))
        self._session, self._moves = session, PresenceChanges(session)
        self.problem = ProblemLine()
        self.people = NameList(self.tr("Whose changes are moved"))
        self.noted, self.happened = QComboBox(), QComboBox()
        items = [item.id for item in held_items(session.meeting)]
        for item in items[1:]:
            words = item_words(session.meeting, item)
            self.happened.addItem(words, item)
            if self._moves.noted_at(item):
                self.noted.addItem(words, item)
        self.noted.currentIndexChanged.connect(lambda _: self._fill())
        self.noted.setCurrentIndex(self.noted.count() - 1)
        self.happened.setCurrentIndex(max(0, self.happened.findData(session.now)))
        self._fill()
        self._lay_out()
        open_within_screen(self, 480, 420)

    def accept(self) -> None:
        """Move as one step; a refusal is shown here."""
        noted, happened = self.noted.currentData(), self.happened.currentData()
        people = self.people.people(ticked=True)
        if noted is None or self.problem.attempt(lambda: self._moves.move_changes(people, noted, happened)):
            super().accept()

    def _fill(self) -> None:
        self.people.clear()
        noted = self.noted.currentData()
        record = self._session.record
        for person in self._moves.noted_at(noted) if noted is not None else ():
            period = running_words(record.of(person), record.meeting)
            self.people.add(person, f"{record.roster.person(person).name} – {period}", ticked=True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        nothing = self.tr("Nobody came or went at any § after the first.")
        words = self.tr("Who came, went or began to serve there is ticked; untick those whose § was right.")
        column.addWidget(plain_label(words if self.noted.count() else nothing))
        column.addLayout(form((self.tr("&Noted at"), self.noted), (self.tr("&Happened at"), self.happened)))
        column.addWidget(self.people, 1)
        column.addWidget(self.problem)
        column.addWidget(ok_and_cancel(self, self.tr("Move")))
