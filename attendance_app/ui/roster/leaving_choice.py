"""Whether somebody who is missing in an imported list stays in the roster or leaves it today."""

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from attendance_app.domain.roster import Person, Roster
from attendance_app.ui.role_text import role_text
from attendance_app.ui.widgets.dialog_parts import plain_label, row


class LeavingChoice(QWidget):
    """The person in words, and the two answers; staying is chosen unless ``leaves``."""

    def __init__(self, person: Person, roster: Roster, *, leaves: bool) -> None:
        """Show the choice about ``person``, who is in ``roster``."""
        super().__init__()
        of = person.party or roster.organisation_name(person)
        words = f"{person.name} ({of}), {role_text(person.role)}" if of else f"{person.name}, {role_text(person.role)}"
        self.stays, self.leaves = QRadioButton(self.tr("Stays")), QRadioButton(self.tr("Leaves today"))
        for each in (self.stays, self.leaves):
            each.setAccessibleName(f"{person.name}: {each.text()}")
        self.stays.setChecked(not leaves)
        self.leaves.setChecked(leaves)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addWidget(plain_label(words))
        column.addLayout(row(self.stays, self.leaves, None))
