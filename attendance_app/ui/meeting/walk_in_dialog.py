"""Somebody at the door who is not in the roster: who, as what, for whom, and in whose place."""

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from attendance_app.domain.roster import OrganisationId, Role, Seat, SeatId
from attendance_app.domain.text import LONGEST_NAME, clean
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.role_text import role_texts
from attendance_app.ui.widgets.dialog_parts import form, ok_and_cancel, ok_of, plain_label
from attendance_app.ui.widgets.fields.filtered_combo import FilteredCombo

# A guest is most often other present; a member who is not in the roster belongs in the roster.
_ROLES = (Role.OTHER, Role.SUBSTITUTE, Role.OFFICIAL, Role.COOPTED, Role.STAFF_REPRESENTATIVE)
_LONGEST = 100


class WalkInDialog(QDialog):
    """Asks who has come; the answers are its properties."""

    def __init__(self, name: str, session: MeetingSession, parent: QWidget | None) -> None:
        """Propose ``name`` as other present."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add somebody present"))
        self._name, self._title, self._party = QLineEdit(capitalised(name)), QLineEdit(), QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        for field in (self._title, self._party):
            field.setMaxLength(_LONGEST)
        self._organisation, self._role, self._seat = FilteredCombo(), QComboBox(), FilteredCombo()
        self._organisation.addItem(self.tr("None"), None)
        for organisation in session.record.roster.organisations:
            self._organisation.addItem(organisation.name, organisation.id)
        for role in _ROLES:
            self._role.addItem(role_texts()[role], role)
        self._seat.addItem(self.tr("Nobody: not serving"), None)
        for seat in session.vacant_or_absent_seats():
            self._seat.addItem(self._seat_words(seat, session), seat.id)
        self._role.currentIndexChanged.connect(self._follow_role)
        self._lay_out(has_organisations=bool(session.record.roster.organisations))
        self._follow_role()

    @property
    def name(self) -> str:
        """The name as it was typed."""
        return self._name.text()

    @property
    def title(self) -> str:
        """What the person is: "miljöinspektör", "" for nothing."""
        return clean(self._title.text())

    @property
    def party(self) -> str:
        """The party, "" for none."""
        return clean(self._party.text())

    @property
    def organisation(self) -> OrganisationId | None:
        """Whom the person represents."""
        chosen: OrganisationId | None = self._organisation.currentData()
        return chosen

    @property
    def role(self) -> Role:
        """As what the person takes part."""
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
            words = (holder.name, roster.organisation_name(holder), f"({holder.party})" if holder.party else "")
            return ", ".join(word for word in words if word)
        return self.tr("vacant seat")

    def _follow_role(self) -> None:
        self._seat.setEnabled(self.role is Role.SUBSTITUTE)

    def _lay_out(self, *, has_organisations: bool) -> None:
        self._name.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        rows: list[tuple[str | QWidget, QWidget]] = [
            (self.tr("&Name"), self._name),
            (self.tr("&Title"), self._title),
            (self.tr("&Party"), self._party),
        ]
        if has_organisations:
            rows.append((self.tr("&Organisation"), self._organisation))
        rows += [
            (self.tr("&Attends as"), self._role),
            (self.tr("&Serves for"), self._seat),
            ("", plain_label(self.tr("Is added to this meeting only."), "muted")),
        ]
        fields = form(*rows)
        fields.setVerticalSpacing(12)
        buttons = ok_and_cancel(self, self.tr("Add"))
        ok_of(buttons).setEnabled(bool(self.name.strip()))
        self._name.textChanged.connect(lambda text: ok_of(buttons).setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(18)
        column.addLayout(fields)
        column.addWidget(buttons)


def capitalised(name: str) -> str:
    """Return a name that was searched for in small letters as names are written; any other is left as it is."""
    return " ".join(word[:1].upper() + word[1:] for word in name.split()) if name == name.lower() else name
