"""From attendance to fees: one row for each person and meeting, with its arithmetic in words.

Each day of a meeting over several days has a row, and is a meeting of its own for the rules. Whole days are counted,
since travel is credited once a day and a cap is a day's. Within this body only: what somebody does elsewhere the same
day is known to the payroll office alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from attendance_app.domain.attendance import Attendance, Presence
from attendance_app.domain.fees.hours import Hours, duration_words, hours_of
from attendance_app.domain.fees.rules import KRONA, PERCENT, ROLE_WORDS, FeeBasis, FeeRole, FeeRules, PersonPay
from attendance_app.domain.fees.run import FeeLine
from attendance_app.domain.fees.sittings import sittings_of
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Person, PersonId, Role
from attendance_app.domain.wording import clock, items_words, present_at, took_part

NO_TIME = "tid saknas: hela sammanträdet"
REMOTE = "på distans, ingen resa"
# Smaller amounts have no blank, at which a line might break.
_GROUPED = 10_000
_PERIODS = {30: ("påbörjad halvtimme", "påbörjade halvtimmar"), 60: ("påbörjad timme", "påbörjade timmar")}


@dataclass
class _Day:
    """What one person has had of a day so far."""

    has_travelled: bool = False
    used: int = 0


def fee_lines(
    records: Iterable[MeetingRecord], rules: FeeRules, pay: Mapping[PersonId, PersonPay]
) -> tuple[FeeLine, ...]:
    """Return the rows of meetings, which must be all those of their days; in the order of day and roster."""
    days: dict[tuple[PersonId, date], _Day] = {}
    lines: list[FeeLine] = []
    sittings = [(sitting, record) for record in records for sitting in sittings_of(record)]
    for sitting, record in sorted(sittings, key=lambda each: (each[0].meeting.day, each[0].meeting.ordinal)):
        for person in record.roster.people:
            own = pay.get(person.id, PersonPay())
            role = _role_of(sitting, person, own)
            if role is not None:
                day = days.setdefault((person.id, sitting.meeting.day), _Day())
                line = _line(sitting, person, role, rules, own, day)
                lines.append(_of_several_days(line, sitting, record) if record.meeting.later_days else line)
        if sitting.meeting.day == record.meeting.last_day:
            lines += _verifier_lines(record, rules)
    return tuple(lines)


def _of_several_days(line: FeeLine, sitting: MeetingRecord, record: MeetingRecord) -> FeeLine:
    """Return a row with its day; §§ without numbers are counted from the first day on."""
    items = present_at(sitting.of(line.person), sitting.meeting)
    return replace(line, day=sitting.meeting.day, items=items_words(record.meeting, items))


def kronor(amount: int) -> str:
    """Return an amount in öre as it is printed: "1250 kr", "12 500 kr", "87,50 kr", "−300 kr"."""
    whole, rest = divmod(abs(amount), KRONA)
    words = (f"{whole:,}".replace(",", " ") if whole >= _GROUPED else str(whole)) + (f",{rest:02}" if rest else "")
    return f"{'−' if amount < 0 else ''}{words} kr"


def _role_of(record: MeetingRecord, person: Person, pay: PersonPay) -> FeeRole | None:
    """Return in what capacity somebody has a row; None for who was not there, and for officials and guests."""
    attendance = record.of(person.id)
    if not took_part(attendance, record.meeting):
        return None
    roles = {
        Role.MEMBER: FeeRole.MEMBER,
        Role.SUBSTITUTE: FeeRole.SERVING if attendance.serves else FeeRole.NOT_SERVING,
        Role.COOPTED: FeeRole.COOPTED,
    }
    role = roles.get(person.role)
    return FeeRole.FIXED if role is not None and pay.fixed else role


def _line(record: MeetingRecord, person: Person, role: FeeRole, rules: FeeRules, pay: PersonPay, day: _Day) -> FeeLine:
    attendance, meeting = record.of(person.id), record.meeting
    hours = hours_of(attendance, meeting, breaks_count=rules.breaks_count)
    is_remote = all(each.presence is Presence.REMOTE for each in attendance.intervals if not each.is_annotation)
    travel = 0
    if not is_remote and not day.has_travelled:
        travel = pay.travel_minutes if pay.travel_minutes is not None else rules.travel_minutes(pay.km)
        day.has_travelled = True
    fee = _fee(rules, role, hours, travel, day)
    has_travel = bool(rules.travel) or pay.travel_minutes is not None
    remarks = ["" if hours.is_noted else NO_TIME, REMOTE if is_remote and has_travel else ""]
    return FeeLine(
        meeting=meeting.id,
        person=person.id,
        role=role,
        payer=None if rules.one_payer else person.organisation,
        serving_for=_served_for(record, attendance),
        starts=hours.starts,
        ends=hours.ends,
        is_noted=hours.is_noted,
        items=items_words(meeting, present_at(attendance, meeting)),
        minutes=hours.minutes,
        travel=travel,
        km=pay.km if travel else None,
        kind=fee.kind,
        quantity=fee.quantity,
        amount=fee.amount,
        working=fee.working,
        remark=", ".join(each for each in remarks if each),
    )


def _served_for(record: MeetingRecord, attendance: Attendance) -> tuple[PersonId, ...]:
    holders = {seat.id: seat.holder for seat in record.roster.seats}
    served = dict.fromkeys(holders.get(each.seat) for each in attendance.intervals if each.seat is not None)
    return tuple(holder for holder in served if holder is not None)


def _verifier_lines(record: MeetingRecord, rules: FeeRules) -> Iterator[FeeLine]:
    """Give a row for each verifier, where the rules have an amount for it."""
    for person in record.meeting.verifiers if rules.verifier else ():
        known = record.roster.find(person)
        if known is not None:
            payer = None if rules.one_payer else known.organisation
            words = f"justering 1 × {kronor(rules.verifier)}"
            made = FeeLine(record.meeting.id, person, FeeRole.VERIFIER, payer, kind="justering", quantity=1)
            yield replace(made, amount=rules.verifier, working=words)


@dataclass(frozen=True, slots=True)
class _Fee:
    kind: str = ""
    quantity: int = 0
    amount: int = 0
    working: str = ""


def _fee(rules: FeeRules, role: FeeRole, hours: Hours, travel: int, day: _Day) -> _Fee:
    """Return the fee of one row; ``day`` is updated with what it takes of a cap."""
    part = rules.part_of(role)
    time_words, counted = _time_words(hours, travel if rules.travel_in_time else 0)
    if rules.basis is FeeBasis.TIME:
        return _Fee(working=time_words)
    if not part:
        return _Fee(working="; ".join(each for each in (time_words, f"inget arvode ({ROLE_WORDS[role]})") if each))
    if rules.basis is FeeBasis.MEETING:
        return _parted(_of_meeting(rules, day), part, role)
    if counted is None:
        return _Fee(working="tid saknas: arvodet kan inte räknas")
    made = _of_half_days(rules, counted, day) if rules.basis is FeeBasis.HALF_DAYS else _of_periods(rules, counted, day)
    return _parted(replace(made, working=f"{time_words}; {made.working}"), part, role)


def _time_words(hours: Hours, travel: int) -> tuple[str, int | None]:
    """Return "kl. 09.00–11.40 = 2 h 40 min + resa 2 h = 4 h 40 min", and the minutes that count."""
    if hours.minutes is None or hours.starts is None or hours.ends is None:
        return "", None
    words = f"kl. {clock(hours.starts)}–{clock(hours.ends)} = {duration_words(hours.minutes)}"
    if travel:
        words += f" + resa {duration_words(travel)} = {duration_words(hours.minutes + travel)}"
    return words, hours.minutes + travel


def _of_meeting(rules: FeeRules, day: _Day) -> _Fee:
    day.used += 1
    if rules.day_cap and day.used > rules.day_cap:
        return _Fee("sammanträde", 0, 0, f"högst {rules.day_cap} sammanträden per dag")
    return _Fee("sammanträde", 1, rules.amount, f"1 sammanträde{_times(rules.amount)}")


def _of_half_days(rules: FeeRules, minutes: int, day: _Day) -> _Fee:
    is_full = minutes >= rules.full_from
    kind, amount = ("hel dag", rules.full_amount) if is_full else ("halv dag", rules.amount)
    reason = f"{'från' if is_full else 'under'} {duration_words(rules.full_from)}: {kind}"
    quantity = 1
    if rules.day_cap and rules.full_amount:
        most = rules.day_cap * rules.full_amount
        left = max(0, most - day.used)
        if amount > left:
            words = f"{reason} {kronor(amount)}; högst {kronor(most)} per dag, {kronor(day.used)} redan räknat"
            day.used += left
            return _Fee(kind, quantity, left, f"{words}: {kronor(left)}")
    day.used += amount
    return _Fee(kind, quantity, amount, f"{reason} {kronor(amount)}" if amount else reason)


def _of_periods(rules: FeeRules, minutes: int, day: _Day) -> _Fee:
    started = -(-minutes // rules.period)
    reason = ""
    if rules.day_cap:
        left = max(0, rules.day_cap // rules.period - day.used)
        if started > left:
            already = f", {day.used} redan räknade" if day.used else ""
            reason = f"{started} påbörjade, högst {duration_words(rules.day_cap)} per dag{already}: "
            started = left
    day.used += started
    one, several = _PERIODS.get(rules.period, (f"påbörjad {rules.period}-minutersperiod",) * 2)
    kind = several if rules.period in _PERIODS else f"påbörjade {rules.period}-minutersperioder"
    name = one if started == 1 else kind
    amount = started * rules.amount
    product = f"{_times(rules.amount)} = {kronor(amount)}" if rules.amount else ""
    return _Fee(kind, started, amount, f"{reason}{started} {name}{product}")


def _times(amount: int) -> str:
    return f" × {kronor(amount)}" if amount else ""


def _parted(fee: _Fee, part: int, role: FeeRole) -> _Fee:
    """Return a fee of which a role gets a part; rounded to the nearest öre, halves upwards."""
    if part == PERCENT:
        return fee
    amount = (fee.amount * part * 2 + PERCENT) // (2 * PERCENT)
    result = f" = {kronor(amount)}" if fee.amount else ""
    return replace(fee, amount=amount, working=f"{fee.working} × {part} % ({ROLE_WORDS[role]}){result}")
