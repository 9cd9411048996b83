"""Days, clock times and § numbers as somebody types them: "15/1", "tors"; "13", "13.00", "1300"; "112", "§ 112"."""

import re
from datetime import date, time, timedelta

from attendance_app.domain.text import clean, folded
from attendance_app.services.errors import Refusal

# Swedish, then English. What is typed is the beginning of a name, at least as long as the shortest unique one.
_WEEKDAYS = (
    ("mandag", "monday"), ("tisdag", "tuesday"), ("onsdag", "wednesday"), ("torsdag", "thursday"),
    ("fredag", "friday"), ("lordag", "saturday"), ("sondag", "sunday"),
)  # fmt: skip
_MONTHS = (
    ("januari", "january"), ("februari", "february"), ("mars", "march"), ("april",), ("maj", "may"), ("juni", "june"),
    ("juli", "july"), ("augusti", "august"), ("september",), ("oktober", "october"), ("november",), ("december",),
)  # fmt: skip
_FROM_TODAY = {"idag": 0, "today": 0, "imorgon": 1, "tomorrow": 1, "igar": -1, "yesterday": -1}
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_FULL = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{4})(\d{2})(\d{2})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[/. ]\s?(\d{1,2})(?:[/\-. ]\s?(\d{2}|\d{4}))?")
_DAY_AND_NAME = re.compile(r"(\d{1,2})\.?\s?([a-z]{3,})\.?(?:\s(\d{2}|\d{4}))?")
_CLOCK = re.compile(r"(?:kl\.?\s?)?(?:(\d{1,2})(?:\s?[.:,]\s?(\d{2}))?|(\d{1,2})(\d{2}))")


def clock_of(text: str) -> time | None:
    """Return the clock time of "13", "9.15", "09:15" or "0915"; None for an empty text, Refusal for any other."""
    typed = clean(text).lower()
    if not typed:
        return None
    found = _CLOCK.fullmatch(typed)
    if found is not None:
        hours, minutes = found[1] or found[3], found[2] or found[4] or "0"
        if int(hours) < 24 and int(minutes) < 60:
            return time(int(hours), int(minutes))
    raise Refusal(f"”{clean(text)}” är inget klockslag. Skriv till exempel 9.15, eller töm rutan.")


def item_number_of(text: str) -> int | None:
    """Return the number of "112" or "§ 112", None of an empty text; Refusal for any other."""
    plain = text.replace("§", "").strip()
    if plain and not _is_number(plain):
        raise Refusal(f"”{clean(text)}” är inget nummer. Skriv den första paragrafens nummer, eller töm rutan.")
    return int(plain) if plain else None


def count_of(text: str) -> int:
    """Return how many "8" is, 0 of an empty text; Refusal for any other."""
    plain = text.strip()
    if plain and not _is_number(plain):
        raise Refusal(f"”{clean(text)}” är inget antal. Skriv hur många det är i siffror.")
    return int(plain) if plain else 0


def _is_number(text: str) -> bool:
    # Longer numbers are none: Python refuses to read very long ones.
    return text.isascii() and text.isdecimal() and len(text) <= 9


def day_of(text: str, near: date, today: date) -> date:
    """Return the day of "2026-01-15", "15/1", "15 jan", "15", "tors" or "idag"; Refusal for any other text.

    What is left out is chosen so that the day lies nearest to ``near``: the year, and of a weekday which week; a day
    alone is of the month of ``near``. "idag" and "igår" are seen from ``today``.
    """
    typed = _without_weekday(folded(clean(text)))
    try:
        found = _full_day(typed) or _day_in_words(typed, near, today) or _day_and_month(typed, near)
    except ValueError:
        found = None
    if found is None or not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise Refusal(f"”{clean(text)}” är inget datum. Skriv till exempel 15/1, tors eller 2026-01-15.")
    return found


def _without_weekday(typed: str) -> str:
    """Return "15 januari" of "tors 15 januari" or "torsdagen den 15 januari": the weekday follows from the day."""
    first, _, rest = typed.partition(" ")
    weekday = first.rstrip(".,")
    begun = any(name.startswith(weekday) or f"{name}en" == weekday for names in _WEEKDAYS for name in names)
    return (rest if rest and len(weekday) >= 2 and begun else typed).removeprefix("den ")


def _full_day(typed: str) -> date | None:
    found = _FULL.fullmatch(typed)
    return date(*(int(part) for part in found.groups() if part is not None)) if found else None


def _day_in_words(typed: str, near: date, today: date) -> date | None:
    if typed in _FROM_TODAY:
        return today + timedelta(days=_FROM_TODAY[typed])
    for weekday, names in enumerate(_WEEKDAYS):
        if len(typed) >= 2 and any(name.startswith(typed) for name in names):
            # From three days before to three days after: each weekday occurs once.
            return near + timedelta(days=(weekday - near.weekday() + 3) % 7 - 3)
    return None


def _day_and_month(typed: str, near: date) -> date | None:
    if typed.isdecimal() and len(typed) <= 2:
        return near.replace(day=int(typed))
    numbers, named = _DAY_AND_MONTH.fullmatch(typed), _DAY_AND_NAME.fullmatch(typed)
    if numbers:
        return _with_year(int(numbers[1]), int(numbers[2]), numbers[3], near)
    if named:
        months = (at for at, names in enumerate(_MONTHS, 1) if any(name.startswith(named[2]) for name in names))
        month = next(months, None)
        return None if month is None else _with_year(int(named[1]), month, named[3], near)
    return None


def _with_year(day: int, month: int, year: str | None, near: date) -> date:
    """Return the day in ``year``, without one in the year that brings it nearest to ``near``; ValueError for none."""
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    days = [made for each in (near.year - 1, near.year, near.year + 1) if (made := _day(each, month, day))]
    if not days:
        raise ValueError(day)
    return min(days, key=lambda each: abs(each - near))


def _day(year: int, month: int, day: int) -> date | None:
    """Return a day, None where that year has none: 29 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
