"""A new holder of a seat: who, from when, and whether the office goes with it; what comes of it is said before."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from attendance_app.domain.roster import Person, PersonId, Role, Roster, Seat
from attendance_app.domain.text import LONGEST_NAME
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.new_holder import Succession, candidates
from attendance_app.ui.role_text import role_text
from attendance_app.ui.widgets.dialog_parts import form, ok_and_cancel, ok_of, plain_label, row, strong_label
from attendance_app.ui.widgets.fields.day_edit import DayField
from attendance_app.ui.widgets.fields.filtered_combo import FilteredCombo


class NewHolderDialog(QDialog):
    """Asks for one seat, and stores by ``store``; a refusal is shown below the fields and leaves them as they are."""

    def __init__(
        self, roster: Roster, seat: Seat, today: date, store: Callable[[Succession], None], parent: QWidget | None
    ) -> None:
        """Propose the first who may take the seat, from ``today`` on."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("New holder"))
        self._roster, self._seat, self._store = roster, seat, store
        self._old = roster.find(seat.holder)
        self.who, self.name = FilteredCombo(), QLineEdit()
        self.who.setAccessibleName(self.tr("Who"))
        self.name.setAccessibleName(self.tr("Name of the new person"))
        self.name.setPlaceholderText(self.tr("Name of the new person"))
        self.name.setMaxLength(LONGEST_NAME)
        for person in candidates(roster, seat.id):
            self.who.addItem(_words(person), person.id)
        self.who.addItem(self.tr("A new person"), None)
        self.day = DayField(today, today, self.tr("From"))
        self.follows, self.stays = QRadioButton(self.tr("goes with the seat")), QRadioButton(self.tr("is left empty"))
        self.stays.setChecked(True)
        self.outcome, self.problem = plain_label("", "muted"), plain_label("", "warning")
        self.problem.hide()
        self._lay_out()
        self.who.currentIndexChanged.connect(self._follow)
        self.name.textChanged.connect(self._follow)
        self.day.edited.connect(self._follow)
        self._follow()

    @property
    def person(self) -> PersonId | None:
        """Who is chosen; None is somebody new."""
        chosen: PersonId | None = self.who.currentData()
        return chosen

    def accept(self) -> None:
        """Store it, or say why it cannot be."""
        try:
            day, takes = self.day.day(), self.follows.isChecked()
            self._store(Succession(self._seat.id, self.person, day, self.name.text(), takes))
        except Refusal as refusal:
            self.problem.setText(f"⚠ {refusal}")
            self.problem.show()
            return
        super().accept()

    def _follow(self) -> None:
        new = self.person is None
        self.name.setVisible(new)
        self.problem.hide()
        ok_of(self._buttons).setEnabled(not new or bool(self.name.text().strip()))
        self.outcome.setText(" ".join(self._outcomes()))

    def _outcomes(self) -> list[str]:
        day = self.day.typed_day()
        words = []
        if self.person is not None and self._roster.person(self.person).role is Role.SUBSTITUTE:
            name = self._roster.person(self.person).name
            words.append(self.tr("{name} becomes a member and is a substitute no more.").format(name=name))
        if self._old is not None and day is not None:
            words.append(self.tr("{name} has the seat until then.").format(name=self._old.name))
        return [*words, self.tr("Meetings before that day are not touched.")]

    def _lay_out(self) -> None:
        self.who.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        self._buttons = ok_and_cancel(self, self.tr("Change holder"))
        rows: list[tuple[str | QWidget, QWidget]] = [
            (self.tr("&Who"), self.who), ("", self.name), (self.tr("&From"), self.day),
        ]  # fmt: skip
        if self._old is not None and self._old.title:
            office = QWidget()
            office.setLayout(row(self.follows, self.stays, None))
            rows.append((self._old.title, office))
        fields = form(*rows)
        fields.setVerticalSpacing(12)
        heading = self.tr("New holder of the seat of {name}").format(name=self._old.name) if self._old else ""
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(18)
        column.addWidget(strong_label(heading or self.tr("Holder of the vacant seat"), 1.2))
        column.addLayout(fields)
        for part in (self.problem, self.outcome, self._buttons):
            column.addWidget(part)


def _words(person: Person) -> str:
    party = f" ({person.party})" if person.party else ""
    return f"{person.name}{party} – {role_text(person.role)}"
