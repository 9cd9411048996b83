"""The meeting's people as one flat table: a heading row per organisation, then its people."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from attendance_app.domain.attendance import Mark
from attendance_app.domain.change import Change
from attendance_app.domain.periods import running_words
from attendance_app.domain.roster import OrganisationId, Person, PersonId, Role
from attendance_app.services.attendance_moves import AttendanceMoves
from attendance_app.services.meeting_session import MeetingSession, OrganisationCount, affected_people
from attendance_app.services.ports import Refusal
from attendance_app.services.search_marks import Spans, marks

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of the list; the overview shows the first."""

    NAME = 0
    ROLE = 1
    MARK = 2


class RowRole(IntEnum):
    """What a delegate asks for beside Qt's own roles."""

    PERSON = Qt.ItemDataRole.UserRole
    MARK = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2
    DIMMED = Qt.ItemDataRole.UserRole + 3
    UNREPRESENTED = Qt.ItemDataRole.UserRole + 4
    MATCHED = Qt.ItemDataRole.UserRole + 5


class Row(NamedTuple):
    """A heading (``person`` None) or one person under it."""

    organisation: OrganisationId | None
    person: PersonId | None


class AttendanceModel(QAbstractTableModel):
    """Shows the session's meeting; a tick asks the session, which tells when it is stored."""

    refused = Signal(str)

    def __init__(self, session: MeetingSession, parent: QObject | None = None) -> None:
        """Show every person of the meeting."""
        super().__init__(parent)
        self.session = session
        self._query = ""
        self._found: tuple[PersonId, ...] = ()
        self._matching: frozenset[PersonId] | None = None
        self._organisation: OrganisationId | None = None
        self._narrowed = False
        self._rebuild()

    def only(self, organisation: OrganisationId | None) -> None:
        """Show one organisation's people; None shows everybody."""
        self._organisation = organisation
        self.reload()

    def search(self, query: str, found: Sequence[PersonId], *, narrow: bool) -> None:
        """Dim (or, narrowing, leave out) whoever is not among those ``found``, the best first; "" ends the search."""
        if query == self._query and tuple(found) == self._found:
            return
        self._query, self._found = query, tuple(found)
        self._matching = frozenset(found) if query else None
        if narrow:
            self._narrowed = bool(query)
            self.reload()
        elif self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def reload(self) -> None:
        """Read the rows anew, as after an undo that took a person away."""
        self.beginResetModel()
        self._rebuild()
        self.endResetModel()

    def take_in(self, change: Change) -> None:
        """Repaint the rows that a stored change touches, and the headings' counts."""
        self._counts = {each.id: each for each in self.session.organisation_counts(self.session.now)}
        headings = set()
        for person in affected_people(change, self.session.meeting_id):
            row = self._row_of.get(person)
            if row is not None:
                self._repaint(row)
                headings.add(self._heading_of[self._rows[row].organisation])
        for row in headings:
            self._repaint(row)

    def row_of(self, person: PersonId) -> int | None:
        """Return the person's row, None where it is not shown."""
        return self._row_of.get(person)

    def person_at(self, index: Index) -> PersonId | None:
        """Return whose row it is, None for a heading."""
        return self._rows[index.row()].person if index.isValid() else None

    def walkable(self, row: int) -> bool:
        """Tell if the arrows stop at a row: a person, and in a search one who matches."""
        person = self._rows[row].person
        return person is not None and (self._matching is None or person in self._matching)

    @property
    def headings(self) -> tuple[int, ...]:
        """The rows that are headings, in order."""
        return tuple(self._heading_of.values())

    @property
    def groups(self) -> tuple[int, ...]:
        """How many people stand under each heading, in order."""
        starts = [*self._heading_of.values(), len(self._rows)]
        return tuple(after - start - 1 for start, after in pairwise(starts))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of headings and people."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let people be chosen and ticked; headings are only read."""
        if not index.isValid() or self._rows[index.row()].person is None:
            return Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.NAME else chosen

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a view or a screen reader asks for."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if row.person is None:
            return self._heading_data(self._counts[row.organisation], index.column(), role)
        return self._person_data(self.session.record.roster.person(row.person), index.column(), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask the session for a tick; False where it was refused, which is told by ``refused``."""
        person = self.person_at(index)
        if person is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        return self.mark(person, Mark.PRESENT if Qt.CheckState(value) == Qt.CheckState.Checked else Mark.UNMARKED)

    def mark(self, person: PersonId, mark: Mark) -> bool:
        """Ask the session for a mark; False where it was refused."""
        try:
            if mark is Mark.PRESENT and self.session.record.of(person).intervals:
                # Somebody who had gone: what lay before stays.
                AttendanceMoves(self.session).came(person)
            else:
                self.session.mark(person, mark)
        except Refusal as refusal:
            self.refused.emit(str(refusal))
            return False
        return True

    def spoken(self, person: Person) -> str:
        """Return the row as a screen reader says it: "Beata Allen, Aneby kommun, ledamot, närvarande"."""
        organisation = self.session.record.roster.organisation_name(person)
        mark = self.mark_words(self.session.mark_now(person.id)) or self.tr("not marked")
        period = running_words(self.session.record.of(person.id), self.session.meeting)
        return ", ".join(word for word in (named(person), organisation, self.role_words(person), mark, period) if word)

    def mark_words(self, mark: Mark) -> str:
        """Return a mark in words, "" for none."""
        words = {
            Mark.PRESENT: self.tr("present"),
            Mark.ABSENT: self.tr("absent"),
            Mark.EXCUSED: self.tr("excused"),
        }
        return words.get(mark, "")

    def role_words(self, person: Person) -> str:
        """Return a person's title, where there is none the role."""
        words = {
            Role.MEMBER: self.tr("member"),
            Role.SUBSTITUTE: self.tr("substitute"),
            Role.OFFICIAL: self.tr("official"),
            Role.COOPTED: self.tr("co-opted"),
            Role.OTHER: self.tr("other present"),
        }
        return person.title or words[person.role]

    def _heading_data(self, count: OrganisationCount, column: int, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            name = count.name or self.tr("No organisation")
            said = self.tr("{name}, {present} of {people} present")
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return said.format(name=name, present=count.present, people=count.people)
            return name if column == Column.NAME else None
        if role == RowRole.COUNT:
            return f"{count.present}/{count.people}"
        if role == RowRole.UNREPRESENTED:
            return count.seats > 0 and count.filled == 0
        if role == RowRole.MATCHED and self._query:
            return tuple(span for word in self._query.split() for span in marks(word, "", count.name)[1])
        return None

    def _person_data(self, person: Person, column: int, role: int) -> Any:
        if role == RowRole.PERSON:
            return person.id
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(person, column)
        if role == RowRole.MATCHED:
            return self._matched(person) if column == Column.NAME else ()
        mark = self.session.mark_now(person.id)
        if role == Qt.ItemDataRole.CheckStateRole and column == Column.NAME:
            return Qt.CheckState.Checked if mark is Mark.PRESENT else Qt.CheckState.Unchecked
        if role == RowRole.MARK:
            return mark
        if role == RowRole.DIMMED:
            return self._matching is not None and person.id not in self._matching
        return self.spoken(person) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _shown(self, person: Person, column: int) -> str:
        if column == Column.NAME:
            return named(person)
        mark = self.session.mark_now(person.id)
        if column == Column.ROLE:
            return self.role_words(person)
        held = self.session.record.of(person.id)
        return running_words(held, self.session.meeting) or ("" if mark is Mark.PRESENT else self.mark_words(mark))

    def _matched(self, person: Person) -> Spans:
        if self._matching is None or person.id not in self._matching:
            return ()
        return marks(self._query, person.name, self.session.record.roster.organisation_name(person))[0]

    def _listed(self) -> dict[OrganisationId | None, list[PersonId]]:
        """Return who is shown, by organisation; narrowed by a search the best match, and its organisation, on top."""
        roster = self.session.record.roster
        listed: dict[OrganisationId | None, list[PersonId]] = {}
        people: Iterable[Person] = map(roster.person, self._found) if self._narrowed else roster.people
        for person in people:
            listed.setdefault(person.organisation, []).append(person.id)
        return listed

    def _rebuild(self) -> None:
        self._counts = {each.id: each for each in self.session.organisation_counts(self.session.now)}
        people = self._listed()
        order: Iterable[OrganisationId | None] = people if self._narrowed else self._counts
        self._rows: list[Row] = []
        self._heading_of: dict[OrganisationId | None, int] = {}
        for organisation in order:
            if organisation in people and self._organisation in {None, organisation}:
                self._heading_of[organisation] = len(self._rows)
                self._rows.append(Row(organisation, None))
                self._rows += [Row(organisation, person) for person in people[organisation]]
        self._row_of = {row.person: number for number, row in enumerate(self._rows) if row.person is not None}

    def _repaint(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))


def named(person: Person) -> str:
    """Return "Beata Allen" or, with a party, "Rachel De Basso (S)"."""
    return f"{person.name} ({person.party})" if person.party else person.name
