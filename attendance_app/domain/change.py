"""One change: what it concerns, before and after, and its inverse."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import KeptAnnex, Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingPart
from attendance_app.domain.roster import Organisation, Person, Seat
from attendance_app.domain.votes.roll import Roll, RollEntry
from attendance_app.domain.votes.vote import Ballot, Vote

Value = Forum | Organisation | Person | Seat | Meeting | Attendance | KeptAnnex | PersonPay | FeeRun | MeetingPart


class ChangeKind(Enum):
    """What was done, as the log and the undo step name it."""

    CREATE_FORUM = "create-forum"
    CHANGE_FORUM = "change-forum"
    IMPORT_ROSTER = "import-roster"
    CHANGE_ROSTER = "change-roster"
    NEW_MEETING = "new-meeting"
    CHANGE_MEETING = "change-meeting"
    MARK = "mark"
    WALK_IN = "walk-in"
    JOIN = "join"
    ERASE = "erase"
    SERVE = "serve"
    VERIFY = "adjust"
    NOTICE = "notice"
    CORRECT = "correct"
    PAY = "pay"
    FEES = "fees"
    VOTE = "vote"
    BALLOT = "ballot"
    ROLL = "roll"


class Subject(Enum):
    """The type of thing that an edit changes."""

    FORUM = "forum"
    ORGANISATION = "organisation"
    PERSON = "person"
    SEAT = "seat"
    MEETING = "meeting"
    ATTENDANCE = "attendance"
    ANNEX = "annex"
    PAY = "pay"
    FEE_RUN = "fee-run"
    VOTE = "vote"
    BALLOT = "ballot"
    ROLL_ENTRY = "roll-entry"
    ROLL = "roll"


# The subjects that are parts of a meeting, and the type of each.
MEETING_PARTS: dict[Subject, type[MeetingPart]] = {
    Subject.VOTE: Vote,
    Subject.BALLOT: Ballot,
    Subject.ROLL_ENTRY: RollEntry,
    Subject.ROLL: Roll,
}


def subject_of(part: MeetingPart) -> Subject:
    """Return the subject of a part of a meeting."""
    return next(subject for subject, kind in MEETING_PARTS.items() if isinstance(part, kind))


class Key(NamedTuple):
    """Identifies a thing: its type, whose copy it is (None: the forum's own), and its id."""

    subject: Subject
    meeting: MeetingId | None
    id: str


class ChangeId(NamedTuple):
    """Identifies a change in every copy of the file: the copy that wrote it, and its line number there."""

    copy: str
    number: int


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing before and after; None is "does not exist".

    ``meeting`` says whose copy is meant: None is the forum's own roster. ``id`` is the thing's id ("" for the
    forum); for an attendance or what concerns pay the person's, for a kept annex its layout.
    """

    subject: Subject
    meeting: MeetingId | None
    id: str
    before: Value | None
    after: Value | None

    @property
    def key(self) -> Key:
        """Which thing the edit concerns."""
        return Key(self.subject, self.meeting, self.id)

    @property
    def inverse(self) -> "Edit":
        """The edit that undoes this one."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """Edits made as one: one line of the log, one step of undo. ``label`` names what changed, for the screen only.

    ``merged_changes`` are the changes of another copy that a merge has applied or rejected.
    """

    kind: ChangeKind
    edits: tuple[Edit, ...]
    label: str = ""
    undoes: bool = False
    merged_changes: frozenset[ChangeId] = frozenset()

    @property
    def inverse(self) -> "Change":
        """The change that undoes this one, with its edits in reverse order."""
        return replace(self, edits=tuple(edit.inverse for edit in reversed(self.edits)), undoes=not self.undoes)
