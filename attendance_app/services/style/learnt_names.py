"""What a page one shows of how names, parties, titles and serving are written."""

import re
from collections import Counter
from collections.abc import Iterable

from attendance_app.domain.roster import ELECTED
from attendance_app.domain.style.house_style import Column, Part
from attendance_app.services.style.learnt_sections import serves_by_mark
from attendance_app.services.style.page_tables import rows_of
from attendance_app.services.style.page_text import Block, Found
from attendance_app.services.style.person_lines import LineReader, PersonLine, Piece

_AWAY = frozenset({Part.ABSENT, Part.EXCUSED})
_OFFICERS = frozenset({Part.CHAIR, Part.SECRETARY, Part.VERIFIERS, Part.SUBSTITUTE_VERIFIERS, Part.SIGNATURES})
_FORMS = {", ": "{who}, {words}", " ": "{who} {words}", " (": "{who} ({words})", "": "{who}{words}"}


def name_findings(reader: LineReader, blocks: list[Block]) -> Found:
    """Return the forms of names, offices, notes and serving that are shown."""
    listed = [(block, person) for block in blocks for person in block.people if not set(block.meaning) & _OFFICERS]
    elected = [person for block, person in listed if _is_elected(block, person)]
    others = [person for block, person in listed if not _is_elected(block, person)]
    there = [person for block, person in listed if _is_elected(block, person) and not set(block.meaning) & _AWAY]
    return {
        **_name(elected),
        **_other(others),
        **_offices(there, blocks),
        **_absent_titles(listed),
        **_notes(person for _, person in listed),
        **_serving(reader, there, blocks),
        **_seats(there, blocks),
        **_replaced(reader, listed),
        **_replaced_in_table(blocks),
        **_substitute_verifier(blocks),
    }


def _is_elected(block: Block, person: PersonLine) -> bool:
    if person.vacant:
        return True
    if person.known is not None:
        return person.known.role in ELECTED
    return (
        "{party}" in person.form or (Part.MEMBERS in block.meaning and not person.title) or person.serving is not None
    )


def _most(pairs: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """Return the commonest of the first texts, with the first line that shows it."""
    found = list(pairs)
    if not found:
        return None
    best = Counter(value for value, _ in found).most_common(1)[0][0]
    return best, next(line for value, line in found if value == best)


def _name(elected: list[PersonLine]) -> Found:
    shown = [each for each in elected if not each.vacant]
    forms = [(each.form, each.text) for each in shown if "{party}" in each.form]
    if not forms:
        # Without a party on the page it is shown only by those who have one.
        forms = [(each.form, each.text) for each in shown if each.known and each.known.party]
    best = _most(forms)
    found: Found = {"names.name": best} if best else {}
    vacant = next((each for each in elected if each.vacant), None)
    return found | ({"names.vacant": (vacant.vacant, vacant.text)} if vacant else {})


def _other(others: list[PersonLine]) -> Found:
    pairs = [("{title} {name}", each.text) for each in others if each.title]
    for each in others:
        if each.office is not None and not each.title:
            joined = _FORMS.get(each.office.before, "{who}, {words}")
            pairs.append((joined.replace("{who}", "{name} ({party})").replace("{words}", "{title}"), each.text))
    best = _most(pairs)
    return {"names.official": best} if best else {}


def _offices(there: list[PersonLine], blocks: list[Block]) -> Found:
    """Return where an office is put, which titles are printed, and what is said of who chairs."""
    found: Found = {}
    shown = [each for each in there if each.office is not None or each.title]
    best = _most((_office_form(each), each.text) for each in shown)
    if best and best[0]:
        found["names.office"] = best
    silent = [each for each in there if each.known and each.known.title and each not in shown]
    if shown:
        chairs = all("ordf" in (each.office.words if each.office else each.title).casefold() for each in shown)
        found["names.titles"] = ("chairs" if chairs and silent else "all", shown[0].text)
    elif silent:
        found["names.titles"] = ("none", silent[0].text)
    chairing = next((each for each in there if each.chairing), None)
    if chairing:
        found["names.chairing"] = (chairing.chairing, chairing.text)
    return found | _chair(there, blocks)


def _office_form(person: PersonLine) -> str:
    """Return the template of a name with its office, "" for none that is known."""
    if person.title:
        return "{Words} {who}" if person.title[0].isupper() else "{words} {who}"
    return _FORMS.get(person.office.before, "") if person.office else ""


def _chair(there: list[PersonLine], blocks: list[Block]) -> Found:
    """Return whether the chair under a heading of the own is named among the members too."""
    chair = next((block for block in blocks if block.meaning == (Part.CHAIR,) and block.people), None)
    if chair is None:
        return {}
    names = {each.name for each in chair.people}
    again = [each for each in there if each.name in names]
    found: Found = {"chair_apart": (not again, chair.people[0].text)}
    if not any(each.office for each in again):
        found["names.chairing"] = ("", chair.people[0].text)
    return found


def _absent_titles(listed: list[tuple[Block, PersonLine]]) -> Found:
    for block, person in listed:
        if set(block.meaning) & _AWAY and person.known and person.known.title:
            return {"names.absent_titles": (person.office is not None, person.text)}
    return {}


def _notes(people: Iterable[PersonLine]) -> Found:
    notes = ((note, person) for person in people for note in person.notes if not note.words.startswith("*"))
    best = _most((_FORMS.get(note.before, "{who}, {words}"), person.text) for note, person in notes)
    return {"names.note": best} if best else {}


def _serving(reader: LineReader, there: list[PersonLine], blocks: list[Block]) -> Found:
    found: Found = {}
    serving: list[tuple[PersonLine, Piece]] = [(each, each.serving) for each in there if each.serving is not None]
    best = _most((f"{piece.words} {{whom}}" if each.whom else piece.words, each.text) for each, piece in serving)
    if best:
        found["serving.words"] = best
        form = _most((_FORMS.get(piece.before, "{who}, {words}"), each.text) for each, piece in serving)
        found |= {"serving.form": form} if form else {}
    else:
        found |= _silent_serving(there, blocks)
    several = next((each for each, piece in serving if each.text.count(piece.words) > 1), None)
    if several:
        found["serving.one_line"] = (True, several.text)
    for each in there:
        whom = reader.read(each.whom) if each.whom else None
        if each.whom.casefold().startswith("vakant"):
            found.setdefault("serving.vacant_seat", (each.whom, each.text))
        elif whom is not None and ("{party}" in whom.form or (whom.known and whom.known.party)):
            found.setdefault("names.whom", (whom.form, each.text))
    return found


def _silent_serving(there: list[PersonLine], blocks: list[Block]) -> Found:
    """Return that a mark, or nothing at all, says that somebody serves."""
    marked = next((each for each in there if serves_by_mark(each, blocks)), None)
    if marked:
        return {"serving.words": (marked.notes[0].words, marked.text)}
    apart = next((block for block in blocks if block.meaning == (Part.SERVING,) and block.people), None)
    return {"serving.words": ("", apart.people[0].text)} if apart else {}


def _seats(there: list[PersonLine], blocks: list[Block]) -> Found:
    """Return whether one who serves is named in the seat's place or after the members."""
    for block in blocks:
        kinds = [each.serving is not None or serves_by_mark(each, blocks) for each in block.people]
        if any(kinds) and not all(kinds) and Part.MEMBERS in block.meaning:
            first = kinds.index(True)
            among = any(not serves for serves in kinds[first:])
            return {"serving.at_seat": (True, block.people[first].text)} if among else {}
    return {}


def _replaced(reader: LineReader, listed: list[tuple[Block, PersonLine]]) -> Found:
    """Return whether those who were replaced throughout are named as absent too."""
    found: Found = {}
    for block, person in listed:
        words = re.search(r"\b(ersätts av|ersattes av|ersatt av) \S", person.text)
        if words and set(block.meaning) & _AWAY:
            found["serving.replaced"] = (f"{words[1]} {{whom}}", person.text)
    away = {person.name for block, person in listed if set(block.meaning) & _AWAY}
    present = {person.name for block, person in listed if not set(block.meaning) & _AWAY}
    for _, person in listed:
        whom = reader.read(person.whom) if person.whom else None
        if whom is not None and whom.name and whom.name not in present:
            return found | {"serving.replaced_absent": (whom.name in away, person.text)}
    return found


def _replaced_in_table(blocks: list[Block]) -> Found:
    """Return that whoever was replaced has a row of the own, marked as absent."""
    for block in blocks:
        for row in rows_of(block.lines):
            if row.get(Column.ABSENT) and row.get(Column.SERVING):
                return {"serving.replaced_absent": (True, row.get(Column.NAME, ""))}
    return {}


def _substitute_verifier(blocks: list[Block]) -> Found:
    """Return what is said of a substitute under the verifiers' heading."""
    for block in blocks:
        for person in block.people if block.meaning == (Part.VERIFIERS,) else ():
            if person.serving is not None:
                return {"sentences.substitute_verifier": (person.serving.words, person.text)}
    return {}
