"""An open forum file: its meetings, settings and roster; new meetings from the present roster."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time

from attendance_app.domain.attendance import Attendance, ItemId
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject, subject_of
from attendance_app.domain.forum import AnnexSettings, Forum
from attendance_app.domain.meeting import Item, Meeting, MeetingId, MeetingState
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.officers import proposed_officers
from attendance_app.domain.quorum import QuorumRule
from attendance_app.domain.roster import Roster
from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.services.errors import (
    OF_THE_SHARED_FOLDER,
    Refusal,
    StoreError,
    divergence_notice,
    problem_warning,
    recovery_notice,
)
from attendance_app.services.forum.journal import Journal
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.ports import ForumStore

MOST_ITEMS = 500
LAST_NUMBER = 99_999
LONGEST_PLACE = 200


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """A new meeting as entered; ``first_item`` is the § number of the first item, None leaves them unnumbered."""

    day: date
    place: str = ""
    starts: time | None = None
    items: int = 0
    first_item: int | None = None


class ForumFile:
    """An open forum file."""

    def __init__(self, journal: Journal) -> None:
        """Take the open journal."""
        self.journal = journal

    @property
    def store(self) -> ForumStore:
        """What is known of the file itself: its name, log, problems."""
        return self.journal.store

    @property
    def forum(self) -> Forum:
        """The forum's name, rules and settings."""
        return self.journal.state.forum

    @property
    def roster(self) -> Roster:
        """The forum's own roster; each meeting has a copy of its own."""
        return self.journal.state.roster

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """Every meeting, the oldest first."""
        return self.journal.state.meetings

    @property
    def read_only_reason(self) -> str:
        """Why the file may only be read, and what to do; "" where it may be changed."""
        return str(StoreError(self.store.why_read_only, self.store.name)) if self.store.read_only else ""

    @property
    def warning(self) -> str:
        """Why the file lacks the last changes, what to do, and that nothing is lost; "" where it has them."""
        return problem_warning(self.store.problem, self.store.name) if self.store.problem else ""

    @property
    def unsaved_in_file(self) -> bool:
        """True while only the rescue log has the last changes."""
        return self.store.problem not in {None, *OF_THE_SHARED_FOLDER}

    @property
    def recovery_notice(self) -> str:
        """What was recovered from a rescue log when the file was opened; "" for nothing."""
        return recovery_notice(self.store.replayed, self.store.set_aside, self.store.name, self.store.finished_erasures)

    @property
    def divergence_notice(self) -> str:
        """What the file lacks of what was done on this computer; "" for nothing, or once the user has seen it."""
        found = self.store.divergence
        return divergence_notice(found.changes, found.kept.name if found.kept else "", self.store.name) if found else ""

    def open_meeting(self, meeting: MeetingId) -> MeetingSession:
        """Return the session of one meeting."""
        return MeetingSession(self.journal, meeting)

    def meeting_named(self, name: str) -> MeetingSession:
        """Return the session of the meeting called DATE or DATE#2; Refusal, with the names there are, for none."""
        for meeting in self.meetings:
            if name in {meeting.name, f"{meeting.day.isoformat()}#{meeting.ordinal}"}:
                return self.open_meeting(meeting.id)
        known = ", ".join(meeting.name for meeting in self.meetings) or "inga"
        raise Refusal(f"Det finns inget sammanträde {name}. Sammanträden i filen: {known}.")

    def new_meeting(self, plan: MeetingPlan) -> MeetingSession:
        """Make a meeting from the roster as it is on that day, nobody ticked, chair and secretary proposed."""
        roster = self.roster.on(plan.day)
        earlier = (each for each in self.meetings if each.day <= plan.day)
        chair, secretary = proposed_officers(roster, earlier)
        meeting = replace(self.planned(plan), chair=chair, secretary=secretary)
        self.journal.record(Change(ChangeKind.NEW_MEETING, added(MeetingRecord(meeting, roster)), meeting.name))
        return self.open_meeting(meeting.id)

    def planned(self, plan: MeetingPlan) -> Meeting:
        """Return the meeting of a plan, not stored yet; Refusal for an impossible plan."""
        checked_plan(plan)
        return Meeting(
            id=MeetingId(self.journal.new_id()),
            day=plan.day,
            ordinal=next_ordinal(self.meetings, plan.day),
            place=plan.place,
            starts=plan.starts,
            items=tuple(self._items(plan)),
            state=MeetingState.PLANNED,
        )

    def choose_rules(self, rules: tuple[QuorumRule, ...]) -> None:
        """Set the quorum rules, all of which must be met; none at all is a valid choice."""
        self.change_forum(replace(self.forum, rules=rules, rule_is_example=False))

    def change_annex(self, annex: AnnexSettings) -> None:
        """Set how the annex looks."""
        self.change_forum(replace(self.forum, annex=annex))

    def change_style(self, style: HouseStyle) -> None:
        """Set how the body writes its papers."""
        self.change_forum(replace(self.forum, style=style))

    def change_forum(self, forum: Forum) -> None:
        """Store other settings of the forum."""
        if forum != self.forum:
            edit = Edit(Subject.FORUM, None, "", self.forum, forum)
            self.journal.record(Change(ChangeKind.CHANGE_FORUM, (edit,), forum.name))

    def close(self) -> None:
        """Close the file."""
        self.journal.store.close()

    def _items(self, plan: MeetingPlan) -> list[Item]:
        first = plan.first_item
        return [
            Item(ItemId(self.journal.new_id()), number=None if first is None else first + index)
            for index in range(plan.items)
        ]


def checked_plan(plan: MeetingPlan) -> MeetingPlan:
    """Return the plan; Refusal for an impossible number of items, a § number that does not exist or a long place."""
    refuse_long_place(plan.place)
    if not 0 <= plan.items <= MOST_ITEMS:
        raise Refusal(f"Ett sammanträde har mellan 0 och {MOST_ITEMS} paragrafer. Ange ett annat antal.")
    if plan.first_item is not None and not 1 <= plan.first_item <= LAST_NUMBER - plan.items + 1:
        raise Refusal(f"En paragraf har ett nummer mellan 1 och {LAST_NUMBER}. Ändra numret.")
    return plan


def refuse_long_place(place: str) -> None:
    """Raise Refusal for a place that no page has room for."""
    if len(place) > LONGEST_PLACE:
        raise Refusal(f"En plats har högst {LONGEST_PLACE} tecken. Korta den.")


def next_ordinal(meetings: Iterable[Meeting], day: date) -> int:
    """Return which meeting of ``day`` one more would be, from 1."""
    return max((each.ordinal for each in meetings if each.day == day), default=0) + 1


def is_unanswered(file: ForumFile) -> bool:
    """Tell if a body is empty and nobody has said of which kind it is."""
    return file.forum.kind is BodyKind.OTHER and not file.roster.people and not file.meetings


def new_forum(forum: Forum) -> Change:
    """Return the change that makes an empty forum."""
    return Change(ChangeKind.CREATE_FORUM, (Edit(Subject.FORUM, None, "", None, forum),))


def added(record: MeetingRecord) -> tuple[Edit, ...]:
    """Return the edits that add a meeting with its own copy of the roster, and its attendance."""
    meeting = record.meeting.id
    marks = tuple(
        Edit(Subject.ATTENDANCE, meeting, person, Attendance(), attendance)
        for person, attendance in record.attendance.items()
    )
    return (
        Edit(Subject.MEETING, meeting, meeting, None, record.meeting),
        *added_roster(record.roster, meeting),
        *marks,
        *(Edit(subject_of(part), meeting, key, None, part) for key, part in record.parts.items()),
    )


def added_roster(roster: Roster, meeting: MeetingId | None) -> tuple[Edit, ...]:
    """Return the edits that add everything of a roster, to a meeting's copy or (None) to the forum's own."""
    return (
        *(Edit(Subject.ORGANISATION, meeting, each.id, None, each) for each in roster.organisations),
        *(Edit(Subject.PERSON, meeting, each.id, None, each) for each in roster.people),
        *(Edit(Subject.SEAT, meeting, each.id, None, each) for each in roster.seats),
    )
