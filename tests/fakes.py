"""A store and a clock in memory, for the tests that only ask what the services decide."""

from datetime import date, datetime

from attendance_app.domain.change import Change
from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import PersonId, Roster
from attendance_app.domain.statistics.facts import MeetingFacts, facts_of
from attendance_app.services.forum.journal import Journal
from attendance_app.services.ports import LogHead, LogSummary


class MemoryStore:
    """Holds one forum with one meeting, and the changes that were committed; fits ``services.ports.ForumStore``."""

    name, read_only = "Minne.narvaro", False

    def __init__(self, forum: Forum, record: MeetingRecord) -> None:
        self._forum, self._record = forum, record
        self.changes: list[Change] = []

    @property
    def head(self) -> LogHead:
        return LogHead(len(self.changes), "0" * 64)

    def load_forum(self) -> Forum:
        return self._forum

    def load_roster(self) -> Roster:
        return self._record.roster

    def load_meetings(self) -> tuple[Meeting, ...]:
        return (self._record.meeting,)

    def load_record(self, meeting: MeetingId) -> MeetingRecord:
        return self._record

    def load_facts(self, first: date | None = None, last: date | None = None) -> tuple[MeetingFacts, ...]:
        return (facts_of(self._record),)

    def load_pay(self) -> dict[PersonId, PersonPay]:
        return {}

    def load_fee_runs(self) -> tuple[FeeRun, ...]:
        return ()

    def load_summaries(self) -> tuple[LogSummary, ...]:
        return ()

    def load_kept_annex(self, meeting: MeetingId, layout: str) -> bytes | None:
        return None

    def commit(self, change: Change, at: datetime) -> None:
        self.changes.append(change)

    def close(self) -> None:
        pass


class StoppedClock:
    """Always says the same."""

    def __init__(self, at: datetime = datetime(2025, 2, 14, 9, 2, 13)) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at


def journal_of(forum: Forum, record: MeetingRecord) -> Journal:
    """Return a journal over memory."""
    return Journal(MemoryStore(forum, record), StoppedClock(), lambda _: "")
