"""The meeting's people as one flat table: a heading row for each group (organisation or role), then its people."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.body_choices import Grouping
from attendance_app.domain.change import Change, Edit
from attendance_app.domain.grouping import GroupCount, GroupId, grouping_of
from attendance_app.domain.roster import ELECTED, Person, PersonId
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.break_ticks import away, is_away, running_break
from attendance_app.services.forum.meeting_session import MeetingSession, affected_people
from attendance_app.services.meeting.search_highlights import Spans, highlights
from attendance_app.ui.attendance.group_names import group_name
from attendance_app.ui.attendance.row_text import Column, RowText
from attendance_app.ui.attendance.row_values import HeadingRow, PersonRow
from attendance_app.ui.widgets.model_index import NO_PARENT, Index


class AttendanceModel(QAbstractTableModel):
    """Shows the session's meeting; a tick goes to the session, and is shown once it is stored."""

    # The Refusal of a mark.
    refused = Signal(object)

    def __init__(self, session: MeetingSession, parent: QObject | None = None) -> None:
        """Show every person of the meeting."""
        super().__init__(parent)
        self.session, self.words = session, RowText(session, self)
        self._query = ""
        self._found: tuple[PersonId, ...] = ()
        self._matching: frozenset[PersonId] | None = None
        self._group: GroupId | None = None
        self._narrowed, self._apart = False, False
        self._read_groups()
        self._rebuild()

    def only(self, group: GroupId | None) -> None:
        """Show the people of one group; None shows everybody."""
        if group != self._group:
            self._group = group
            self._relist()

    def set_apart(self, apart: bool) -> None:
        """Show party, §§ and clock times in columns of their own, or with the name and the remark."""
        if apart != self._apart:
            self._apart = apart
            self._repaint_all()

    def search(self, query: str, found: Sequence[PersonId], *, narrow: bool) -> None:
        """Dim (or, narrowing, leave out) whoever is not among those ``found``, the best first; "" ends the search."""
        if query == self._query and tuple(found) == self._found:
            return
        self._query, self._found = query, tuple(found)
        self._matching = frozenset(found) if query else None
        if narrow:
            self._narrowed = bool(query)
            self._relist()
        else:
            self._repaint_all()

    def reload(self) -> None:
        """Read the rows again, for instance after an undo that removed a person."""
        self._read_groups()
        self._relist()

    def refresh_rows(self, change: Change) -> None:
        """Repaint the rows that a stored change touches, and the headings' counts."""
        self._counts = {each.id: each for each in self.session.group_counts(self.session.now)}
        headings = set()
        relieved = self.words.refresh() if any(map(_serves, change.edits)) else ()
        for person in (*affected_people(change, self.session.meeting_id), *relieved):
            row = self._row_of.get(person)
            if row is not None:
                self._repaint(row)
                headings.add(self._heading_of[self._groups[row]])
        for row in headings:
            self._repaint(row)

    def row_of(self, person: PersonId) -> int | None:
        """Return the person's row, None where it is not shown."""
        return self._row_of.get(person)

    def person_at(self, index: Index) -> PersonId | None:
        """Return whose row it is, None for a heading."""
        return self._people[index.row()] if index.isValid() else None

    def people_under(self, index: Index) -> tuple[PersonId, ...]:
        """Return the people who are shown under a heading, in order; () for a row that is none."""
        if not index.isValid() or self._people[index.row()] is not None:
            return ()
        first = index.row() + 1
        last = next((row for row in range(first, len(self._people)) if self._people[row] is None), len(self._people))
        return tuple(filter(None, self._people[first:last]))

    def walkable(self, row: int) -> bool:
        """Return whether the arrow keys stop at a row: a person, during a search one who matches."""
        person = self._people[row]
        return person is not None and (self._matching is None or person in self._matching)

    def shown(self, row: int) -> HeadingRow | PersonRow:
        """Return what a row shows."""
        key = self._people[row]
        if key is None:
            return self._heading(self._counts[self._groups[row]])
        person, mark = self.session.record.roster.person(key), self.session.mark_now(key)
        found = None if self._matching is None else key in self._matching
        name = person.name if self._apart else self.words.name(person)
        # Among many organisations the officials' titles would make every row long.
        has_office = person.role in ELECTED or not self.by_organisation
        office = self.words.office(person) if has_office else ""
        matched, recused = self._matched(person, name, bool(found)), self._is_recused(key, mark)
        return PersonRow(name, mark, found, matched, office, recused, is_away(self.session.record, key))

    def notes(self, row: int) -> tuple[str, ...]:
        """Return what the overview may show after the name, the fullest first: an unusual mark, a period, serving."""
        key = self._people[row]
        return self.words.notes(key, self.session.mark_now(key)) if key else ()

    def cells(self, row: int) -> tuple[str, ...]:
        """Return the texts of a person's columns after the name."""
        key = self._people[row]
        assert key is not None
        return self.words.cells(self.session.record.roster.person(key), self.session.mark_now(key), self._apart)

    @property
    def counts(self) -> tuple[GroupCount, ...]:
        """What the headings say, those of a filtered list's other groups too."""
        return tuple(self._counts.values())

    @property
    def keys(self) -> tuple[str, ...]:
        """What tells each row from the others: a person's id, of a heading its group."""
        return tuple(key or f"# {group}" for key, group in zip(self._people, self._groups, strict=True))

    @property
    def groups(self) -> tuple[int, ...]:
        """The number of people under each heading, in order."""
        starts = [*self._heading_of.values(), len(self._people)]
        return tuple(after - start - 1 for start, after in pairwise(starts))

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of headings and people."""
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.words.headings()[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let people be chosen and ticked; headings are only read."""
        if not index.isValid() or self._people[index.row()] is None:
            return Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.NAME else chosen

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a view or a screen reader asks for."""
        if not index.isValid():
            return None
        key = self._people[index.row()]
        if key is None:
            return self._heading_data(self._counts[self._groups[index.row()]], index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words_of(index.row(), index.column())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.NAME:
            return Qt.CheckState.Checked if self.session.is_ticked(key) else Qt.CheckState.Unchecked
        is_spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return self.words.spoken(self.session.record.roster.person(key)) if is_spoken else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask the session for a tick; False where it was refused, and ``refused`` is then emitted with the reason."""
        person = self.person_at(index)
        if person is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        return self.mark(person, Mark.PRESENT if Qt.CheckState(value) == Qt.CheckState.Checked else Mark.UNMARKED)

    def mark(self, person: PersonId, mark: Mark) -> bool:
        """Ask the session for a mark; False where it was refused."""
        try:
            self.session.mark(person, mark)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return False
        return True

    def _heading(self, count: GroupCount) -> HeadingRow:
        words = self._query.split() if self.by_organisation else ()
        matched = tuple(span for word in words for span in highlights(word, "", count.name)[1])
        unrepresented = count.seats > 0 and count.filled == 0
        return HeadingRow(group_name(count), self._present_words(count), unrepresented, matched)

    def _present_words(self, count: GroupCount) -> str:
        """Return "4/5", in a break how many of those who were there are back."""
        if running_break(self.session.meeting) is None or not count.present:
            return f"{count.present}/{count.people}"
        gone = sum(self._group_of.get(each) == count.id for each in away(self.session.record))
        return self.tr("{n} of {all} back").format(n=count.present - gone, all=count.present)

    def _heading_data(self, count: GroupCount, column: int, role: int) -> str | None:
        name = group_name(count)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self.tr("{name}, {present} of {people} present")
            return said.format(name=name, present=count.present, people=count.people)
        return name if role == Qt.ItemDataRole.DisplayRole and column == Column.NAME else None

    def _words_of(self, row: int, column: int) -> str:
        return self.shown(row).name if column == Column.NAME else self.cells(row)[column - 1]

    def _matched(self, person: Person, shown: str, found: bool) -> Spans:
        if not found:
            return ()
        # The party may be written before the name.
        before = shown.index(person.name)
        organisation = self.session.record.roster.organisation_name(person)
        return tuple((at + before, length) for at, length in highlights(self._query, person.name, organisation)[0])

    def _listed(self) -> dict[GroupId, list[PersonId]]:
        """Return who is shown, by group; narrowed by a search the best match, and its group, on top."""
        listed: dict[GroupId, list[PersonId]] = defaultdict(list)
        # Somebody whom the search found may have been removed since.
        known = self._group_of
        for person in filter(known.__contains__, self._found) if self._narrowed else known:
            listed[known[person]].append(person)
        return listed

    def _read_groups(self) -> None:
        # The heading of each person, in the order of the roster.
        self._group_of = self.session.groups()
        grouping = grouping_of(self.session.record.roster, self.session.forum.grouping)
        self.by_organisation = grouping is Grouping.ORGANISATION

    def _relist(self) -> None:
        self.beginResetModel()
        self._rebuild()
        self.endResetModel()

    def _is_recused(self, person: PersonId, mark: Mark) -> bool:
        now = self.session.now
        if mark is not Mark.ABSENT or now is None:
            return False
        return self.session.record.of(person).recused_at(now, self.session.meeting.index_of)

    def _rebuild(self) -> None:
        self.words.refresh()
        self._counts = {each.id: each for each in self.session.group_counts(self.session.now)}
        listed = self._listed()
        order: Iterable[GroupId] = listed if self._narrowed else self._counts
        # By row: the person, None for a heading; and the group that it belongs to.
        self._people: list[PersonId | None] = []
        self._groups: list[GroupId] = []
        self._heading_of: dict[GroupId, int] = {}
        for group in order:
            # A search ignores the filter: whoever Enter would tick must be visible.
            wanted = self._narrowed or self._group in {None, group}
            if group in listed and wanted:
                self._heading_of[group] = len(self._people)
                self._people += [None, *listed[group]]
                self._groups += [group] * (1 + len(listed[group]))
        self._row_of: dict[PersonId | None, int] = dict(zip(self._people, range(len(self._people)), strict=True))
        self._row_of.pop(None, None)

    def _repaint(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _repaint_all(self) -> None:
        if self._people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._people) - 1, len(Column) - 1))


def _serves(edit: Edit) -> bool:
    """Tell if an edit is of the attendance of somebody who serves, or served until then."""
    both = (edit.before, edit.after)
    return any(each.seat for held in both if isinstance(held, Attendance) for each in held.intervals)
