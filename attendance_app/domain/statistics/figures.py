"""Attendance over several meetings, by organisation, party or person; and how often substitutes served.

A person is counted at the meetings, or §§, while on the roster. Only members are rated, and co-opted people where the
body lets them hold seats; officials and others never are. A § from which somebody is recused is not counted for that
person, who may not take part (KL 6:30). Excused is counted apart, and is no presence.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.meeting import UNDER_WAY, Meeting
from attendance_app.domain.roster import PersonId, Role, may_hold_seat
from attendance_app.domain.statistics.facts import MeetingFacts, RosterRow
from attendance_app.domain.text import swedish_key
from attendance_app.domain.wording import held_items, present_at, took_part

# A picture has room for so many columns; more meetings are pooled by month, or by year.
MOST_COLUMNS = 24


class Grouping(Enum):
    """What a row of the statistics is."""

    ORGANISATION = "organisation"
    PARTY = "party"
    PERSON = "person"


class Unit(Enum):
    """What is counted: meetings, or §§ (items that were not withdrawn)."""

    MEETINGS = "meetings"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class Figure:
    """How many were present, of how many, and how many were excused."""

    present: int = 0
    of: int = 0
    excused: int = 0

    @property
    def absent(self) -> int:
        """How many were neither present nor excused."""
        return self.of - self.present - self.excused

    @property
    def percent(self) -> int | None:
        """The share in whole per cent, None where nobody was counted; 100 only for all, and 0 only for none."""
        if not self.of:
            return None
        rounded = (200 * self.present + self.of) // (2 * self.of)
        if self.present in {0, self.of}:
            return rounded
        return max(1, min(99, rounded))

    @property
    def share(self) -> float:
        """The share from 0 to 1; 0 where nobody was counted."""
        return self.present / self.of if self.of else 0.0

    def __add__(self, other: "Figure") -> "Figure":
        """Return the figure of both."""
        return Figure(self.present + other.present, self.of + other.of, self.excused + other.excused)


@dataclass(frozen=True, slots=True)
class Column:
    """One meeting, or the meetings of a month ("2026-03") or year ("2026"); ``day`` is that of the first."""

    name: str
    day: date
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An organisation, party or person: its figure, and one a column (None: nobody of it was on the roster)."""

    id: str
    name: str
    total: Figure
    cells: tuple[Figure | None, ...]


@dataclass(frozen=True, slots=True)
class SubstituteRow:
    """A substitute: at how many meetings called (on the roster), present, serving at some §, excused."""

    id: PersonId
    name: str
    called: int
    present: int
    served: int
    excused: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The statistics of a period; ``rows`` are in the roster's order, parties in Swedish order.

    ``total`` is that of everybody who is rated. ``complete``: at how many meetings every organisation had somebody
    present (0 in a body without). ``under_way`` are meetings that are not counted, since they have not ended.
    """

    grouping: Grouping
    unit: Unit
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row
    substitutes: tuple[SubstituteRow, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    complete: int = 0
    organisations: int = 0
    under_way: tuple[Meeting, ...] = ()

    @property
    def lowest(self) -> int | None:
        """The index of the column with the lowest share, the first of several; None where nobody was counted."""
        shares = {at: cell.share for at, cell in enumerate(self.total.cells) if cell is not None and cell.of}
        return min(shares, key=lambda at: shares[at], default=None)


def statistics_of(
    facts: Iterable[MeetingFacts], grouping: Grouping, unit: Unit = Unit.MEETINGS, *, coopted: bool = False
) -> Statistics:
    """Count the meetings that were held, in the order given: the oldest first."""
    known = tuple(facts)
    held = [each for each in known if each.was_held]
    rated = frozenset(role for role in Role if may_hold_seat(role, coopted=coopted))
    count = _Count(grouping, unit, rated)
    for at, each in enumerate(held):
        count.add(at, each)
    columns, places = _columns([each.meeting for each in held])
    return Statistics(
        grouping,
        unit,
        columns,
        count.rows(places, len(columns)),
        Row("", "", _sum(count.by_meeting.values()), _pooled(count.by_meeting, places, len(columns))),
        tuple(count.substitutes()),
        tuple(each.meeting for each in held),
        count.complete,
        count.most_organisations,
        tuple(each.meeting for each in known if each.meeting.state in UNDER_WAY),
    )


def usual_grouping(facts: Sequence[MeetingFacts]) -> Grouping:
    """Return what members are grouped by: organisations, else parties, else their names."""
    members = [row for each in facts[-1:] for row in each.roster if row.role is Role.MEMBER]
    if sum(row.organisation is not None for row in members) * 2 > len(members):
        return Grouping.ORGANISATION
    return Grouping.PARTY if any(row.party for row in members) else Grouping.PERSON


def group_of(row: RosterRow, grouping: Grouping) -> str:
    """Return the id of the row of the statistics that somebody is counted in; "" without organisation or party."""
    if grouping is Grouping.PERSON:
        return row.person
    return (row.organisation or "") if grouping is Grouping.ORGANISATION else row.party


def figure_of(attendance: Attendance | None, meeting: Meeting, unit: Unit) -> Figure:
    """Return one person's figure at one meeting; None is an attendance that is not marked."""
    items = len(held_items(meeting))
    if attendance is None or not attendance.intervals:
        of = 1 if unit is Unit.MEETINGS else items
        return Figure(0, of, of if attendance is not None and attendance.mark is Mark.EXCUSED else 0)
    recused = sum(attendance.recused_at(each.id, meeting.index_of) for each in held_items(meeting))
    if unit is Unit.ITEMS:
        present, of = len(present_at(attendance, meeting)), items - recused
        excused = of if attendance.mark is Mark.EXCUSED and not present else 0
        return Figure(present, of, excused)
    present = int(took_part(attendance, meeting))
    excused = int(not present and attendance.mark is Mark.EXCUSED)
    # Recused from every § is no absence.
    return Figure(present, 0 if items and recused == items else 1, excused)


@dataclass
class _Count:
    """The figures while they are counted."""

    grouping: Grouping
    unit: Unit
    rated: frozenset[Role]
    by_group: dict[str, dict[int, Figure]] = field(default_factory=dict)
    by_meeting: dict[int, Figure] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)
    called: dict[PersonId, list[int]] = field(default_factory=dict)
    complete: int = 0
    most_organisations: int = 0

    def add(self, at: int, facts: MeetingFacts) -> None:
        """Count one meeting."""
        meeting, attendance, grouping = facts.meeting, facts.attendance, self.grouping
        here: dict[str, list[Figure]] = {}
        organisations: dict[str, bool] = {}
        seen: dict[int, Figure] = {}
        for row in facts.roster:
            held = attendance.get(row.person)
            if row.role is Role.SUBSTITUTE:
                self._add_substitute(row, held, meeting)
            if row.role not in self.rated:
                continue
            # Most people share one of a few attendances: each is looked into once.
            figure = seen.get(id(held)) or seen.setdefault(id(held), figure_of(held, meeting, self.unit))
            here.setdefault(group_of(row, grouping), []).append(figure)
            if row.organisation is not None:
                organisations[row.organisation] = organisations.get(row.organisation, False) or figure.present > 0
            if grouping is Grouping.PERSON:
                self.names[row.person], self.order[row.person] = row.name, row.position
        cells = {group: each[0] if len(each) == 1 else _sum(each) for group, each in here.items()}
        for group, cell in cells.items():
            self.by_group.setdefault(group, {})[at] = cell
        self.by_meeting[at] = _sum(cells.values())
        self.complete += bool(organisations) and all(organisations.values())
        self.most_organisations = max(self.most_organisations, len(organisations))
        if grouping is Grouping.ORGANISATION:
            for place, (key, name) in enumerate(facts.organisations.items()):
                self.names[key], self.order[key] = name, place

    def rows(self, places: Sequence[int], columns: int) -> tuple[Row, ...]:
        """Return the rows; ``places`` is the column of each meeting."""
        rows = []
        for group, cells in self.by_group.items():
            row = Row(group, self.names.get(group, group), _sum(cells.values()), _pooled(cells, places, columns))
            rows.append(row)
        if self.grouping is Grouping.PARTY:
            return tuple(sorted(rows, key=lambda row: (not row.id, swedish_key(row.id))))
        return tuple(sorted(rows, key=lambda row: (not row.id, self.order.get(row.id, 0))))

    def substitutes(self) -> Iterable[SubstituteRow]:
        """Give the substitutes in the order of the last roster that has them."""
        for person in sorted(self.called, key=lambda each: self.order[each]):
            yield SubstituteRow(person, self.names[person], *self.called[person])

    def _add_substitute(self, row: RosterRow, held: Attendance | None, meeting: Meeting) -> None:
        counts = self.called.setdefault(row.person, [0, 0, 0, 0])
        present = held is not None and took_part(held, meeting)
        served = held is not None and present and held.serves
        excused = held is not None and not present and held.mark is Mark.EXCUSED
        for part, more in enumerate((True, present, served, excused)):
            counts[part] += more
        self.names[row.person], self.order[row.person] = row.name, row.position


def _columns(meetings: Sequence[Meeting]) -> tuple[tuple[Column, ...], list[int]]:
    """Return the columns, and the column of each meeting: a meeting each, else a month, else a year each."""
    kinds: list[list[str]] = [
        [each.name for each in meetings],
        [f"{each.day:%Y-%m}" for each in meetings],
        [f"{each.day:%Y}" for each in meetings],
    ]
    names = next((each for each in kinds if len(set(each)) <= MOST_COLUMNS), kinds[-1])
    pooled: dict[str, list[Meeting]] = {}
    for name, meeting in zip(names, meetings, strict=True):
        pooled.setdefault(name, []).append(meeting)
    columns = tuple(Column(name, each[0].day, tuple(each)) for name, each in pooled.items())
    index = {name: at for at, name in enumerate(pooled)}
    return columns, [index[name] for name in names]


def _pooled(cells: Mapping[int, Figure], places: Sequence[int], columns: int) -> tuple[Figure | None, ...]:
    pooled: list[Figure | None] = [None] * columns
    for at, cell in cells.items():
        before = pooled[places[at]]
        pooled[places[at]] = cell if before is None else before + cell
    return tuple(pooled)


def _sum(figures: Collection[Figure]) -> Figure:
    return Figure(
        sum(each.present for each in figures), sum(each.of for each in figures), sum(each.excused for each in figures)
    )
