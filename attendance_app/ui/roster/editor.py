"""The roster in its own view: people, organisations, seats; each change is stored as it is made and can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.roster import Person, PersonId, Role
from attendance_app.domain.text import folded
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.journal import Journal
from attendance_app.services.forum.new_holder import change_holder
from attendance_app.services.forum.roster_editing import MOST_SEATS_AT_ONCE, RosterEdit
from attendance_app.ui.role_text import role_text
from attendance_app.ui.roster.columns import organisation_columns, people_columns, seat_columns
from attendance_app.ui.roster.new_holder_dialog import NewHolderDialog
from attendance_app.ui.shell.forum_signals import ForumSignals
from attendance_app.ui.shell.settings import Settings
from attendance_app.ui.widgets.column_widths import remember_widths
from attendance_app.ui.widgets.dialog_parts import button, plain_label, row, run_dialog
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.editable_model import EditableTableModel
from attendance_app.ui.widgets.editable_table import EditableTable
from attendance_app.ui.widgets.message_boxes import tell
from attendance_app.ui.widgets.row_question import Answer, ask_in_row, leave_question

Result = TypeVar("Result")


class RosterEditor(QDialog):
    """Three tables over one roster."""

    def __init__(self, journal: Journal, signals: ForumSignals, parent: QWidget | None = None) -> None:
        """Edit the roster of an open forum file; ``signals`` are emitted for every change of it, an undo too."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Roster"))
        self._journal, self._edit = journal, RosterEdit(journal)
        edit = self._edit
        people = EditableTableModel(
            people_columns(edit), lambda: edit.roster.people, self._store_person, edit.move_person
        )
        organisations = EditableTableModel(
            organisation_columns(),
            lambda: edit.roster.organisations,
            edit.change_organisation,
            edit.move_organisation,
        )
        seats = EditableTableModel(seat_columns(edit), lambda: edit.roster.seats, edit.change_seat, None)
        self.people = EditableTable(people, self.tr("People"))
        self.organisations = EditableTable(organisations, self.tr("Organisations"))
        self.seats = EditableTable(seats, self.tr("Seats"))
        self.search = QLineEdit()
        self._lay_out()
        for model in (people, organisations, seats):
            model.refused.connect(lambda text: tell(self, text))
        signals.roster_changed.connect(self._reload)
        for key, do in ((QKeySequence.StandardKey.Undo, journal.undo), (QKeySequence.StandardKey.Redo, journal.redo)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda do=do: self._attempt(do))
        open_within_screen(self, 1180, 660)

    def remember_in(self, settings: Settings) -> None:
        """Set the columns to the widths of the last time, and keep what the user makes of them."""
        tables: dict[str, QTableView] = {
            "roster people": self.people,
            "roster organisations": self.organisations,
            "roster seats": self.seats,
        }
        for name, table in tables.items():
            remember_widths(table, settings.widths_of(name), partial(settings.keep_widths, name))

    def add_person(self) -> None:
        """Ask for a name and add it to the current person's organisation."""
        name, accepted = QInputDialog.getText(self, self.tr("Add person"), self.tr("Name"))
        if not accepted:
            return
        current = self.people.current()
        organisation = current.organisation if current else None
        added = self._attempt(lambda: self._edit.add_person(name, organisation))
        self.people.show_row(added)
        self.people.setFocus()
        if added is not None:
            self._offer_seat(added)

    def add_organisation(self) -> None:
        """Ask for a name and add an organisation."""
        name, accepted = QInputDialog.getText(self, self.tr("Add organisation"), self.tr("Name"))
        if accepted:
            self.organisations.show_row(self._attempt(lambda: self._edit.add_organisation(name)))

    def change_holder(self) -> None:
        """Give the current seat a new holder from a day on, as one step."""
        seat, journal = self.seats.current(), self._journal
        if seat is None:
            tell(self, self.tr("Choose a seat first."))
            return
        today = journal.now().date()
        run_dialog(NewHolderDialog(self._edit.roster, seat, today, lambda each: change_holder(journal, each), self))

    def find_person(self, text: str) -> None:
        """Go to the first person whose name contains the letters."""
        wanted = folded(text.strip())
        found = next((each for each in self._edit.roster.people if wanted in folded(each.name)), None)
        if wanted and found:
            self.people.show_row(found.id)

    def _store_person(self, person: Person) -> None:
        """Store a person's fields; what becomes of a seat is asked in the row, once the cell's editor is closed."""
        edit, was_member = self._edit, self._edit.roster.person(person.id).role is Role.MEMBER
        if edit.seats_given_up(person):
            QTimer.singleShot(0, self, lambda: self._ask_about_seat(person))
            return
        edit.change_person(person)
        if person.role is Role.MEMBER and not was_member:
            QTimer.singleShot(0, self, lambda: self._offer_seat(person.id))

    def _ask_about_seat(self, person: Person) -> None:
        """Ask what becomes of the seat of somebody who is to be no member any more; nothing is stored before that."""
        words = self.tr("As {role} {name} cannot hold a seat. The seat:")
        words = words.format(name=person.name, role=role_text(person.role))
        edit, attempt = self._edit, self._attempt
        answers = [
            (self.tr("Leave it vacant"), lambda: attempt(lambda: edit.change_person(person))),
            (self.tr("Remove it"), lambda: attempt(lambda: edit.change_person(person, remove_seats=True))),
            (self.tr("Cancel"), lambda: None),
        ]
        self._ask(person.id, words, answers)

    def _offer_seat(self, key: PersonId) -> None:
        """Offer a seat to a member who has none: a vacant one of the same organisation and party, or a new one."""
        person = self._edit.roster.person(key)
        if person.role is not Role.MEMBER or person not in self._edit.without_seat():
            return
        edit, attempt = self._edit, self._attempt
        vacant = edit.vacant_seat_for(person)
        answers: list[Answer] = [(self.tr("A new seat"), lambda: attempt(lambda: edit.give_seats([key])))]
        if vacant is not None:
            taken = replace(vacant, holder=key)
            answers.insert(0, (self.tr("The vacant seat"), lambda: attempt(lambda: edit.change_seat(taken))))
        answers.append((self.tr("No seat"), lambda: None))
        words = self.tr("{name} is a member and has no seat, so does not count for quorum.")
        self._ask(key, words.format(name=person.name), answers)

    def _ask(self, key: PersonId, words: str, answers: Sequence[Answer]) -> None:
        at = self.people.rows.row_of(key)
        if at >= 0:
            ask_in_row(self.people, self.people.rows.index(at, 0), words, answers)

    def _remove(self, table: EditableTable[Any], remove: Callable[[Any], object]) -> None:
        each, at = table.current(), table.currentIndex().row()
        if each is not None:
            self._attempt(lambda: remove(each.id))
            table.setCurrentIndex(table.rows.index(min(at, table.rows.rowCount() - 1), 0))

    def _add_seats(self, organisation: QComboBox, number: QSpinBox) -> None:
        self._attempt(lambda: self._edit.add_seats(organisation.currentData(), "", number.value()))

    def _reload(self) -> None:
        leave_question(self.people)
        for table in (self.people, self.organisations, self.seats):
            table.rows.reload()

    def _attempt(self, do: Callable[[], Result]) -> Result | None:
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
        note = self.tr(
            "Every change is stored at once; Ctrl+Z takes it back. Meetings that have ended keep their people."
        )
        column = QVBoxLayout(self)
        column.addWidget(tabs, 1)
        column.addLayout(row(plain_label(note, "muted"), button(self.tr("Close"), self.accept), stretch=0))

    def _people_tab(self) -> QWidget:
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.search.textChanged.connect(self.find_person)
        edit, sort, menu = self._edit, QPushButton(self.tr("Sort")), QMenu(self)
        menu.addAction(self.tr("By name"), lambda: self._attempt(lambda: edit.sort(by_organisation=False)))
        menu.addAction(self.tr("By organisation"), lambda: self._attempt(lambda: edit.sort(by_organisation=True)))
        sort.setMenu(menu)
        sort.setAutoDefault(False)
        return _tab(
            self.people,
            self.search,
            button(self.tr("Add…"), self.add_person),
            *self._row_buttons(self.people, edit.remove_person),
            sort,
        )

    def _organisations_tab(self) -> QWidget:
        add = button(self.tr("Add…"), self.add_organisation)
        return _tab(self.organisations, add, *self._row_buttons(self.organisations, self._edit.remove_organisation))

    def _row_buttons(self, table: EditableTable[Any], remove: Callable[[Any], object]) -> tuple[QPushButton, ...]:
        return (
            button(self.tr("Remove"), lambda: self._remove(table, remove)),
            button(self.tr("Up"), lambda: table.step(-1)),
            button(self.tr("Down"), lambda: table.step(1)),
        )

    def _seats_tab(self) -> QWidget:
        organisation, number, edit = QComboBox(), QSpinBox(), self._edit
        organisation.setAccessibleName(self.tr("Organisation of the new seats"))
        organisation.addItem(self.tr("No organisation"), None)
        for each in edit.roster.organisations:
            organisation.addItem(each.name, each.id)
        number.setRange(1, MOST_SEATS_AT_ONCE)
        number.setAccessibleName(self.tr("How many new seats"))
        add = button(self.tr("Add vacant seats"), lambda: self._add_seats(organisation, number))
        remove = button(self.tr("Remove"), lambda: self._remove(self.seats, edit.remove_seat))
        holder = button(self.tr("New holder…"), self.change_holder)
        return _tab(self.seats, holder, organisation, number, add, remove)


def _tab(table: EditableTable[Any], *parts: QWidget) -> QWidget:
    tab = QWidget()
    column = QVBoxLayout(tab)
    column.addLayout(row(*parts, None))
    column.addWidget(table, 1)
    return tab
