"""What is typed or read about fees: amounts, times, adjournments, a table of pay ids, rules as JSON."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attendance_app.domain.fees.hours import duration_words
from attendance_app.domain.fees.rules import KRONA, FeeRules, PersonPay, TravelStep
from attendance_app.domain.fees.sittings import break_day
from attendance_app.domain.meeting import Break, DayPart, Meeting
from attendance_app.domain.roster import PersonId
from attendance_app.domain.text import clean
from attendance_app.domain.wording import clock
from attendance_app.services.errors import Refusal
from attendance_app.services.fees.book import FeeBook
from attendance_app.services.record.codec import Codec
from attendance_app.services.typed_times import clock_of

_AMOUNT = re.compile(r"(\d{1,7})(?:[,.](\d{1,2}))?(?:kr|:-)?")
_DURATION = re.compile(r"(?:(\d{1,3})\s*(?:h|tim|timmar|timme))?\s*(?:(\d{1,4})\s*(?:min|minuter|m)?)?", re.IGNORECASE)
_HEADINGS = {"namn": "name", "löneid": "pay_id", "km": "km", "restid": "travel_minutes", "fast arvode": "fixed"}
_YES = frozenset({"ja", "x", "1", "f", "yes"})
_CODEC = Codec({}, clean_texts=True)


def typed_amount(text: str) -> int:
    """Return an amount in öre: "1 250", "87,50 kr"; "" is 0. Refusal for anything else."""
    bare = re.sub(r"\s", "", text)
    match = _AMOUNT.fullmatch(bare.lower())
    if bare and not match:
        raise Refusal(f"”{text}” är inget belopp. Skriv som 1 250 eller 87,50.")
    return int(match[1]) * KRONA + int((match[2] or "0").ljust(2, "0")) if match else 0


def typed_minutes(text: str) -> int:
    """Return a time in minutes: "2 h 30 min", "2:30", "150"; "" is 0. Refusal for anything else."""
    bare = clean(text)
    if re.fullmatch(r"\d{1,3}:\d\d", bare):
        hours, minutes = bare.split(":")
        return int(hours) * 60 + int(minutes)
    match = _DURATION.fullmatch(bare)
    if match is None:
        raise Refusal(f"”{text}” är ingen tid. Skriv som 2 h 30 min eller 150.")
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def typed_breaks(text: str, meeting: Meeting | None = None) -> tuple[Break, ...]:
    """Return adjournments: "10.15–10.30, 12.00–13.00"; "" for none. Refusal for anything else.

    In a ``meeting`` over several days each has its day before it: "2026-03-13 12.00–13.00". A break that the meeting
    has already keeps its item.
    """
    days = {each.day.isoformat(): each for each in meeting.days if each.items} if meeting else {}
    known = {_break_words(each, meeting): each for each in meeting.breaks} if meeting else {}
    parts = (clean(part) for part in re.split(r"[,;]", text))
    return tuple(known.get(part) or _typed_break(part, days if len(days) > 1 else {}) for part in parts if part)


def _typed_break(text: str, days: Mapping[str, DayPart]) -> Break:
    named, _, rest = text.partition(" ")
    if days and named not in days:
        raise Refusal(f"”{text}” har ingen av sammanträdets dagar. Skriv som {next(iter(days))} 10.15–10.30.")
    starts, _, ends = (rest if days else text).replace("–", "-").partition("-")
    try:
        first, last = clock_of(starts), clock_of(ends)
    except Refusal:
        first = last = None
    if first is None or last is None:
        raise Refusal(f"”{text}” är ingen ajournering. Skriv som 10.15–10.30.")
    return Break(days[named].items[0] if days else None, first, last)


def breaks_words(breaks: Iterable[Break], meeting: Meeting | None = None) -> str:
    """Return adjournments as they are typed; with the day of each in a ``meeting`` over several days."""
    return ", ".join(_break_words(each, meeting) for each in breaks if each.starts)


def _break_words(each: Break, meeting: Meeting | None) -> str:
    day = f"{break_day(meeting, each).day} " if meeting and meeting.later_days else ""
    return f"{day}{clock(each.starts) if each.starts else ''}–{clock(each.ends) if each.ends else ''}"


def typed_travel(text: str) -> tuple[TravelStep, ...]:
    """Return travel times by distance: "2 h; 3 h från 70 km"; "" for none. Refusal for anything else."""
    steps = []
    for part in (each.strip() for each in re.split(r"[;,]", text) if each.strip()):
        match = re.fullmatch(r"(.+?)(?:\s+(?:från|from)\s+(\d{1,4})\s*km)?", part, re.IGNORECASE)
        minutes = typed_minutes(match[1]) if match else 0
        if match is None or not minutes:
            raise Refusal(f"”{part}” är ingen restid. Skriv som 2 h; 3 h från 70 km.")
        steps.append(TravelStep(int(match[2] or 0), minutes))
    return tuple(sorted(steps, key=lambda each: each.from_km))


def travel_words(travel: Iterable[TravelStep]) -> str:
    """Return travel times as they are typed."""
    return "; ".join(
        duration_words(each.minutes) + (f" från {each.from_km} km" if each.from_km else "") for each in travel
    )


def rules_data(rules: FeeRules) -> dict[str, Any]:
    """Return rules as plain data, to be read back by ``rules_from``."""
    encoded: dict[str, Any] = _CODEC.encode(rules)
    return encoded


def rules_from(data: Any) -> FeeRules:
    """Return rules from plain data; Refusal where it is no rules or has impossible values."""
    try:
        read: FeeRules = _CODEC.decode(FeeRules, data)
    except KeyError as error:
        known = ", ".join(rules_data(FeeRules()))
        raise Refusal(f"Arvodesreglerna har ett okänt fält ({error.args[0]}). Fälten är: {known}.") from error
    except (ValueError, TypeError) as error:
        raise Refusal("Det är inga arvodesregler som kan läsas. Utgå från dem som --print-rules skriver.") from error
    return read


def pay_from_rows(book: FeeBook, rows: Sequence[Sequence[str]]) -> dict[PersonId, PersonPay]:
    """Return what a table says of people; the first row has the headings Namn, Löneid, Km, Restid, Fast arvode.

    Columns that are missing leave what is stored. Refusal for an unknown name, with its row, or a wrong value.
    """
    columns = [_HEADINGS.get(clean(each).casefold(), "") for each in rows[0]] if rows else []
    if "name" not in columns or len(set(columns) - {"", "name"}) == 0:
        raise Refusal("Tabellen har inte rubrikerna Namn och Löneid, Km, Restid eller Fast arvode. Lägg till dem.")
    labels = _labels(book)
    found: dict[PersonId, PersonPay] = {}
    for number, row in enumerate(rows[1:], start=2):
        cells = {name: clean(cell) for name, cell in zip(columns, row, strict=False) if name}
        if not cells.get("name"):
            continue
        people = labels.get(cells["name"].casefold(), [])
        if len(people) != 1:
            why = "finns inte i förteckningen" if not people else "finns flera gånger: skriv NAMN (ORGANISATION)"
            raise Refusal(f"Rad {number}: {cells['name']} {why}.")
        found[people[0]] = _pay(book.pay_of(people[0]), cells, number)
    return found


def _labels(book: FeeBook) -> dict[str, list[PersonId]]:
    labels: dict[str, list[PersonId]] = {}
    roster = book.file.roster
    for person in book.people():
        organisation = roster.organisation_name(person) if roster.has_person(person.id) else ""
        for label in {person.name.casefold(), f"{person.name} ({organisation})".casefold()}:
            labels.setdefault(label, []).append(person.id)
    return labels


def _pay(before: PersonPay, cells: dict[str, str], number: int) -> PersonPay:
    km, own = cells.get("km"), cells.get("travel_minutes")
    if km and not km.isdigit():
        raise Refusal(f"Rad {number}: ”{km}” är inget antal km. Skriv ett heltal.")
    return PersonPay(
        pay_id=cells.get("pay_id", before.pay_id),
        km=before.km if km is None else int(km) if km else None,
        travel_minutes=before.travel_minutes if own is None else typed_minutes(own) if own else None,
        fixed=before.fixed if "fixed" not in cells else cells["fixed"].casefold() in _YES,
    )
