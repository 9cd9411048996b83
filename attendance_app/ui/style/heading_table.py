"""The headings of page one in order, as a table."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from attendance_app.domain.style.house_style import Section
from attendance_app.ui.style.setting_names import part_name

_LONGEST = 200


class HeadingTable(QTreeWidget):
    """The headings in order: edited in place, moved with Alt and the arrows."""

    def __init__(self, change: Callable[[tuple[Section, ...]], object]) -> None:
        """Call ``change`` with the sections as they become."""
        super().__init__()
        self.setRootIsDecorated(False)
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Heading"), self.tr("What is under it")])
        self.setAccessibleName(self.tr("Headings in order"))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._change = change
        self._sections: tuple[Section, ...] = ()
        self.itemChanged.connect(self._renamed)

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """Show the sections; the current row stays."""
        if sections == self._sections:
            return
        row = self._row()
        self.blockSignals(True)
        self.clear()
        self._sections = sections
        for each in sections:
            under = [part_name(part) for part in each.parts] or list(each.titles)
            item = QTreeWidgetItem([each.heading, ", ".join(under)])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.addTopLevelItem(item)
        self._go_to(min(max(row, 0), len(sections) - 1))
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current heading with Alt and an arrow."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.shift(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def shift(self, by: int) -> None:
        """Move the current heading up (-1) or down (1)."""
        at = self._row()
        to, sections = at + by, list(self._sections)
        if at >= 0 and 0 <= to < len(sections):
            sections.insert(to, sections.pop(at))
            self._go_to(to)
            self._change(tuple(sections))

    def _row(self) -> int:
        current = self.currentItem()
        return self.indexOfTopLevelItem(current) if current is not None else -1

    def _go_to(self, row: int) -> None:
        item = self.topLevelItem(row)
        if item is not None:
            self.setCurrentItem(item)

    def _renamed(self, item: QTreeWidgetItem, column: int) -> None:
        at = self.indexOfTopLevelItem(item)
        before = self._sections[at]
        if column == 0 and item.text(0) != before.heading:
            renamed = replace(before, heading=item.text(0).strip()[:_LONGEST])
            self._change((*self._sections[:at], renamed, *self._sections[at + 1 :]))
