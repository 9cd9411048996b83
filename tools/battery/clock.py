"""The computer's clock jumps in mid-meeting: nothing is ordered or counted by it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

from attendance_app import composition
from attendance_app.domain.annex_kind import KEPT_KINDS
from attendance_app.domain.attendance import Mark
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.annexes import annex_for
from attendance_app.services.meeting.progress import MeetingProgress
from tools.battery.subjects import Narvaro, copied, use
from tools.battery.trial import Figure, Test, Trial

_ZONE = ZoneInfo("Europe/Stockholm")
# The last Sunday of October and of March at the hour that comes twice, and the one that never comes.
_BEGIN = datetime(2025, 10, 26, 2, 40, tzinfo=_ZONE)
JUMPS: dict[str, Callable[[datetime], datetime]] = {
    "an hour back": lambda now: now - timedelta(hours=1),
    "a day on": lambda now: now + timedelta(days=1),
    "summer time begins": lambda now: datetime(2026, 3, 29, 3, 0, tzinfo=_ZONE),
    "summer time ends": lambda now: now.replace(fold=1 - now.fold),
    "a flat battery": lambda now: datetime(1980, 1, 1, tzinfo=_ZONE),
}

_NOTED_TIME = re.compile(r"(, )?((fr|t)\.o\.m\. )?kl\. \d\d\.\d\d(–\d\d\.\d\d)?")


class JumpingClock:
    """Goes a minute at each look, and jumps once."""

    def __init__(self, at: int, jump: Callable[[datetime], datetime]) -> None:
        """Jump at the look of that number."""
        self._looks, self._at, self._jump, self._now = 0, at, jump, _BEGIN

    def now(self) -> datetime:
        """Return what it shows."""
        self._looks += 1
        self._now += timedelta(minutes=1)
        if self._looks == self._at:
            self._now = self._jump(self._now)
        return self._now


def run(trial: Trial) -> list[Figure]:
    """Let the clock jump at every change of a meeting."""
    place, system = trial.place / "clock", composition.SystemClock
    subject, template = Narvaro(), trial.template(Narvaro())
    faults = dict.fromkeys(("order differs", "quorum differs", "annex differs"), 0)
    figure = Figure("Närvaro", 0, faults)
    try:
        steady = _evening(subject, copied(template, place), JumpingClock(0, lambda now: now))
        cases = list(product(range(1, steady.changes + 1), JUMPS.values()))[:: trial.of(16, 3, 1)]
        for at, jump in cases:
            jumped = _evening(subject, copied(template, place), JumpingClock(at, jump))
            figure.tries += 1
            figure.faults["order differs"] += jumped.order != steady.order
            figure.faults["quorum differs"] += jumped.quorum != steady.quorum
            figure.faults["annex differs"] += jumped.annex != steady.annex
    finally:
        composition.SystemClock = system  # type: ignore[misc]
    return [figure]


class _Evening:
    """What an evening left: the order of its changes, quorum at every item, the annexes; the same after a restart."""

    def __init__(self, file: ForumFile) -> None:
        session = file.open_meeting(file.meetings[-1].id)
        self.changes = sum(1 for _ in _story(None))
        lines = file.store.load_summaries()
        self.order = [(line.kind, line.undoes) for line in lines]
        items = [None, *session.meeting.order]
        self.quorum = [(session.verdict(item), session.present_count(item)) for item in items]
        made = [annex_for(session, kind) for kind in KEPT_KINDS]
        # The times that were noted by the clock are the clock's own; all else in an annex is not.
        self.annex = [_NOTED_TIME.sub("", repr(replace(each, log_head=""))) for each in made]


def _evening(subject: Narvaro, place: Path, clock: JumpingClock) -> _Evening:
    use(place)
    composition.SystemClock = lambda: clock  # type: ignore
    file = composition.open_forum(subject.document(place))
    session = file.new_meeting(MeetingPlan(_BEGIN.date(), items=4, first_item=11))
    for act in _story(session):
        act()
    file.close()
    file = composition.open_forum(subject.document(place))
    try:
        return _Evening(file)
    finally:
        file.close()


def _story(session: MeetingSession | None) -> Iterator[Callable[[], object]]:
    """Give what is done, one change each: people come and go while the meeting runs from item to item."""
    people = [] if session is None else [person.id for person in session.record.roster.people]
    for at in range(6):
        yield lambda at=at: session.mark(people[at], Mark.PRESENT)  # type: ignore[misc, union-attr]
    steps = MeetingProgress(session)  # type: ignore[arg-type]
    yield lambda: steps.start()
    yield lambda: steps.step()
    yield lambda: session.mark(people[6], Mark.PRESENT)  # type: ignore[union-attr]
    yield lambda: session.mark_from(people[0], Mark.ABSENT, session.now)  # type: ignore[union-attr]
    yield lambda: session.walk_in("Gäst Vid Dörren", None)  # type: ignore[union-attr]
    yield lambda: steps.step()
    yield lambda: session.mark(people[7], Mark.PRESENT)  # type: ignore[union-attr]
    yield lambda: session.journal.undo()  # type: ignore[union-attr]
    yield lambda: session.mark(people[8], Mark.EXCUSED)  # type: ignore[union-attr]
    yield lambda: steps.end()


TEST = Test("clock", "the clock an hour back, a day on, summer time, in mid-meeting", "order and quorum unchanged", run)
