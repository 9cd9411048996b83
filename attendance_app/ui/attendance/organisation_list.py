"""The groups (organisations, or roles) at the list's left edge, with their counts; the chosen one filters the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from attendance_app.domain.grouping import GroupCount, GroupId
from attendance_app.ui.attendance.group_names import group_name
from attendance_app.ui.attendance.organisation_delegate import OrganisationDelegate, OrganisationRole, needed_width

Row = tuple[GroupId | None, str, int, int]


class OrganisationList(QListWidget):
    """A row for all of them first; a choice is kept while its group exists."""

    organisation_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("organisations")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(OrganisationDelegate(self))
        self.setAccessibleName(self.tr("Groups"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: list[Row] = []
        self.currentItemChanged.connect(self._tell)

    @property
    def chosen(self) -> GroupId | None:
        """The group that is chosen, None for all."""
        item = self.currentItem()
        return item.data(OrganisationRole.ID) if item else None

    def choose(self, group: GroupId | None) -> None:
        """Choose a group; None, or one that is not there, chooses all."""
        self.setCurrentRow(next((row for row, (key, *_) in enumerate(self._shown) if key == group), 0))

    def show_counts(self, counts: Sequence[GroupCount]) -> None:
        """Show names and counts as they are now."""
        present, people = sum(each.present for each in counts), sum(each.people for each in counts)
        rows: list[Row] = [(None, self.tr("All"), present, people)]
        for each in counts:
            rows.append((each.id, group_name(each), each.present, each.people))
        shown, self._shown = self._shown, rows
        if [row[0] for row in shown] != [row[0] for row in rows]:
            self._fill()
            return
        # On a signal Qt would lay out and repaint the whole list; a tick changes two items and no sizes.
        self.model().blockSignals(True)
        for number, row in enumerate(rows):
            if shown[number] != row:
                self._show(number, row)
                self.update(self.indexFromItem(self.item(number)))
        self.model().blockSignals(False)

    def needed_width(self) -> int:
        """Return the width at which no name is cut."""
        model, font = self.model(), self.font()
        return max((needed_width(model.index(row, 0), font, chosen=True) for row in range(self.count())), default=0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Limit the delegate to the region; Qt asks it for every row between the first and the last that changed."""
        delegate = self.itemDelegate()
        assert isinstance(delegate, OrganisationDelegate)
        delegate.wanted = event.region()
        super().paintEvent(event)

    def _fill(self) -> None:
        chosen = self.chosen
        self.blockSignals(True)
        self.clear()
        for number, row in enumerate(self._shown):
            self.addItem(QListWidgetItem())
            self._show(number, row)
        self.choose(chosen)
        self.blockSignals(False)
        if self.chosen != chosen:
            self.organisation_chosen.emit(self.chosen)

    def _show(self, number: int, row: Row) -> None:
        key, name, present, people = row
        item = self.item(number)
        item.setText(name)
        item.setData(OrganisationRole.ID, key)
        item.setData(OrganisationRole.PRESENT, present)
        item.setData(OrganisationRole.PEOPLE, people)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {present}/{people}")

    def _tell(self) -> None:
        self.organisation_chosen.emit(self.chosen)
