"""Somebody at the door who is not in the roster: who, for whom, and in whose place."""

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from attendance_app.domain.roster import OrganisationId, Role, Seat, SeatId
from attendance_app.domain.text import LONGEST_NAME
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.widgets.dialog_parts import form, ok_and_cancel, ok_of, plain_label


class WalkInDialog(QDialog):
    """Asks who has come; the answers are ``name``, ``organisation``, ``role`` and ``seat``."""

    def __init__(self, name: str, session: MeetingSession, parent: QWidget | None) -> None:
        """Propose ``name`` as other present."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Somebody at the door"))
        self._name = QLineEdit(name)
        self._name.setMaxLength(LONGEST_NAME)
        self._organisation, self._role, self._seat = QComboBox(), QComboBox(), QComboBox()
        self._organisation.addItem(self.tr("None"), None)
        for organisation in session.record.roster.organisations:
            self._organisation.addItem(organisation.name, organisation.id)
        self._role.addItem(self.tr("other present"), Role.OTHER)
        self._role.addItem(self.tr("substitute"), Role.SUBSTITUTE)
        self._seat.addItem(self.tr("Nobody: not serving"), None)
        for seat in session.vacant_or_absent_seats():
            self._seat.addItem(self._seat_words(seat, session), seat.id)
        self._role.currentIndexChanged.connect(self._follow_role)
        self._lay_out()
        self._follow_role()

    @property
    def name(self) -> str:
        """The name as it was typed."""
        return self._name.text()

    @property
    def organisation(self) -> OrganisationId | None:
        """Whom the person represents."""
        chosen: OrganisationId | None = self._organisation.currentData()
        return chosen

    @property
    def role(self) -> Role:
        """Substitute or other."""
        return Role(self._role.currentData())

    @property
    def seat(self) -> SeatId | None:
        """In which seat a substitute serves, None for no one's."""
        chosen: SeatId | None = self._seat.currentData()
        return chosen if self.role is Role.SUBSTITUTE else None

    def _seat_words(self, seat: Seat, session: MeetingSession) -> str:
        roster = session.record.roster
        if seat.holder and roster.has_person(seat.holder):
            holder = roster.person(seat.holder)
            return f"{holder.name}, {roster.organisation_name(holder)}"
        return self.tr("vacant seat")

    def _follow_role(self) -> None:
        self._seat.setEnabled(self.role is Role.SUBSTITUTE)

    def _lay_out(self) -> None:
        self._name.setMinimumWidth(260)
        fields = form(
            (self.tr("&Name"), self._name),
            (self.tr("&Organisation"), self._organisation),
            (self.tr("&Attends as"), self._role),
            (self.tr("Serves for"), self._seat),
            ("", plain_label(self.tr("Is added to this meeting only."), "muted")),
        )
        fields.setVerticalSpacing(10)
        buttons = ok_and_cancel(self, self.tr("Add"))
        ok_of(buttons).setEnabled(bool(self.name.strip()))
        self._name.textChanged.connect(lambda text: ok_of(buttons).setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        column.addLayout(fields)
        column.addWidget(buttons)
