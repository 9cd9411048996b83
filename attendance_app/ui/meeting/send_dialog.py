"""The organisation sends somebody else: one name, for one who is away."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from attendance_app.domain.roster import PersonId
from attendance_app.domain.text import LONGEST_NAME
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.delegations import Delegations
from attendance_app.ui.widgets.dialog_parts import ProblemLine, form, ok_and_cancel, plain_label


class SendDialog(QDialog):
    """Asks who comes instead, and stores it as one step; ``sent`` is who."""

    def __init__(self, session: MeetingSession, away: PersonId, parent: QWidget | None) -> None:
        """Say whose place it is."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Somebody else from the organisation"))
        self._session, self._away = session, away
        self.sent: PersonId | None = None
        roster = session.record.roster
        gone = roster.person(away)
        words = self.tr("{organisation} sends instead of {name}, who is noted as excused:")
        owner = roster.organisation_name(gone) or gone.name
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setMinimumWidth(260)
        self.problem = ProblemLine()
        column = QVBoxLayout(self)
        column.addWidget(plain_label(words.format(organisation=owner, name=gone.name)))
        column.addLayout(form((self.tr("&Name"), self.name)))
        column.addWidget(plain_label(self.tr("Is added to this meeting only."), "muted"))
        column.addWidget(self.problem)
        column.addWidget(ok_and_cancel(self, self.tr("Add")))
        self.name.setFocus()

    def accept(self) -> None:
        """Store it; a refusal is shown here."""

        def send() -> None:
            self.sent = Delegations(self._session).send_instead(self._away, self.name.text())

        if self.problem.attempt(send):
            super().accept()
