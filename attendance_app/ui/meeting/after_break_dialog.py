"""Who of those not ticked as back after a break has left."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from attendance_app.domain.roster import PersonId
from attendance_app.ui.meeting.name_list import NameList
from attendance_app.ui.widgets.dialog_parts import ok_and_cancel, plain_label
from attendance_app.ui.widgets.dialog_size import open_within_screen


class AfterBreakDialog(QDialog):
    """Those who were not ticked as back during the break, unticked: they are noted as gone unless ticked."""

    def __init__(self, people: Sequence[tuple[PersonId, str]], parent: QWidget | None) -> None:
        """List ``people`` as (id, name)."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who has come back?"))
        self.people = NameList(self.tr("Who has come back?"))
        for key, name in people:
            self.people.add(key, name, ticked=False)
        if people:
            self.people.setCurrentRow(0)
        column = QVBoxLayout(self)
        words = self.tr("Not ticked as back. OK notes that they have left. Tick whoever is here: Space ticks.")
        column.addWidget(plain_label(words))
        column.addWidget(self.people, 1)
        column.addWidget(ok_and_cancel(self))
        open_within_screen(self, 420, 520)

    def gone(self) -> tuple[PersonId, ...]:
        """Return who has not come back."""
        return self.people.people(ticked=False)
