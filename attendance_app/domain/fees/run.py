"""The rows of the basis for fees, and a run of them: frozen once it is closed, corrected by differences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from attendance_app.domain.fees.rules import FeeRole, FeeRules, FeeRunId
from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.roster import OrganisationId, PersonId


@dataclass(frozen=True, slots=True)
class FeeLine:
    """What one person is certified for at one meeting; people and organisations are ids, so that names can be erased.

    ``day`` is the day of a meeting over several days, of which each has a row; None elsewhere, and for verifiers.
    ``payer`` is an organisation, None for the body or the one who pays for all. ``serving_for`` are the holders of the
    seats served in. ``starts`` and ``ends`` are the first and last time; ``is_noted`` False means that the whole
    sitting is counted since a time is missing. ``minutes`` is None where it is not known, ``travel`` is in minutes,
    ``km`` one way. ``kind`` is what ``quantity`` counts ("påbörjade halvtimmar"); ``amount`` is in öre, 0 where the
    rules have no amount. ``working`` is the arithmetic in words.
    """

    meeting: MeetingId
    person: PersonId
    role: FeeRole
    payer: OrganisationId | None = None
    serving_for: tuple[PersonId, ...] = ()
    starts: time | None = None
    ends: time | None = None
    is_noted: bool = True
    items: str = ""
    minutes: int | None = None
    travel: int = 0
    km: int | None = None
    kind: str = ""
    quantity: int = 0
    amount: int = 0
    working: str = ""
    remark: str = ""
    day: date | None = None

    @property
    def key(self) -> tuple[MeetingId, PersonId, bool, date | None]:
        """What tells rows apart: a day has a row of its own, and so has a verifier besides the one for the meeting."""
        return self.meeting, self.person, self.role is FeeRole.VERIFIER, self.day


@dataclass(frozen=True, slots=True)
class FeeRun:
    """A closed basis for fees. ``number`` counts the runs of the file, ``at`` is when it was closed.

    ``rules`` are those of that day. A correction names the run that it ``corrects``: ``replaced`` are the rows that are
    not valid any more, ``lines`` those that are instead.
    """

    id: FeeRunId
    number: int
    at: datetime
    meetings: tuple[MeetingId, ...]
    rules: FeeRules
    lines: tuple[FeeLine, ...]
    corrects: FeeRunId | None = None
    replaced: tuple[FeeLine, ...] = ()

    @property
    def amount(self) -> int:
        """What is to be paid, in öre; of a correction the difference, which may be negative."""
        return total(self.lines) - total(self.replaced)

    def without_meetings(self, meetings: Iterable[str]) -> "FeeRun":
        """Return the run with no row of any of ``meetings``."""
        gone = set(meetings)
        return replace(
            self,
            meetings=tuple(each for each in self.meetings if each not in gone),
            lines=tuple(each for each in self.lines if each.meeting not in gone),
            replaced=tuple(each for each in self.replaced if each.meeting not in gone),
        )


def total(lines: Iterable[FeeLine]) -> int:
    """Return the sum of the amounts, in öre."""
    return sum(each.amount for each in lines)


def lines_in_force(run: FeeRun, runs: Iterable[FeeRun]) -> tuple[FeeLine, ...]:
    """Return what is certified now: the rows of ``run`` with each of its corrections, in order."""
    valid = {each.key: each for each in run.lines}
    for correction in sorted((each for each in runs if each.corrects == run.id), key=lambda each: each.number):
        for each in correction.replaced:
            valid.pop(each.key, None)
        valid.update((each.key, each) for each in correction.lines)
    return tuple(valid.values())


def differences(before: Sequence[FeeLine], after: Sequence[FeeLine]) -> tuple[tuple[FeeLine, ...], tuple[FeeLine, ...]]:
    """Return the rows that are not valid any more, and those that are instead."""
    old, new = {each.key: each for each in before}, {each.key: each for each in after}
    changed = [key for key in (*old, *(key for key in new if key not in old)) if old.get(key) != new.get(key)]
    return (
        tuple(old[key] for key in changed if key in old),
        tuple(new[key] for key in changed if key in new),
    )


def by_payer(lines: Iterable[FeeLine]) -> dict[OrganisationId | None, tuple[FeeLine, ...]]:
    """Return the rows of each payer, in the order of the first row of each."""
    found: dict[OrganisationId | None, list[FeeLine]] = {}
    for each in lines:
        found.setdefault(each.payer, []).append(each)
    return {payer: tuple(rows) for payer, rows in found.items()}
