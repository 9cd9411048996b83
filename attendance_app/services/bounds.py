"""The bounds of every value that is stored: lengths of texts, numbers of parts, sizes of numbers, in one place.

The window and the command line refuse what is out of bounds as it is entered (``printable``); both codecs and the
integrity check refuse it as it is read, since a file may come from anybody. So nothing that the program writes is out
of bounds, and no annex, however forged its file is, takes more than seconds to print.
"""

import struct
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from typing import Any

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.fees.rules import FeeRole, FeeRules, PayerAccount, PersonPay, TravelStep, has_personal_number
from attendance_app.domain.forum import AnnexSettings, Forum, Logo
from attendance_app.domain.meeting import Item, Meeting
from attendance_app.domain.quorum import FixedRule, FractionRule, OrganisationsRule
from attendance_app.domain.roster import Organisation, Person, Seat
from attendance_app.domain.style.house_style import (
    HouseStyle,
    NameForms,
    Section,
    Sentences,
    ServingForms,
    TableColumn,
)
from attendance_app.domain.style.period_words import ItemWords, PeriodWords
from attendance_app.domain.text import LONGEST_NAME


@dataclass(frozen=True, slots=True)
class Limits:
    """The most of any value: elements of a list, characters of a text, base64 of bytes, a number's size."""

    elements: int
    text: int
    base64: int
    number: int


class OutOfBoundsError(ValueError):
    """A value is larger than the program ever writes; the text is a Swedish sentence: what, and what to do."""


# Far more than any body has: a roster of ten thousand people, a letterhead, a logo.
LIMITS = Limits(elements=20_000, text=2000, base64=4_000_000, number=1_000_000_000)
# The longest agenda of a fullmäktige has some two hundred items.
MOST_ITEMS, LONGEST_ITEM_HEADING = 1000, 300
_MOST_DAYS = 30
_MOST_RULES, _MOST_DENOMINATOR, _MOST_ORDINAL = 20, 1000, 99
_MOST_KM, _DAY, _MOST_PERCENT, _LONGEST_PAY_ID = 5000, 24 * 60, 1000, 60
# These share a corner of the page with other text.
LONGEST_NUMBER, LONGEST_HEADING, LETTERHEAD_LINES = 40, 200, 8
# A cell of an imported table is no longer.
_LONGEST_TITLE = 500
_LOGO_SIZE = (1000, 330)
_PNG = b"\x89PNG\r\n\x1a\n"
_NUMBERS = ("number", "protocol_number", "deciding_number", "roll_call_number", "record_number")
_HEADINGS = (
    "title", "name_heading", "organisation_heading", "party_heading", "role_heading", "title_heading", "mark_heading",
)  # fmt: skip
# Words of a house style.
_LONGEST_TEMPLATE, _MOST_SECTIONS = 200, 60
_STYLES = (HouseStyle, NameForms, ServingForms, Sentences, Section, TableColumn, PeriodWords, ItemWords)
# The longest text of a field; others have the limit of all.
_TEXTS: dict[tuple[type, str], int] = {
    (Forum, "name"): LONGEST_NAME,
    (Organisation, "name"): LONGEST_NAME,
    (Person, "name"): LONGEST_NAME,
    (Person, "party"): _LONGEST_TITLE,
    (Person, "title"): _LONGEST_TITLE,
    (Item, "heading"): LONGEST_ITEM_HEADING,
    (Seat, "office"): LONGEST_HEADING,
    **{(kind, each.name): _LONGEST_TEMPLATE for kind in _STYLES for each in fields(kind)},
    (PersonPay, "pay_id"): _LONGEST_PAY_ID,
    (PayerAccount, "payer"): LONGEST_NAME,
    (PayerAccount, "account"): LONGEST_HEADING,
    **{(FeeRules, name): LONGEST_HEADING for name in ("name", "one_payer", "account", "attest")},
    **{(AnnexSettings, name): LONGEST_NUMBER for name in _NUMBERS},
    **{(AnnexSettings, name): LONGEST_HEADING for name in _HEADINGS},
}


def refuse_excess(value: Any) -> None:
    """Raise OutOfBoundsError where a dataclass has a field that is out of bounds; its parts are not looked at."""
    kind: Any = type(value)
    for name, longest in _fields(kind):
        _refuse_part(getattr(value, name), longest)
    match value:
        case AnnexSettings():
            _refuse_letterhead(value.letterhead)
        case Logo() if not _is_our_picture(value.image):
            raise OutOfBoundsError("Logotypen är ingen bild som programmet har gjort. Välj en annan logotyp.")
        case FractionRule() if not (0 < value.fraction <= 1 and value.fraction.denominator <= _MOST_DENOMINATOR):
            raise OutOfBoundsError(f"Andelen i regeln är mellan 0 och 1, med högst {_MOST_DENOMINATOR} i nämnaren.")
        case FixedRule() | OrganisationsRule() if value.number is not None and value.number < 0:
            raise OutOfBoundsError("Antalet i regeln är negativt. Ange ett annat antal.")
        case Meeting() if not 1 <= value.ordinal <= _MOST_ORDINAL:
            raise OutOfBoundsError(f"En dag har högst {_MOST_ORDINAL} sammanträden.")
        case Meeting() if len(value.items) > MOST_ITEMS:
            raise OutOfBoundsError(f"Ett sammanträde har högst {MOST_ITEMS} paragrafer. Ta bort några.")
        case Meeting() if len(value.later_days) > _MOST_DAYS:
            raise OutOfBoundsError(f"Ett sammanträde har högst {_MOST_DAYS + 1} dagar. Ta bort några.")
        case Attendance() if len(value.intervals) > MOST_ITEMS:
            raise OutOfBoundsError(f"En person har högst {MOST_ITEMS} tider. Ta bort några.")
        case Sentences() if any(len(each) > _LONGEST_TEMPLATE for each in value.legend):
            raise OutOfBoundsError(f"En teckenförklaring har högst {_LONGEST_TEMPLATE} tecken. Korta den.")
        case HouseStyle() if len(value.sections) > _MOST_SECTIONS:
            raise OutOfBoundsError(f"Förstasidan har högst {_MOST_SECTIONS} rubriker. Ta bort några.")
        case PersonPay() if has_personal_number(value.pay_id):
            raise OutOfBoundsError("Löneid är lönekontorets egen kod, aldrig ett personnummer. Skriv en annan kod.")
        case PersonPay() if not 0 <= (value.km or 0) <= _MOST_KM or not 0 <= (value.travel_minutes or 0) <= _DAY:
            raise OutOfBoundsError(f"En resa är högst {_MOST_KM} km och ett dygn. Ändra resan.")
        case TravelStep() if not (0 <= value.from_km <= _MOST_KM and 0 <= value.minutes <= _DAY):
            raise OutOfBoundsError(f"En resa är högst {_MOST_KM} km och ett dygn. Ändra restiden i reglerna.")
        case FeeRules():
            _refuse_fee_rules(value)
        case Forum() if len(value.rules) > _MOST_RULES:
            raise OutOfBoundsError(f"Ett organ har högst {_MOST_RULES} regler. Ta bort några.")


def refuse_excess_within(value: Any) -> None:
    """Raise OutOfBoundsError where a dataclass, or any that it has as a part, is out of bounds."""
    # A loop with few calls: an integrity check asks this of every value in the file.
    waiting = [value]
    while waiting:
        each = waiting.pop()
        kind: Any = type(each)
        if isinstance(each, tuple):
            waiting += each
        elif parts := _fields(kind):
            refuse_excess(each)
            waiting += [getattr(each, name) for name, _ in parts]


@lru_cache
def _fields(kind: Any) -> tuple[tuple[str, int], ...]:
    """Return the fields of a dataclass with the longest text of each; none of any other type."""
    # The others are derived.
    names = [each.name for each in fields(kind) if each.init] if is_dataclass(kind) else []
    return tuple((name, _TEXTS.get((kind, name), LIMITS.text)) for name in names)


def _refuse_part(part: object, longest: int) -> None:
    if isinstance(part, str):
        if len(part) > longest:
            raise OutOfBoundsError(f"”{part[:40]} …” är för långt. Skriv högst {longest} tecken.")
    elif isinstance(part, int):
        if abs(part) > LIMITS.number:
            raise OutOfBoundsError(f"Talet är för stort. Ange högst {LIMITS.number}.")
    elif isinstance(part, tuple) and len(part) > LIMITS.elements:
        raise OutOfBoundsError(f"Det är för många på en gång. Ange högst {LIMITS.elements}.")


def _refuse_fee_rules(rules: FeeRules) -> None:
    if not 1 <= rules.period <= _DAY:
        raise OutOfBoundsError("En påbörjad period är mellan 1 minut och ett dygn. Ändra den.")
    if min(rules.amount, rules.full_amount, rules.full_from, rules.day_cap, rules.verifier) < 0:
        raise OutOfBoundsError("Belopp, tider och tak i arvodesreglerna är noll eller mer. Ändra det som är negativt.")
    if any(not 0 <= rules.part_of(role) <= _MOST_PERCENT for role in FeeRole):
        raise OutOfBoundsError(f"En roll får mellan 0 och {_MOST_PERCENT} procent av arvodet. Ändra andelen.")
    if len(rules.travel) > _MOST_RULES:
        raise OutOfBoundsError(f"Reglerna har högst {_MOST_RULES} avstånd för restid. Ta bort några.")


def _refuse_letterhead(letterhead: str) -> None:
    lines = letterhead.splitlines()
    if len(lines) > LETTERHEAD_LINES:
        raise OutOfBoundsError(f"Brevhuvudet är för högt för bilagan. Skriv högst {LETTERHEAD_LINES} rader.")
    for line in lines:
        if len(line) > LONGEST_HEADING:
            raise OutOfBoundsError(f"”{line[:40]} …” är för långt. Skriv högst {LONGEST_HEADING} tecken på en rad.")


def _is_our_picture(image: bytes) -> bool:
    """Tell by its header if a logo is a PNG of a size that the program makes; its pixels are read when it is drawn."""
    if not image.startswith(_PNG) or image[12:16] != b"IHDR" or len(image) < 24:
        return False
    width, height = (int(each) for each in struct.unpack(">II", image[16:24]))
    return 0 < width <= _LOGO_SIZE[0] and 0 < height <= _LOGO_SIZE[1]
