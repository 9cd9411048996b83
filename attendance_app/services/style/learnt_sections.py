"""What a page one shows of its headings: their words, their order, and who is under each."""

import re
from dataclasses import replace
from typing import Any

from attendance_app.domain.forum import Forum
from attendance_app.domain.roster import Role
from attendance_app.domain.style.house_style import SENTENCES, Column, Joined, Part, Section
from attendance_app.services.style.page_tables import columns_of
from attendance_app.services.style.page_text import OTHERS, Block, Found
from attendance_app.services.style.person_lines import LineReader, PersonLine
from attendance_app.services.style.sentence_lines import sentence_part

# Headings that say all of who is under them.
_SAID = frozenset(
    {Part.CHAIR, Part.SECRETARY, Part.VERIFIERS, Part.SUBSTITUTE_VERIFIERS, Part.ABSENT, Part.EXCUSED,
     Part.ABSENT_SUBSTITUTES, Part.RECUSED}
)  # fmt: skip
# What may be without content at one meeting and not at the next: a page that lacks it does not show that it is never
# printed.
_MAY_BE_EMPTY = (
    Part.SERVING, Part.WAITING, Part.STAFF, *OTHERS, Part.ABSENT, Part.EXCUSED, Part.SUBSTITUTE_VERIFIERS,
)  # fmt: skip
_ROLES = {
    Role.MEMBER: Part.MEMBERS, Role.OFFICIAL: Part.OFFICIALS, Role.COOPTED: Part.COOPTED,
    Role.STAFF_REPRESENTATIVE: Part.STAFF, Role.OTHER: Part.OTHERS,
}  # fmt: skip


def section_findings(forum: Forum, reader: LineReader, head: list[str], blocks: list[Block]) -> Found:
    """Return the sections that the page shows, with those of the style now that the page says nothing of."""
    sections: list[Section] = []
    parts = [_parts(block, blocks) for block in blocks]
    in_blocks = any(Part.PLACE in each for each in parts)
    if not in_blocks and any(sentence_part(line, ()) is Part.PLACE for line in head[1:]):
        sections.append(Section("", (Part.PLACE,)))
    for at, block in enumerate(blocks):
        others = {part for place, each in enumerate(parts) if place != at for part in each}
        section = _section(block, parts[at], others, blocks)
        again = SENTENCES & {part for each in sections for part in each.parts}
        # The first place and time is the meeting's; another is that of the verification.
        if section is not None and (not section.parts or not set(section.parts) <= again):
            sections.append(replace(section, parts=tuple(part for part in section.parts if part not in again)))
    found: Found = {}
    if any(each.heading for each in sections):
        shown = " · ".join(each.heading for each in sections if each.heading)
        found["sections"] = ([_data(each) for each in _with_unseen(forum, sections, _not_named(blocks))], shown)
    return found | _groups(reader, blocks)


def _section(block: Block, parts: set[Part], others: set[Part], blocks: list[Block]) -> Section | None:
    columns = columns_of(block.lines)
    if columns:
        return Section(block.heading, (Part.MEMBERS, Part.ABSENT, Part.EXCUSED), columns=columns)
    titles = _own_titles(block, parts, blocks)
    if titles:
        return Section(block.heading, (), titles)
    # The meaning of the heading says who else may be there, if they are not elsewhere on the page.
    meant = {part for part in block.meaning if part not in others}
    if Part.MEMBERS in parts and Part.WAITING in parts:
        meant |= {Part.SERVING} - others
    if parts & {Part.OFFICIALS, Part.OTHERS, Part.COOPTED} or meant & set(OTHERS):
        meant |= set(OTHERS) - others
    if block.meaning in {(Part.ABSENT,), (Part.EXCUSED,)}:
        meant |= {Part.ABSENT, Part.EXCUSED} - others
    if parts & _SAID:
        meant &= _SAID
    every = parts | (meant - SENTENCES)
    if Part.DAYS in every:
        every.discard(Part.AT_ONCE)
    if not every:
        return None
    joined = _joined(block)
    return Section(block.heading, tuple(part for part in Part if part in every), joined=joined)


def _parts(block: Block, blocks: list[Block]) -> set[Part]:
    """Return the parts that a block is seen to have."""
    found = {part for line in block.others if (part := sentence_part(line, block.meaning)) is not None}
    if Part.SIGNATURES in block.meaning:
        return {Part.SIGNATURES}
    said = set(block.meaning) & _SAID
    if said and block.people:
        substitutes = Part.VERIFIERS in said and any(each.serving for each in block.people)
        return found | said | ({Part.SUBSTITUTE_VERIFIERS} if substitutes else set())
    for person in block.people:
        found |= _of_person(person, block, blocks)
    return found


def _of_person(person: PersonLine, block: Block, blocks: list[Block]) -> set[Part]:
    role = person.known.role if person.known else None
    if person.vacant:
        return {Part.VACANT}
    if person.serving is not None or (role in {None, Role.SUBSTITUTE} and serves_by_mark(person, blocks)):
        return {Part.SERVING}
    if role is Role.SUBSTITUTE:
        if block.meaning == (Part.SERVING,):
            return {Part.SERVING}
        elsewhere = any(each.meaning == (Part.WAITING,) for each in blocks if each is not block)
        return {Part.SERVING} if Part.MEMBERS in block.meaning and elsewhere else {Part.WAITING}
    if role is not None:
        return {_ROLES[role]}
    if Part.MEMBERS in block.meaning and not person.title:
        return {Part.MEMBERS}
    return {Part.WAITING} if Part.WAITING in block.meaning else set(block.meaning[:1])


def serves_by_mark(person: PersonLine, blocks: list[Block]) -> bool:
    """Tell if a name has the mark that the page explains as serving."""
    marks = {each.words for each in person.notes if each.words.startswith("*")}
    lines = [line for block in blocks for line in block.others]
    return any(
        line.split()[0] in marks and re.search(r"ersätt|tjänstg", line) for line in lines if line.startswith("*")
    )


def _own_titles(block: Block, parts: set[Part], blocks: list[Block]) -> tuple[str, ...]:
    """Return the titles of a group of the body's own, () where the block is the general one of its people."""
    if parts - {Part.OFFICIALS} or not parts or block.meaning == OTHERS:
        return ()
    others = [each for each in blocks if each is not block and _parts(each, blocks) & {Part.OFFICIALS}]
    titles = [person.known.title for person in block.people if person.known and person.known.title]
    return tuple(dict.fromkeys(titles)) if others and len(titles) == len(block.people) else ()


def _joined(block: Block) -> Joined:
    if not block.inline:
        return Joined.LINES
    line = block.lines[0]
    if "; " in line:
        return Joined.SEMICOLONS
    return Joined.AND if block.people and (" och " in line or len(block.people) == 1) else Joined.COMMAS


def _with_unseen(forum: Forum, sections: list[Section], not_named: set[Part]) -> list[Section]:
    """Return the sections with those of the style now whose people the page has none of, in their place."""
    seen = {part for each in sections for part in each.parts}
    if any(each.kind is Column.SERVING for section in sections for each in section.columns):
        seen.add(Part.SERVING)
    made = list(sections)
    seen |= not_named
    for at, base in enumerate(forum.style.sections):
        left = tuple(part for part in base.parts if part in _MAY_BE_EMPTY and part not in seen)
        if left and not base.titles:
            before = {part for each in forum.style.sections[:at] for part in each.parts}
            places = [place for place, each in enumerate(made) if before & set(each.parts)]
            made.insert(max(places, default=-1) + 1, Section(base.heading, left, joined=base.joined))
    return made


def _not_named(blocks: list[Block]) -> set[Part]:
    """Return the parts that the page is seen to leave out: it counts people as absent, and names none."""
    lines = [line for block in blocks for line in block.others]
    counted = any(re.search(r"[1-9]\d* frånvarande", line) for line in lines)
    return {Part.ABSENT, Part.EXCUSED} if counted else set()


def _groups(reader: LineReader, blocks: list[Block]) -> Found:
    """Return what people are grouped by within a heading: a line of its own is a party's or an organisation's name."""
    for block in blocks:
        for line in block.others:
            bare = line.strip("():")
            if block.people and reader.is_party(bare):
                return {"grouped_by": ("party", line), "group": (line.replace(bare, "{group}"), line)}
            if block.people and reader.is_organisation(bare):
                return {"grouped_by": ("organisation", line), "group": (line.replace(bare, "{group}"), line)}
    return {}


def _data(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "parts": [each.value for each in section.parts],
        "titles": list(section.titles),
        "joined": section.joined.value,
        "columns": [{"kind": each.kind.value, "heading": each.heading} for each in section.columns],
    }
