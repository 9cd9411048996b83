"""What the style page shows: page one, the attendance record or an extract, by the renderer that prints them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum

from attendance_app.domain.attendance import ItemId, Presence
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.first_page import page_lines
from attendance_app.domain.papers.other_annexes import attendance_protocol
from attendance_app.domain.style.house_style import HouseStyle, Joined
from attendance_app.domain.wording import held_items

Block = tuple[str, list[str]]


class Shown(Enum):
    """Which paper."""

    PAGE_ONE = "page-one"
    PROTOCOL = "protocol"
    EXTRACT = "extract"


def shown_page(forum: Forum, record: MeetingRecord, kind: Shown) -> tuple[str, list[Block]]:
    """Return a paper's title, and its headings with what is under each."""
    if kind is Shown.PROTOCOL:
        annex = attendance_protocol(forum, record)
        head = "\t".join(column.heading for column in annex.columns)
        rows = [(each.heading, ["\t".join(cells) for cells in each.rows]) for each in annex.sections]
        (heading, first), *rest = rows or [("", [])]
        return annex.title, [(heading, [head, *first]), *rest]
    lines = page_lines(forum, record, shown_item(record) if kind is Shown.EXTRACT else None)
    title, blocks = "", list[Block]()
    before: object = None
    for at, (section, text) in enumerate(lines):
        if section is None:
            if at == 0:
                title = text
            elif text:
                blocks.append(("", [text]))
            before = None
        elif section is not before:
            headed = bool(section.heading) and section.joined is Joined.LINES
            blocks.append((text, []) if headed else ("", [text]))
            before = section
        else:
            blocks[-1][1].append(text)
    return title, blocks


def shown_item(record: MeetingRecord) -> ItemId | None:
    """Return the § that an extract is shown of: one with somebody recused or serving, else the first."""
    items = [each.id for each in held_items(record.meeting)]
    index_of = record.meeting.index_of
    for each in (part for held in record.attendance.values() for part in held.intervals):
        if each.presence is Presence.RECUSED or (each.seat and each.first):
            return items[0] if each.first is None or each.first not in index_of else each.first
    return items[0] if items else None


def ruled_lines(
    forum: Forum, record: MeetingRecord, kind: Shown, blocks: Sequence[Block], others: Iterable[HouseStyle]
) -> set[str]:
    """Return the lines of ``blocks``, the forum's page, that would be other ones, or none, in another style."""
    shown, ruled = _lines(blocks), set[str]()
    for style in others:
        if style != forum.style:
            _, other = shown_page(replace(forum, style=style), record, kind)
            ruled |= shown - _lines(other)
    return ruled


def _lines(blocks: Sequence[Block]) -> set[str]:
    return {line for _, lines in blocks for line in lines}
