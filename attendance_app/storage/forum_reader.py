"""What an open forum file holds, read from memory."""

import sqlite3
from abc import ABC, abstractmethod
from datetime import date

from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import PersonId, Roster
from attendance_app.domain.statistics.facts import MeetingFacts
from attendance_app.services.ports import LogEntry, LogSummary
from attendance_app.storage.sqlite import (
    change_log,
    edits,
    facts_rows,
    fee_rows,
    log_records,
    meeting_rows,
    roster_rows,
)
from attendance_app.storage.sqlite.connection import store_errors


class ForumReader(ABC):
    """The reading half of ``services.ports.ForumStore``; each method raises StoreError where it cannot be read."""

    @property
    @abstractmethod
    def name(self) -> str:
        """The file's name without its folder."""

    @property
    @abstractmethod
    def _memory(self) -> sqlite3.Connection:
        """The database that holds every acknowledged change."""

    def load_forum(self) -> Forum:
        """Read the forum and its settings."""
        with store_errors(self.name):
            return edits.read_forum(self._memory)

    def load_roster(self) -> Roster:
        """Read the forum's roster."""
        with store_errors(self.name):
            return roster_rows.read_roster(self._memory)

    def load_meetings(self) -> tuple[Meeting, ...]:
        """Read every meeting, the oldest first, without people."""
        with store_errors(self.name):
            return meeting_rows.read_meetings(self._memory)

    def load_record(self, meeting: MeetingId) -> MeetingRecord:
        """Read one meeting with its people; KeyError where there is none."""
        wanted = {each.id: each for each in self.load_meetings()}[meeting]
        with store_errors(self.name):
            return meeting_rows.read_record(self._memory, wanted)

    def load_facts(self, first: date | None = None, last: date | None = None) -> tuple[MeetingFacts, ...]:
        """Read who was on each roster, and who attended, at the meetings of a period."""
        with store_errors(self.name):
            return facts_rows.read_facts(self._memory, first, last)

    def load_pay(self) -> dict[PersonId, PersonPay]:
        """Read what the fees need of each person."""
        with store_errors(self.name):
            return fee_rows.read_pay(self._memory)

    def load_fee_runs(self) -> tuple[FeeRun, ...]:
        """Read the closed runs of fees, the first one first."""
        with store_errors(self.name):
            return fee_rows.read_fee_runs(self._memory)

    def load_summaries(self) -> tuple[LogSummary, ...]:
        """Read the change log without values, the first record first."""
        with store_errors(self.name):
            return change_log.read_summaries(self._memory)

    def load_entries(self) -> tuple[LogEntry, ...]:
        """Read the change log with its values, the first record first."""
        with store_errors(self.name):
            return log_records.read_entries(self._memory)

    def load_kept_annex(self, meeting: MeetingId, layout: str) -> bytes | None:
        """Read an annex that was kept when the minutes were verified, None where there is none."""
        with store_errors(self.name):
            return meeting_rows.read_kept_annex(self._memory, meeting, layout)
