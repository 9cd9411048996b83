"""Reservations and noted opinions, by § and name, as page one and an extract say them (KL 4:27, 5:67, 6:17)."""

from attendance_app.domain.attendance import ItemId, Presence
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.names import Names
from attendance_app.domain.wording import held_items, item_words, listed


def statement_lines(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> list[str]:
    """Return a heading and a line for each § with a reservation, then the opinions; none where there are none.

    ``item``: of one § alone.
    """
    lines, words = list[str](), forum.style.decisions
    for kind, heading in ((Presence.RESERVATION, words.reservations), (Presence.OPINION, words.opinions)):
        found = [line for each in held_items(record.meeting) if (line := _line(forum, record, each.id, kind))]
        if item is not None:
            found = [line] if (line := _line(forum, record, item, kind)) else []
        if found:
            lines += [*([""] if lines else []), *([heading] if heading else []), *found]
    return lines


def _line(forum: Forum, record: MeetingRecord, item: ItemId, kind: Presence) -> str:
    index_of = record.meeting.index_of
    people = [
        person
        for person in record.roster.people
        if any(each.presence is kind and each.holds(item, index_of) for each in record.of(person.id).intervals)
    ]
    if not people:
        return ""
    names = Names(forum, record, item)
    return f"{item_words(record.meeting, item)}: {listed([names.elected(each) for each in people])}"
