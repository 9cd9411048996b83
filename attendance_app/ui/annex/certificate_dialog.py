"""Whose certificate of attendance: an organisation that somebody attended for."""

from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from attendance_app.domain.papers.certificate import attending_organisations
from attendance_app.domain.roster import Organisation
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.widgets.dialog_parts import form, ok_and_cancel, plain_label


class CertificateDialog(QDialog):
    """Asks for one of the organisations that attended."""

    def __init__(self, session: MeetingSession, parent: QWidget | None) -> None:
        """List them in the annex's order."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Attendance certificate"))
        there = set(attending_organisations(session.record))
        self._owners = [each for each in session.record.roster.organisations if each.id in there]
        self.organisation = QComboBox()
        self.organisation.addItems([each.name for each in self._owners])
        column = QVBoxLayout(self)
        words = self.tr("For the organisation that pays: who attended, at which §§ and when.")
        column.addWidget(plain_label(words, "muted"))
        column.addLayout(form((self.tr("&Organisation"), self.organisation)))
        column.addWidget(ok_and_cancel(self, self.tr("Show")))
        self.organisation.setFocus()

    def chosen(self) -> Organisation | None:
        """Return the organisation, None where nobody attended."""
        at = self.organisation.currentIndex()
        return self._owners[at] if at >= 0 else None
