"""The forum as a whole: its meetings, settings and roster; new meetings from the roster as it stands."""

from dataclasses import dataclass, replace
from datetime import date, time

from attendance_app.domain.attendance import Attendance, ItemId
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.forum import AnnexSettings, Forum
from attendance_app.domain.meeting import Item, Meeting, MeetingId, MeetingRecord, MeetingState
from attendance_app.domain.quorum import QuorumRule
from attendance_app.domain.roster import Roster
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.journal import Journal
from attendance_app.services.forum.meeting_session import MeetingSession

MOST_ITEMS = 500


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What she says of a new meeting; ``first_item`` is the § of the first item, None leaves them unnumbered."""

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
    def forum(self) -> Forum:
        """The body and its settings."""
        return self.journal.state.forum

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """Every meeting, the oldest first."""
        return self.journal.state.meetings

    def open_meeting(self, meeting: MeetingId) -> MeetingSession:
        """Return the session of one meeting."""
        return MeetingSession(self.journal, meeting)

    def meeting_named(self, name: str) -> MeetingSession:
        """Return the session of the meeting called DATE or DATE#2; Refusal, naming those there are, for none."""
        for meeting in self.meetings:
            if name in {meeting.name, f"{meeting.day.isoformat()}#{meeting.ordinal}"}:
                return self.open_meeting(meeting.id)
        known = ", ".join(meeting.name for meeting in self.meetings) or "inga"
        raise Refusal(f"Det finns inget sammanträde {name}. Sammanträden i filen: {known}.")

    def new_meeting(self, plan: MeetingPlan) -> MeetingSession:
        """Make a meeting from the roster as it stands on its day, nobody ticked."""
        meeting = self.planned(plan)
        roster = self.journal.state.roster.on(plan.day)
        self.journal.record(Change(ChangeKind.NEW_MEETING, added(MeetingRecord(meeting, roster)), meeting.name))
        return self.open_meeting(meeting.id)

    def planned(self, plan: MeetingPlan) -> Meeting:
        """Return the meeting of a plan, not made yet; Refusal for a plan that cannot be."""
        if not 0 <= plan.items <= MOST_ITEMS:
            raise Refusal(f"Ett sammanträde har mellan 0 och {MOST_ITEMS} paragrafer. Ange ett annat antal.")
        ordinal = max((each.ordinal for each in self.meetings if each.day == plan.day), default=0) + 1
        return Meeting(
            id=MeetingId(self.journal.new_id()),
            day=plan.day,
            ordinal=ordinal,
            place=plan.place,
            starts=plan.starts,
            items=tuple(self._items(plan)),
            state=MeetingState.PLANNED,
        )

    def choose_rules(self, rules: tuple[QuorumRule, ...]) -> None:
        """Set the quorum rules that hold together; none of them is a valid choice."""
        self.change_forum(replace(self.forum, rules=rules, rule_is_example=False))

    def change_annex(self, annex: AnnexSettings) -> None:
        """Set how the annex looks."""
        self.change_forum(replace(self.forum, annex=annex))

    def change_forum(self, forum: Forum) -> None:
        """Store other settings of the forum."""
        if forum != self.forum:
            edit = Edit(Subject.FORUM, None, "", self.forum, forum)
            self.journal.record(Change(ChangeKind.CHANGE_FORUM, (edit,), forum.name))

    def close(self) -> None:
        """Let go of the file."""
        self.journal.close()

    def _items(self, plan: MeetingPlan) -> list[Item]:
        first = plan.first_item
        return [
            Item(ItemId(self.journal.new_id()), number=None if first is None else first + index)
            for index in range(plan.items)
        ]


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
    )


def added_roster(roster: Roster, meeting: MeetingId | None) -> tuple[Edit, ...]:
    """Return the edits that add everything of a roster, to a meeting's copy or (None) to the forum's own."""
    return (
        *(Edit(Subject.ORGANISATION, meeting, each.id, None, each) for each in roster.organisations),
        *(Edit(Subject.PERSON, meeting, each.id, None, each) for each in roster.people),
        *(Edit(Subject.SEAT, meeting, each.id, None, each) for each in roster.seats),
    )
