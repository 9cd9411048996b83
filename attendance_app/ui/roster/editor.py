"""The roster in its own view: people, organisations, seats; each change is stored as it is made and can be undone."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.text import folded
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.journal import Journal
from attendance_app.services.forum.roster_editing import MOST_SEATS_AT_ONCE, RosterEdit
from attendance_app.ui.roster.columns import organisation_columns, people_columns, seat_columns
from attendance_app.ui.shell.forum_signals import MeetingSignals
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.widgets.column_widths import KeptWidths
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.editable_table import RosterTable, RosterTableModel
from attendance_app.ui.widgets.message_boxes import tell


class RosterEditor(QDialog):
    """Three tables over one roster."""

    def __init__(self, journal: Journal, signals: MeetingSignals, parent: QWidget | None = None) -> None:
        """Edit the roster of an open forum file; ``signals`` tell of every change of it, an undo too."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Roster"))
        self._journal, self._edit = journal, RosterEdit(journal)
        edit = self._edit
        people = RosterTableModel(
            people_columns(edit), lambda: edit.roster.people, edit.change_person, edit.move_person
        )
        bodies = RosterTableModel(
            organisation_columns(),
            lambda: edit.roster.organisations,
            edit.change_organisation,
            edit.move_organisation,
        )
        seats = RosterTableModel(seat_columns(edit), lambda: edit.roster.seats, edit.change_seat, None)
        self.people = RosterTable(people, self.tr("People"))
        self.organisations = RosterTable(bodies, self.tr("Organisations"))
        self.seats = RosterTable(seats, self.tr("Seats"))
        self.search = QLineEdit()
        self._lay_out()
        for table in (self.people, self.organisations, self.seats):
            table.held.refused.connect(lambda words: tell(self, words))
        signals.roster_changed.connect(self._reload)
        for key, do in ((QKeySequence.StandardKey.Undo, journal.undo), (QKeySequence.StandardKey.Redo, journal.redo)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda do=do: self._try(do))
        open_within_screen(self, 1180, 660)

    def remember(self, settings: Settings) -> None:
        """Let the columns be as wide as they were drawn the last time."""
        tables = {"people": self.people, "organisations": self.organisations, "seats": self.seats}
        for name, table in tables.items():
            KeptWidths(table, f"roster {name}", settings)

    def add_person(self) -> None:
        """Ask for a name and add it to the current person's organisation."""
        name, said = QInputDialog.getText(self, self.tr("Add person"), self.tr("Name"))
        if not said:
            return
        current = self.people.current()
        made = self._try(lambda: self._edit.add_person(name, current.organisation if current else None))
        self.people.show_row(made)
        self.people.setFocus()

    def add_organisation(self) -> None:
        """Ask for a name and add an organisation."""
        name, said = QInputDialog.getText(self, self.tr("Add organisation"), self.tr("Name"))
        if said:
            self.organisations.show_row(self._try(lambda: self._edit.add_organisation(name)))

    def find_person(self, text: str) -> None:
        """Go to the first person whose name holds the letters."""
        wanted = folded(text.strip())
        found = next((each for each in self._edit.roster.people if wanted in folded(each.name)), None)
        if wanted and found:
            self.people.show_row(found.id)

    def _remove(self, table: RosterTable, remove: Callable[[object], None]) -> None:
        each, row = table.current(), table.currentIndex().row()
        if each is not None:
            self._try(lambda: remove(each.id))
            table.setCurrentIndex(table.held.index(min(row, table.held.rowCount() - 1), 0))

    def _add_seats(self, organisation: QComboBox, number: QSpinBox) -> None:
        self._try(lambda: self._edit.add_seats(organisation.currentData(), "", number.value()))

    def _reload(self) -> None:
        for table in (self.people, self.organisations, self.seats):
            table.held.reload()

    def _try(self, do: Callable[[], object]) -> object:
        try:
            return do()
        except Refusal as refusal:
            tell(self, str(refusal))
            return None

    def _lay_out(self) -> None:
        tabs = QTabWidget()
        tabs.addTab(self._people_tab(), self.tr("&People"))
        tabs.addTab(self._organisations_tab(), self.tr("&Organisations"))
        tabs.addTab(self._seats_tab(), self.tr("&Seats"))
        note = QLabel(
            self.tr("Every change is stored at once; Ctrl+Z takes it back. Meetings that have ended keep their people.")
        )
        note.setProperty("tone", "muted")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(tabs, 1)
        row = QHBoxLayout()
        row.addWidget(note, 1)
        row.addWidget(self._button(self.tr("Close"), self.accept))
        column.addLayout(row)

    def _people_tab(self) -> QWidget:
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.search.textChanged.connect(self.find_person)
        edit, people = self._edit, self.people
        buttons = (
            (self.tr("Add…"), self.add_person),
            (self.tr("Remove"), lambda: self._remove(people, edit.remove_person)),  # type: ignore[arg-type]
            (self.tr("Up"), lambda: people.step(-1)),
            (self.tr("Down"), lambda: people.step(1)),
        )
        sort, menu = QPushButton(self.tr("Sort")), QMenu(self)
        menu.addAction(self.tr("By name"), lambda: self._try(lambda: edit.sort(by_organisation=False)))
        menu.addAction(self.tr("By organisation"), lambda: self._try(lambda: edit.sort(by_organisation=True)))
        sort.setMenu(menu)
        sort.setAutoDefault(False)
        return self._tab(people, [self.search, *(self._button(*each) for each in buttons), sort])

    def _organisations_tab(self) -> QWidget:
        table, edit = self.organisations, self._edit
        buttons = (
            (self.tr("Add…"), self.add_organisation),
            (self.tr("Remove"), lambda: self._remove(table, edit.remove_organisation)),  # type: ignore[arg-type]
            (self.tr("Up"), lambda: table.step(-1)),
            (self.tr("Down"), lambda: table.step(1)),
        )
        return self._tab(table, [self._button(*each) for each in buttons])

    def _seats_tab(self) -> QWidget:
        organisation, number, edit = QComboBox(), QSpinBox(), self._edit
        organisation.setAccessibleName(self.tr("Organisation of the new seats"))
        organisation.addItem(self.tr("No organisation"), None)
        for each in edit.roster.organisations:
            organisation.addItem(each.name, each.id)
        number.setRange(1, MOST_SEATS_AT_ONCE)
        number.setAccessibleName(self.tr("How many new seats"))
        add = self._button(self.tr("Add vacant seats"), lambda: self._add_seats(organisation, number))
        remove = self._button(self.tr("Remove"), lambda: self._remove(self.seats, edit.remove_seat))  # type: ignore[arg-type]
        return self._tab(self.seats, [organisation, number, add, remove])

    def _tab(self, table: RosterTable, parts: list[QWidget]) -> QWidget:
        tab, row = QWidget(), QHBoxLayout()
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(tab)
        column.addLayout(row)
        column.addWidget(table, 1)
        return tab

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: do())
        return button
