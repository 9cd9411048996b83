"""The basis for fees: the rules, what they need of people, the rows now, and the runs that are closed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.fees.calculation import fee_lines
from attendance_app.domain.fees.rules import FeeBasis, FeeRole, FeeRules, FeeRunId, PayerAccount, PersonPay
from attendance_app.domain.fees.run import FeeLine, FeeRun, differences, lines_in_force
from attendance_app.domain.meeting import Break, Meeting, MeetingId
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Person, PersonId, Role
from attendance_app.domain.statistics.facts import facts_of
from attendance_app.domain.text import clean
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile

_PAID_ROLES = frozenset({Role.MEMBER, Role.SUBSTITUTE, Role.COOPTED})


def sitting_name(meeting: str, day: date | None) -> str:
    """Return the name of a meeting, with the ``day`` of one over several days."""
    return meeting if day is None else f"{meeting} (dagen {day})"


class FeeBook:
    """What is stored of fees in one open file; each method that changes something is one step of undo."""

    def __init__(self, file: ForumFile) -> None:
        """Take an open forum file."""
        self.file = file

    @property
    def rules(self) -> FeeRules:
        """The rules that the next run is counted by."""
        return self.file.forum.fees

    @property
    def runs(self) -> tuple[FeeRun, ...]:
        """The closed runs, the first one first; corrections are runs too."""
        return self.file.journal.state.fee_runs

    def set_rules(self, rules: FeeRules) -> None:
        """Store other rules; closed runs keep theirs. Refusal for impossible ones, and a kontering of nobody."""
        if rules.basis is FeeBasis.HALF_DAYS and rules.full_amount < rules.amount:
            raise Refusal("En hel dag ger mindre än en halv. Ändra ett av beloppen.")
        cleaned = replace(
            rules,
            name=clean(rules.name),
            one_payer=clean(rules.one_payer),
            account=clean(rules.account),
            attest=clean(rules.attest),
            accounts=tuple(
                PayerAccount(clean(each.payer), clean(each.account)) for each in rules.accounts if clean(each.account)
            ),
        )
        self._refuse_unknown_payers(cleaned)
        self.file.change_forum(replace(self.file.forum, fees=cleaned))

    def payers(self) -> tuple[str, ...]:
        """Return who may have a kontering: the one payer, the organisations of all rosters, and those that have one."""
        rosters = [self.file.roster, *(self._record(each.id).roster for each in reversed(self.file.meetings))]
        names = [each.name for roster in rosters for each in roster.organisations]
        one = [self.rules.one_payer] if self.rules.one_payer else []
        return tuple(dict.fromkeys([*one, *names, *(each.payer for each in self.rules.accounts)]))

    def set_account(self, payer: str, account: str) -> None:
        """Store the own kontering of a payer; "" for that of the rules."""
        others = tuple(each for each in self.rules.accounts if each.payer != payer)
        self.set_rules(replace(self.rules, accounts=(*others, PayerAccount(payer, account))))

    def _refuse_unknown_payers(self, rules: FeeRules) -> None:
        names = [each.payer for each in rules.accounts]
        twice = next((each for at, each in enumerate(names) if each in names[:at]), None)
        if twice is not None:
            raise Refusal(f"{twice} har två konteringar. Ta bort en av dem.")
        known = {*self.payers(), self.file.forum.name, rules.one_payer}
        unknown = next((each for each in names if each not in known), None)
        if unknown is not None:
            raise Refusal(f"{unknown} är ingen organisation i förteckningen. Skriv betalaren som den heter där.")

    def pay_of(self, person: PersonId) -> PersonPay:
        """Return what the fees need of a person."""
        return self.file.journal.state.pay.get(person, PersonPay())

    def set_pay(self, pay: dict[PersonId, PersonPay]) -> None:
        """Store what the fees need of people, as one step; Refusal for a pay id that may be a personal number."""
        edits = []
        for person, each in pay.items():
            before = self.file.journal.state.pay.get(person)
            cleaned = replace(each, pay_id=clean(each.pay_id))
            after = None if cleaned == PersonPay() else cleaned
            if before != after:
                edits.append(Edit(Subject.PAY, None, person, before, after))
        names = {each.id: each.name for each in self.people()}
        label = ", ".join(names.get(PersonId(edit.id), "") for edit in edits)
        self.file.journal.record(Change(ChangeKind.PAY, tuple(edits), label))

    def people(self) -> tuple[Person, ...]:
        """Return everybody who may have a row: of the forum's roster, then those who have left it."""
        found = {each.id: each for each in self.file.roster.people if each.role in _PAID_ROLES}
        for meeting in reversed(self.file.meetings):
            for each in self._record(meeting.id).roster.people:
                if each.role in _PAID_ROLES:
                    found.setdefault(each.id, each)
        return tuple(found.values())

    def meetings(self, first: date | None = None, last: date | None = None) -> tuple[Meeting, ...]:
        """Return the meetings of a period that were held and are in no closed run yet, the oldest first."""
        closed = {meeting for run in self.runs for meeting in run.meetings}
        days = first or date.min, last or date.max
        wanted = (each for each in self.file.meetings if each.id not in closed and days[0] <= each.day <= days[1])
        return tuple(each for each in wanted if facts_of(self._record(each.id)).was_held)

    def lines(self, meetings: Collection[MeetingId], rules: FeeRules | None = None) -> tuple[FeeLine, ...]:
        """Return the rows of meetings as the attendance is now; by ``rules``, by default those that are stored."""
        days = {part.day for each in self.file.meetings if each.id in meetings for part in each.days}
        known = (each for each in self.file.meetings if not days.isdisjoint(part.day for part in each.days))
        records = [self._record(each.id) for each in known]
        counted = fee_lines(records, rules or self.rules, self.file.journal.state.pay)
        return tuple(each for each in counted if each.meeting in meetings)

    def missing_times(self, meetings: Collection[MeetingId], lines: Sequence[FeeLine] | None = None) -> tuple[str, ...]:
        """Return the names of meetings whose fee cannot be counted: they lack a start or an end.

        ``lines`` are their rows. Of a meeting over several days it is each day that lacks one.
        """
        if self.rules.basis not in {FeeBasis.HALF_DAYS, FeeBasis.STARTED}:
            return ()
        rows = self.lines(meetings) if lines is None else lines
        lacking = (each for each in rows if each.minutes is None and each.role is not FeeRole.VERIFIER)
        found = dict.fromkeys((each.meeting, each.day) for each in lacking)
        names = {each.id: each.name for each in self.file.meetings}
        return tuple(sitting_name(names[meeting], day) for meeting, day in found)

    def set_breaks(self, meeting: MeetingId, breaks: Sequence[Break]) -> None:
        """Store the adjournments of a meeting, where the clock did not note them or noted them wrong.

        They need no unlocked minutes. One that keeps its start, its end or its place in the order keeps its item.
        """
        before = self._record(meeting).meeting
        for each in breaks:
            if each.starts is not None and each.ends is not None and each.ends <= each.starts:
                raise Refusal("En ajournering slutar efter att den börjat. Ändra tiderna.")
        after = replace(before, breaks=_with_items(tuple(breaks), before.breaks))
        if after != before:
            edit = Edit(Subject.MEETING, meeting, meeting, before, after)
            self.file.journal.record(Change(ChangeKind.CHANGE_MEETING, (edit,), before.name))

    def close(self, meetings: Collection[MeetingId]) -> FeeRun:
        """Freeze the rows of meetings as a run; Refusal where there are none, or a time is missing."""
        known = {each.id: each for each in self.meetings()}
        wanted = tuple(each for each in known if each in meetings)
        lines = self.lines(wanted)
        if not lines:
            raise Refusal("Det finns inget att stänga: ingen som får arvode var med vid något av sammanträdena.")
        missing = ", ".join(self.missing_times(wanted, lines))
        if missing:
            where = "Sammanträde – Datum, plats och tider"
            if any(each.day for each in lines):
                where += ", de mellan två dagar under Sammanträde – Extra dag i sammanträdet"
            raise Refusal(f"Start- eller sluttid saknas för {missing}. Ange dem under {where}.")
        self._refuse_idle_accounts(lines)
        return self._store(wanted, self.rules, lines)

    def _refuse_idle_accounts(self, lines: Sequence[FeeLine]) -> None:
        """Raise Refusal for a kontering of an organisation that is called something else now: it would be left out."""
        rosters = [self.file.roster, *(self._record(each).roster for each in {line.meeting for line in lines})]
        known = {each.name for roster in rosters for each in roster.organisations}
        known |= {self.rules.one_payer, self.file.forum.name}
        idle = ", ".join(each.payer for each in self.rules.accounts if each.payer not in known)
        if idle:
            raise Refusal(f"Kontering finns för {idle}, som ingen organisation heter nu. Flytta den under Betalare.")

    def difference(self, run: FeeRun) -> tuple[tuple[FeeLine, ...], tuple[FeeLine, ...]]:
        """Return what a run, as corrected so far, has otherwise than the attendance now: rows that go, and come."""
        base = self.base_of(run)
        now = self.lines([each for each in base.meetings if self._exists(each)], base.rules)
        return differences(lines_in_force(base, self.runs), now)

    def correct(self, run: FeeRun) -> FeeRun:
        """Close a correction of a run: its differences; Refusal where there are none."""
        base = self.base_of(run)
        replaced, lines = self.difference(base)
        if not (replaced or lines):
            raise Refusal(f"Inget har ändrats sedan underlag {base.number}. Det behöver ingen rättelse.")
        return self._store(base.meetings, base.rules, lines, base.id, replaced)

    def base_of(self, run: FeeRun) -> FeeRun:
        """Return the run that a correction belongs to; a run that corrects nothing is its own."""
        return next((each for each in self.runs if each.id == run.corrects), run)

    def run_called(self, number: int) -> FeeRun:
        """Return the run of a number; Refusal, with the numbers there are, where there is none."""
        for run in self.runs:
            if run.number == number:
                return run
        known = ", ".join(str(run.number) for run in self.runs) or "inga"
        raise Refusal(f"Det finns inget stängt underlag {number}. Stängda underlag: {known}.")

    def records(self, meetings: Iterable[MeetingId]) -> dict[MeetingId, MeetingRecord]:
        """Return the meetings that are still there, with their people, for the names."""
        return {each: self._record(each) for each in meetings if self._exists(each)}

    def _store(
        self,
        meetings: tuple[MeetingId, ...],
        rules: FeeRules,
        lines: tuple[FeeLine, ...],
        corrects: FeeRunId | None = None,
        replaced: tuple[FeeLine, ...] = (),
    ) -> FeeRun:
        journal = self.file.journal
        number = max((each.number for each in self.runs), default=0) + 1
        at = journal.now().replace(microsecond=0)
        run = FeeRun(FeeRunId(journal.new_id()), number, at, meetings, rules, lines, corrects, replaced)
        journal.record(Change(ChangeKind.FEES, (Edit(Subject.FEE_RUN, None, run.id, None, run),), str(number)))
        return run

    def _exists(self, meeting: MeetingId) -> bool:
        return any(each.id == meeting for each in self.file.meetings)

    def _record(self, meeting: MeetingId) -> MeetingRecord:
        return self.file.journal.state.record(meeting)


def _with_items(breaks: tuple[Break, ...], before: tuple[Break, ...]) -> tuple[Break, ...]:
    """Return the breaks with the items of those that they correct."""
    found = []
    for at, each in enumerate(breaks):
        same = next((old for old in before if (old.starts, old.ends) == (each.starts, each.ends)), None)
        same = same or next((old for old in before if old.starts == each.starts or old.ends == each.ends), None)
        if same is None and len(breaks) == len(before):
            same = before[at]
        found.append(replace(each, item=same.item) if same is not None and each.item is None else each)
    return tuple(found)
