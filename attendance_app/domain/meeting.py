"""One sitting: its day, place, items, officers and how far it has come."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import Enum
from typing import NewType

from attendance_app.domain.attendance import Attendance, Interval, ItemId, ItemIndex
from attendance_app.domain.roster import OrganisationId, PersonId

MeetingId = NewType("MeetingId", str)


class MeetingState(Enum):
    """How far a meeting has come; a verified one (justerat) is locked, KL 5:69."""

    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    VERIFIED = "adjusted"


# A break is not a departure: those present stay present.
UNDER_WAY = frozenset({MeetingState.RUNNING, MeetingState.PAUSED})


@dataclass(frozen=True, slots=True)
class Notice:
    """The day when it was announced on an anslagstavla that minutes are verified (KL 8:12).

    ``organisation``: whose board it is, None for the body's own.
    """

    day: date
    organisation: OrganisationId | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One matter on the agenda; ``number`` is the § where it has one.

    ``point``: which point of its § it is, where the points of a § are decided apart ("§ 59 punkt 2"), None elsewhere.
    ``verified``: at once (omedelbar justering), and locked since. ``verified_on`` is that day, entered by hand, and
    ``notices`` are those of this verification; both are apart from those of the rest of the minutes. ``secret``
    (sekretess): it is never published, nor in an extract with other items.
    """

    id: ItemId
    heading: str = ""
    number: int | None = None
    withdrawn: bool = False
    verified: bool = False
    verified_on: date | None = None
    notices: tuple[Notice, ...] = ()
    point: int | None = None
    secret: bool = False


class Duty(Enum):
    """An office of the meeting: ordförande, sekreterare, justerare, ersättare för justerare."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    VERIFIER = "adjuster"
    SUBSTITUTE_VERIFIER = "substitute-verifier"


@dataclass(frozen=True, slots=True)
class Break:
    """A break of the sitting (ajournering): at which item, and from when to when; None where that is not known.

    ``away``: while it is under way, whoever has not been ticked as back; () after it.
    """

    item: ItemId | None = None
    starts: time | None = None
    ends: time | None = None
    away: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class ActingOfficer:
    """Somebody who holds an office for a part of the meeting, both ends included; None is its start or end."""

    duty: Duty
    person: PersonId
    first: ItemId | None = None
    last: ItemId | None = None

    def span(self, index_of: ItemIndex) -> tuple[int, int]:
        """Return the first and last index of the agenda at which the office is held."""
        return Interval(self.first, self.last).span(index_of)


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """A later day of a meeting over several days; it begins with the item ``first``.

    ``starts`` is the clock time when it began, ``ended_before`` when the day before it ended.
    """

    day: date
    first: ItemId
    starts: time | None = None
    ended_before: time | None = None


@dataclass(frozen=True, slots=True)
class DayPart:
    """One day of a meeting: its items in the agenda's order, and its clock times."""

    day: date
    items: tuple[ItemId, ...]
    starts: time | None = None
    ends: time | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction after verification: before, after, why, when and by whom; every print shows it (JO 581-2013)."""

    person: PersonId
    before: Attendance
    after: Attendance
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class KeptAnnex:
    """An annex as it was when the minutes were verified, byte for byte; ``layout`` is its AnnexKind's value.

    Of a vote's list and a röstlängd the id follows: "omrostningslista:…".
    """

    layout: str
    pages: bytes


@dataclass(frozen=True, slots=True)
class Meeting:
    """One sitting. ``ordinal`` numbers the meetings of a day (1, 2 …); ``running`` is the current item.

    ``chair``, ``secretary`` and ``verifiers`` hold for the whole meeting but where ``acting_officers`` say otherwise.
    ``verified`` is the day of the last signature, entered by hand; ``notices`` are those of that verification.
    ``day`` is the first, or only, day, and ``ends`` the end of the last one; ``later_days`` are in order.
    """

    id: MeetingId
    day: date
    ordinal: int = 1
    place: str = ""
    starts: time | None = None
    ends: time | None = None
    items: tuple[Item, ...] = ()
    chair: PersonId | None = None
    secretary: PersonId | None = None
    verifiers: tuple[PersonId, ...] = ()
    state: MeetingState = MeetingState.PLANNED
    running: ItemId | None = None
    verified: date | None = None
    acting_officers: tuple[ActingOfficer, ...] = ()
    corrections: tuple[Correction, ...] = ()
    notices: tuple[Notice, ...] = ()
    breaks: tuple[Break, ...] = ()
    later_days: tuple[MeetingDay, ...] = ()
    index_of: ItemIndex = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the items by their place in the agenda."""
        object.__setattr__(self, "index_of", {item.id: at for at, item in enumerate(self.items)})

    @property
    def name(self) -> str:
        """The meeting's name: its date, "2024-12-13#2" for the second of a day."""
        return self.day.isoformat() if self.ordinal == 1 else f"{self.day.isoformat()}#{self.ordinal}"

    @property
    def order(self) -> tuple[ItemId, ...]:
        """The ids of the items in the order of the agenda."""
        return tuple(self.index_of)

    @property
    def days(self) -> tuple[DayPart, ...]:
        """The days of the meeting, each with its items."""
        later = [each for each in self.later_days if each.first in self.index_of]
        first = [0, *(self.index_of[each.first] for each in later)]
        ends = [*first[1:], len(self.items)]
        days = [(self.day, self.starts), *((each.day, each.starts) for each in later)]
        closed = [*(each.ended_before for each in later), self.ends]
        spans = zip(days, first, ends, closed, strict=True)
        return tuple(DayPart(day, self.order[start:end], at, ended) for (day, at), start, end, ended in spans)

    def is_before_start(self, moment: datetime) -> bool:
        """Tell if a moment on a day of the meeting is before that day's meeting begins, where its start is known."""
        starts = next((each.starts for each in self.days if each.day == moment.date()), None)
        return starts is not None and moment.time() < starts

    @property
    def last_day(self) -> date:
        """The day on which the meeting ends."""
        return self.days[-1].day if self.later_days else self.day

    def day_of(self, item: ItemId) -> date:
        """Return the day on which an item is dealt with; KeyError where the agenda has none of that id."""
        at = self.index_of[item]
        reached = [each.day for each in self.later_days if self.index_of.get(each.first, at + 1) <= at]
        return reached[-1] if reached else self.day

    @property
    def people(self) -> frozenset[PersonId]:
        """Everybody the meeting refers to: officers, acting officers, those corrected, and those away in a break."""
        officers = (self.chair, self.secretary, *self.verifiers, *(each.person for each in self.acting_officers))
        others = (*(each.person for each in self.corrections), *(who for each in self.breaks for who in each.away))
        return frozenset(person for person in (*officers, *others) if person is not None)

    @property
    def organisations(self) -> frozenset[OrganisationId]:
        """Every organisation the meeting refers to: those on whose boards a notice was put up."""
        notices = (*self.notices, *(notice for item in self.items for notice in item.notices))
        return frozenset(each.organisation for each in notices if each.organisation is not None)

    def without(self, people: Collection[str]) -> "Meeting":
        """Return the meeting with no reference to any of ``people``."""
        return replace(
            self,
            chair=None if self.chair in people else self.chair,
            secretary=None if self.secretary in people else self.secretary,
            verifiers=tuple(each for each in self.verifiers if each not in people),
            acting_officers=tuple(each for each in self.acting_officers if each.person not in people),
            corrections=tuple(each for each in self.corrections if each.person not in people),
            breaks=tuple(
                replace(each, away=tuple(who for who in each.away if who not in people)) for each in self.breaks
            ),
        )

    def item_called(self, number: int) -> Item | None:
        """Return the item of that § number, where none has it the one at that position (from 1), else None."""
        for item in self.items:
            if item.number == number:
                return item
        numbered = any(item.number is not None for item in self.items)
        return None if numbered or not 1 <= number <= len(self.items) else self.items[number - 1]

    def item(self, item: ItemId) -> Item:
        """Return the item of that id; KeyError where the agenda has none."""
        return self.items[self.index_of[item]]

    @property
    def is_locked(self) -> bool:
        """True where the minutes are verified: the attendance is not changed any more (KL 5:69)."""
        return self.state is MeetingState.VERIFIED
