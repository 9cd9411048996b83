"""Which sentence of a page one a line is, and the template that it is an example of."""

import re

from attendance_app.domain.papers.days import MONTHS
from attendance_app.domain.style.house_style import Part

_DAY = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b", re.IGNORECASE)
_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_WEEKDAY = re.compile(r"\b(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\b", re.IGNORECASE)
HOURS = re.compile(r"\b\d{1,2}[.:]\d{2}(?:(?: ?[–-] ?)\d{1,2}[.:]\d{2})?")
_ITEMS = re.compile(r"(?:§§? ?|paragraf\w* )?[\d][\d ,–§och-]*$")
_COUNTS = re.compile(r"\b\d+ (?:närvarande|ledamöter).*?\b\d+ frånvarande")
_KINDS: tuple[tuple[str, Part], ...] = (
    (r"^\*", Part.LEGEND),
    (r"omedelbar", Part.AT_ONCE),
    (r"^(?:.{0,20}: )?(?:justeras senast|anslås|anslaget|överklagande|protokollet justerat|tillkännagiv)", Part.DAYS),
    (r"redovisa\w* i |framgår av (?:bilaga|närvarolista)|se bilaga|enligt bilaga", Part.ANNEX),
    (r"^vakanta? (?:platser|mandat)?:? ?\d", Part.VACANT_COUNT),
    (r"ajourner|^paus", Part.BREAKS),
    (r"^samtliga (?:ledamöter )?(?:utom|med undantag|närvarande ledamöter)|^samtliga ledamöter", Part.MEMBERS),
)  # fmt: skip


def sentence_part(line: str, meaning: tuple[Part, ...]) -> Part | None:
    """Return which sentence a line is, None for none; ``meaning`` is that of its heading."""
    if Part.SIGNATURES in meaning:
        return Part.SIGNATURES
    words = line.casefold()
    for pattern, part in _KINDS:
        if re.search(pattern, words):
            return part
    if _COUNTS.search(words):
        return Part.COUNTS
    if _ITEMS.match(words) and (words[0] in "§p" or Part.ITEMS in meaning):
        return Part.ITEMS
    if _DAY.search(line) or _DATE.search(line) or (Part.PLACE in meaning and HOURS.search(line)):
        return Part.PLACE
    return None


def place_template(line: str) -> str:
    """Return the template of a line with place, day and time; the place is what is before or after the rest."""
    text = _DAY.sub("{day}", _DATE.sub("{date}", _WEEKDAY.sub("{weekday}", line)))
    text = HOURS.sub(lambda found: "{start} – {end}" if " – " in found[0] else "{hours}", text)
    before, sign, rest = text.partition("{")
    connector = re.search(r"(?:,? ?(?:den|kl\.?|klockan|tid:?))? ?$|, ?$", before)
    at = connector.start() if connector else len(before)
    place, joint = before[:at], before[at:]
    if not place and not before.strip():
        return _trailing_place(text)
    if place.endswith(","):
        place, joint = place[:-1], f",{joint}"
    return f"{'{place}' if place.strip() else ''}{joint}{sign}{rest}"


def _trailing_place(text: str) -> str:
    """Return the template where the place is last: "{date} kl. {hours}, Rådhuset"."""
    head, _, last = text.rpartition("}")
    found = re.match(r"(,? )(\S.*)", last)
    return f"{head}}}{found[1]}{{place}}" if found else text


def items_template(line: str) -> str:
    """Return "{items}" or, where the sign is missing, "{numbers}"."""
    return "{items}" if "§" in line else re.sub(r"\d[\d ,–-]*", "{numbers}", line, count=1)


def counts_template(line: str) -> str:
    """Return the template of a sentence with how many were there."""
    text = re.sub(r"\d+(?= (?:närvarande|ledamöter))", "{present}", line, count=1)
    return re.sub(r"\d+(?= frånvarande)", "{absent}", text, count=1)


def breaks_template(line: str) -> str:
    """Return the template of a line with breaks; their times are one list."""
    times = r"\d{1,2}[.:]\d{2}(?: ?[–-] ?\d{1,2}[.:]\d{2})?"
    return re.sub(rf"{times}(?:,? (?:och )?{times})*", "{hours}", line, count=1)


def at_once_template(line: str) -> str:
    """Return the template of §§ that were verified at once, with their day."""
    text = re.sub(r"§§? ?\d[\d ,–-]*\d|§ ?\d+", "{items}", _DATE.sub("{day}", line), count=1)
    return re.sub(r"\bjusterade?\b", "{verified}", text, count=1)


def all_but_template(line: str) -> str:
    """Return the template of "Samtliga ledamöter utom …."; what follows that sentence is not of it."""
    found = re.match(r"(?P<words>.*?(?:utom|undantag av|undantag för)) .*?\.(?= |$)", line)
    return f"{found['words']} {{names}}." if found else ""
