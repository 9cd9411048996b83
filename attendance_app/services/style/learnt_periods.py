"""What a page one shows of how §§, times, recusal and distance are written."""

import re
from collections import Counter
from collections.abc import Iterable

from attendance_app.domain.style.house_style import Part
from attendance_app.domain.style.period_words import PartForm, TimeForm
from attendance_app.services.style.page_text import Block, Found
from attendance_app.services.style.person_lines import PersonLine

_ITEMS = r"(?P<items>(?:§§? ?|paragraf(?:erna)? )\d+(?:(?:, | och | ?[–-] ?)(?:§ ?)?\d+)*(?: (?:punkt|p\.?) ?\d+)?)"
_ENDS = (
    ("since", re.compile(rf"^(?P<words>fr\.? ?o\.? ?m\.?|från och med|från) {_ITEMS}$", re.IGNORECASE)),
    ("until", re.compile(rf"^(?P<words>t\.? ?o\.? ?m\.?|till och med|till) {_ITEMS}$", re.IGNORECASE)),
)
_WITHOUT = re.compile(rf"^(?P<words>ej|inte|utom|med undantag (?:av|för)|frånvarande|ej närvarande|undantag) {_ITEMS}$")
_PLAIN = re.compile(rf"^{_ITEMS}$")
_CLOCK = r"\d{1,2}[.:]\d{2}"
_PAIR = rf"{_CLOCK} ?[–-] ?{_CLOCK}"
_TIMES = (
    ("between", re.compile(rf"^(?P<words>.*?){_PAIR}(?:, {_PAIR})*$"), "{from}–{to}"),
    ("arrived", re.compile(rf"^(?P<words>(?:fr|från|ank|anl|kom|efter).*?){_CLOCK}$", re.IGNORECASE), "{from}"),
    ("departed", re.compile(rf"^(?P<words>(?:t\.|till|läm|gick|avg|före).*?){_CLOCK}$", re.IGNORECASE), "{to}"),
)
_SPECIAL = (
    ("recused", re.compile(r"jäv", re.IGNORECASE)),
    ("abstains", re.compile(r"deltar inte|deltog inte", re.IGNORECASE)),
    ("remote", re.compile(r"distans|digital|länk|teams", re.IGNORECASE)),
    ("observing", re.compile(r"tjänstgör inte", re.IGNORECASE)),
)
_ELECTED, _OTHERS = {Part.MEMBERS, Part.WAITING}, {Part.OFFICIALS, Part.OTHERS, Part.STAFF, Part.COOPTED}


def period_findings(blocks: list[Block]) -> Found:
    """Return the forms of §§ and the words of special presence that are shown."""
    found: Found = {}
    every = [(note.words, person.text) for block in blocks for person in block.people for note in person.notes]
    every += _of_sentences(blocks)
    for words, line in every:
        for name, template in _words_of(words):
            found.setdefault(f"periods.{name}", (template, line))
    found |= _marks(blocks)
    lines = [line for block in blocks for line in (*(person.text for person in block.people), *block.others)]
    return found | _item_words(lines) | _forms(blocks) | _times(every)


def _of_sentences(blocks: list[Block]) -> list[tuple[str, str]]:
    """Return the notes in a sentence: "Samtliga ledamöter utom …. Delvis: Bo Ek (M) (§§ 1–3)."."""
    lines = [line for block in blocks for line in block.others if re.match("samtliga", line, re.IGNORECASE)]
    return [(words, line) for line in lines for words in re.findall(r"\(([^()]*§[^()]*)\)", line)]


def _marks(blocks: list[Block]) -> Found:
    """Return the marks that a legend explains as distance."""
    for block in blocks:
        for line in block.others:
            if line.startswith("*") and re.search(r"distans|digital|länk", line, re.IGNORECASE):
                return {"periods.remote": (line.split()[0], line)}
    return {}


def _words_of(words: str) -> Iterable[tuple[str, str]]:
    for name, pattern in _SPECIAL:
        if pattern.search(words):
            yield name, re.sub(_ITEMS, "{items}", words)
            return
    for name, pattern in (*_ENDS, ("without", _WITHOUT)):
        made = pattern.match(words)
        if made:
            yield name, f"{made['words']} {{items}}"
            return
    for name, pattern, fields in _TIMES:
        made = pattern.match(words)
        if made:
            yield name, f"{made['words']}{fields}"
            return


def _form_of(words: Iterable[str]) -> PartForm | None:
    """Return how a part of the meeting is written, None where no such part is shown."""
    notes = [each for each in words if not any(pattern.search(each) for _, pattern in _SPECIAL)]
    ends = any(pattern.match(each) for each in notes for _, pattern in _ENDS)
    without = any(_WITHOUT.match(each) for each in notes)
    if ends:
        return PartForm.ENDS_EXCEPT if without else PartForm.ENDS
    if without:
        return PartForm.EXCEPT
    return PartForm.RANGES if any(_PLAIN.match(each) for each in notes) else None


def _forms(blocks: list[Block]) -> Found:
    """Return the form for who decides, for who serves, and for the others."""
    notes: dict[str, list[str]] = {"periods.part": [], "serving.part": [], "other_part": []}
    lines: dict[str, str] = {}
    for block in blocks:
        for person in block.people:
            path = _path_of(block, person)
            for note in person.notes if path else ():
                notes[path].append(note.words)
                lines.setdefault(path, person.text)
    for words, line in _of_sentences(blocks):
        notes["periods.part"].append(words)
        lines.setdefault("periods.part", line)
    found: Found = {}
    for path, said in notes.items():
        form = _form_of(said)
        if form is not None:
            found[path] = (form.value, lines[path])
    return found


def _path_of(block: Block, person: PersonLine) -> str:
    if person.serving is not None or block.meaning == (Part.SERVING,):
        return "serving.part"
    meaning = set(block.meaning)
    if person.title or meaning & _OTHERS or (person.known and person.known.role.value in {"official", "other"}):
        return "other_part"
    return "periods.part" if not meaning or meaning & _ELECTED else ""


def _item_words(lines: list[str]) -> Found:
    """Return how §§ are written: the sign of several, the dash, what is before the last, points."""
    found: Found = {}
    signs = Counter[str]()
    example: dict[str, str] = {}
    for line in lines:
        for made in re.finditer(_ITEMS, line):
            run = re.search(r"\d(?P<dash> ?[–-] ?)\d", made[0])
            sign = re.match(r"\D+", made[0])
            if run and sign:
                signs[sign[0]] += 1
                example.setdefault(sign[0], line)
                dash = run["dash"]
                found.setdefault("periods.items.dash", (dash.strip(), line))
                found.setdefault("periods.items.spaced", (dash.strip() != dash, line))
            if re.search(r"[–,-].*\d och \d", made[0]):
                found.setdefault("periods.items.last", ("och", line))
        point = re.search(r"§ ?\d+(?P<words> (?:punkt|p\.?) ?)\d+", line)
        if point:
            found.setdefault("periods.items.point", (f"{{number}}{point['words']}{{point}}", line))
    if signs:
        best = signs.most_common(1)[0][0]
        found["periods.items.plural"] = (f"{best}{{number}}", example[best])
    return found


def _times(notes: list[tuple[str, str]]) -> Found:
    """Return whether times stand alone, after §§, and how hours and minutes are parted."""
    timed = [(words, line) for words, line in notes if re.search(_CLOCK, words)]
    if not timed:
        return {}
    words, line = timed[0]
    colon = ":" if re.search(r"\d:\d\d", words) else "."
    with_items = [line for _, line in timed if "§" in line.split(" för ")[-1]]
    form = TimeForm.AFTER if with_items else TimeForm.ALONE
    return {"periods.colon": (colon, line), "periods.times": (form.value, line)}
