"""The days of the minutes as page one says them. The appeal is laglighetsprövning alone: other rules run otherwise."""

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.deadlines import LastDay, PartDays, VerifiedPart, part_days, verified_parts
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.style.templates import filled
from attendance_app.domain.wording import items_words, listed

_VERIFICATION, _NOTICE, _APPEAL = "KL 5 kap. 69 §", "KL 8 kap. 12 §", "KL 13 kap. 5 §"
_MOVED = "lag 1930:173 2 §"


def verification_lines(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> list[str]:
    """Return when the minutes were verified and announced and how long they can be appealed; ``item``: of one § alone.

    Each part of the minutes that was verified apart is named by its §§.
    """
    meeting = record.meeting
    parts = verified_parts(meeting)
    days = {each.part: each for each in part_days(forum, record)}
    lines = []
    for part in parts:
        if item is not None and item not in part.items:
            continue
        name = part_words(meeting, part) if len(parts) > 1 or part.at_once else ""
        label = f"{name}: " if name else ""
        said = _verified_words(forum, meeting, part, days.get(part))
        lines += said if part.at_once else [label + words for words in said]
        lines += [label + words for words in _notice_words(forum, record, days[part])] if part in days else []
    return lines


def at_once_lines(forum: Forum, record: MeetingRecord, item: ItemId | None = None) -> list[str]:
    """Return when §§ were verified at once; ``item``: of one § alone."""
    days = {each.part: each for each in part_days(forum, record)}
    parts = (each for each in verified_parts(record.meeting) if each.at_once and (item is None or item in each.items))
    return [line for part in parts for line in _verified_words(forum, record.meeting, part, days.get(part))]


def part_words(meeting: Meeting, part: VerifiedPart) -> str:
    """Return what a part of the minutes is called: "§§ 40–43, 45", with the headings of items without number."""
    return items_words(meeting, part.items)


def _verified_words(forum: Forum, meeting: Meeting, part: VerifiedPart, days: PartDays | None) -> list[str]:
    late = f", efter sista dagen {days.verification.day} ({_VERIFICATION})" if days and days.verified_late else ""
    if part.at_once:
        values = {
            "items": items_words(meeting, part.items, forum.style.periods.items),
            "verified": "justerad" if len(part.items) == 1 else "justerade",
            "day": part.verified.isoformat() if part.verified else "",
        }
        return [filled(forum.style.sentences.at_once, values) + late]
    if part.verified is not None:
        return [f"Protokollet justerat {part.verified}{late}"]
    return [f"Justeras senast {_read(days.verification, _VERIFICATION)}"] if days else []


def _notice_words(forum: Forum, record: MeetingRecord, days: PartDays) -> list[str]:
    names = {each.id: each.name for each in record.roster.organisations}
    lines = []
    for each in days.posted:
        whose = f" av {names[each.organisation]}" if each.organisation else ""
        late = f", efter sista dagen {days.notice.day} ({_NOTICE})" if days.notice and days.posted_late(each) else ""
        lines.append(f"Tillkännagivet på anslagstavlan {each.day}{whose}{late}")
    if days.notice is not None and days.waiting:
        whose = listed([names[board] for board in days.waiting if board is not None])
        lines.append(f"Anslås{f' av {whose}' if whose else ''} senast {_read(days.notice, _NOTICE)}")
    if days.appeal is not None:
        lines.append(f"Överklagandetiden går ut {_appeal_words(forum, days, days.appeal)}")
    if days.take_down is not None:
        lines.append(f"Anslaget tas ned tidigast {days.take_down} ({_NOTICE})")
    return lines


def _appeal_words(forum: Forum, days: PartDays, appeal: LastDay) -> str:
    last = "det sista anslaget" if len(days.posted) + len(days.waiting) > 1 else "anslaget"
    condition = f" om {last} sätts upp {days.assumed_notice}" if days.assumed_notice else ""
    which = f"laglighetsprövning av {forum.law.appealable}" if forum.law.appealable else "laglighetsprövning"
    return f"{appeal.day}{condition} ({which}, {_APPEAL}{f'; {_MOVED}' if appeal.moved else ''})"


def _read(last: LastDay, source: str) -> str:
    """Return a last day with its source, and that it was moved by a reading of the law where it was."""
    return f"{last.day} ({source}{f'; flyttad dag, tolkning av {_MOVED}' if last.moved else ''})"
