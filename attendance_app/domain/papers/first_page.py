"""Page one of the minutes as text to paste: who decided, who served for whom, who else was there (KL 5:66).

What is printed, in which order and in which words is the body's own style.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Duty
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.officers import holders
from attendance_app.domain.papers.days import dates_words
from attendance_app.domain.papers.entries import Entries, Entry
from attendance_app.domain.papers.names import Names
from attendance_app.domain.papers.public_version import SECRET_HEADING
from attendance_app.domain.papers.sentences import sentence_lines
from attendance_app.domain.papers.statements import statement_lines
from attendance_app.domain.papers.tables import table_rows
from attendance_app.domain.style.house_style import SENTENCES, HouseStyle, Joined, Part, Section
from attendance_app.domain.style.templates import filled
from attendance_app.domain.wording import listed

# Whoever is recused from the § of an extract is named there, whatever the style prints (KL 5:67).
_RECUSED = Section("Jäv", (Part.RECUSED,))
_MEMBERS = frozenset({Part.MEMBERS, Part.ABSENT, Part.EXCUSED})
_OFFICERS = frozenset({Part.CHAIR, Part.SECRETARY, Part.VERIFIERS, Part.SUBSTITUTE_VERIFIERS})
# Whoever has an own group by the title is in it only while present.
_BY_TITLE = frozenset(Part) - SENTENCES - _OFFICERS - {Part.ABSENT, Part.EXCUSED, Part.ABSENT_SUBSTITUTES, Part.RECUSED}
_JOINED = {Joined.COMMAS: ", ", Joined.AND: " och ", Joined.SEMICOLONS: "; "}


@dataclass(frozen=True, slots=True)
class Group:
    """One heading of page one and who is under it: (name as written, what follows it), and each as one line."""

    heading: str
    lines: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]


def groups(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> tuple[Group, ...]:
    """Return the people of page one under their headings, empty ones left out; officers are not among them.

    A substitute who serves for a part is in both groups, each with its §§. ``item``: for an extract of one §.
    """
    entries = Entries(forum, record, item)
    made = []
    for section, found in _listed(forum.style, entries, item):
        shown = [each for each in found if each.part not in _OFFICERS]
        if shown:
            lines = tuple((each.name, each.said) for each in shown)
            texts = tuple(entries.line(each) for each in shown)
            made.append(Group(_headed(section, len(shown)), lines, texts))
    return tuple(made)


def sections_of(style: HouseStyle, item: ItemId | None = None) -> tuple[Section, ...]:
    """Return the sections of page one; an extract has one for who is recused, before those who are away."""
    if item is None or style.section_of(Part.RECUSED) is not None:
        return style.sections
    away = {Part.STAFF, Part.OFFICIALS, Part.ABSENT, Part.EXCUSED}
    at = next((at for at, each in enumerate(style.sections) if away & set(each.parts)), len(style.sections))
    return (*style.sections[:at], _RECUSED, *style.sections[at:])


def _listed(style: HouseStyle, entries: Entries, item: ItemId | None) -> list[tuple[Section, list[Entry]]]:
    """Return the sections with the entries that each lists."""
    sections = sections_of(style, item)
    found: dict[int, list[Entry]] = {at: [] for at in range(len(sections))}
    for entry in entries.all():
        at = _section_of(sections, entry)
        if at is not None:
            found[at].append(entry)
    return [(section, found[at]) for at, section in enumerate(sections)]


def _section_of(sections: Sequence[Section], entry: Entry) -> int | None:
    title = entry.person.title.casefold() if entry.person else ""
    if title and entry.part in _BY_TITLE:
        for at, section in enumerate(sections):
            if any(word.casefold() in title for word in section.titles):
                return at
    return next((at for at, section in enumerate(sections) if entry.part in section.parts), None)


def first_page(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> str:
    """Return page one as plain text, a line for each person; ``item``: for an extract of one §."""
    return "\n".join(text for _, text in page_lines(forum, record, item))


def page_lines(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> list[tuple[Section | None, str]]:
    """Return the lines of page one, each with the section that it is of; None for the page's own."""
    style = forum.style
    entries = Entries(forum, record, item)
    title = filled(style.title, {"forum": forum.name, "date": dates_words(record.meeting)})
    secret = item is not None and record.meeting.item(item).secret
    page: list[tuple[Section | None, str]] = [(None, SECRET_HEADING), (None, "")] if secret else []
    page += [(None, title)] if title else []
    for section, found in _listed(style, entries, item):
        before = "\n".join(text for _, text in page)
        block = _block(forum, record, entries, section, found, before)
        if block and len(page) > (1 if title and not section.heading else 0):
            page.append((None, ""))
        page += [(section, line) for line in block]
    said = statement_lines(forum, record, item)
    page += [(None, ""), *((None, line) for line in said)] if said else []
    return [*page, *([(None, ""), (None, style.foot)] if style.foot else [])]


def _block(
    forum: Forum,
    record: MeetingRecord,
    entries: Entries,
    section: Section,
    found: list[Entry],
    page: str,
) -> list[str]:
    """Return the lines of one section, its heading first; none where it has nothing to say."""
    lines, listed_people = list[str](), False
    for part in section.parts:
        if part in SENTENCES:
            lines += sentence_lines(forum, record, part, entries.item, "\n".join([page, *lines]))
        elif not listed_people:
            lines += _people(forum, record, entries, section, found)
            listed_people = True
    if section.titles and not section.parts:
        lines += _people(forum, record, entries, section, found)
    heading = _headed(section, len(found))
    if not lines or not heading:
        return lines
    return [heading, *lines] if section.joined is Joined.LINES else [f"{heading} {' '.join(lines)}"]


def _people(forum: Forum, record: MeetingRecord, entries: Entries, section: Section, found: list[Entry]) -> list[str]:
    style = forum.style
    if style.all_but and _MEMBERS & set(section.parts):
        return [by_exception(forum, record, entries.item)] if Part.MEMBERS in section.parts else []
    if not found:
        return []
    if section.columns:
        return ["\t".join(row) for row in table_rows(forum, record, entries, section, found)]
    if section.joined is not Joined.LINES:
        lines, last = [entries.line(each) for each in found], _JOINED[section.joined]
        return [last.join(lines)] if section.joined is not Joined.AND else [listed(lines)]
    if style.grouped_by and not _OFFICERS & set(section.parts):
        return _grouped(forum, record, entries, found)
    return [entries.line(each) for each in found]


def _grouped(forum: Forum, record: MeetingRecord, entries: Entries, found: list[Entry]) -> list[str]:
    """Return the lines under a heading for each party or organisation, in the order of their first."""
    by_group: dict[str, list[str]] = {}
    for each in found:
        organisation = record.roster.organisation_name(each.person) if each.person else ""
        group = each.party if forum.style.grouped_by == "party" else organisation
        by_group.setdefault(group, []).append(entries.line(each))
    lines = []
    for group, texts in by_group.items():
        lines += [filled(forum.style.group, {"group": group})] if group else []
        lines += texts
    return lines


def _headed(section: Section, count: int) -> str:
    return section.heading.replace("{count}", str(count))


def by_exception(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> str:
    """Return "Samtliga ledamöter utom …", or that all of them were there."""
    # Whoever was away is named, also if replaced: the substitutes are not among the members here.
    serving = replace(forum.style.serving, replaced_absent=True)
    forum = replace(forum, style=replace(forum.style, serving=serving))
    found = Entries(forum, record, item).all()
    away = [each.who for each in found if each.part is Part.ABSENT]
    away += [each.who for each in found if each.part is Part.EXCUSED]
    away += [f"{each.who} (jäv)" for each in found if item is not None and each.part is Part.RECUSED]
    part = [f"{each.who} ({', '.join(each.notes)})" for each in found if each.part is Part.MEMBERS and each.notes]
    sentences = forum.style.sentences
    words = filled(sentences.all_but, {"names": listed(away)}) if away else sentences.all_there
    return f"{words} Delvis: {listed(part)}." if part else words


def verifiers_sentence(forum: Forum, record: MeetingRecord) -> str:
    """Return the decision on who verifies the minutes, from the forum's template."""
    names = Names(forum, record)
    known = [person for key, _ in holders(record.meeting, Duty.VERIFIER) if (person := record.roster.find(key))]
    verifiers = listed([names.elected(each) for each in known])
    return forum.settings.verifiers_sentence.replace("{adjusters}", verifiers)
