"""A meeting's counts and quorum for the command line: in words, or as JSON with promised keys."""

from collections.abc import Sequence
from typing import Any

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.quorum import RuleResult, filled_words, rule_words, verdict_word
from attendance_app.domain.timeline import TimelineEntry, weakest_entry
from attendance_app.domain.wording import held_items, item_words, items_words
from attendance_app.services.forum.meeting_session import MeetingSession

EXAMPLE_RULE = "exempelregel – välj den som arbetsordningen säger"


def status_data(session: MeetingSession, item: ItemId | None = None, number: int | None = None) -> dict[str, Any]:
    """Return the status as JSON data; ``number`` is the number given for ``item``, None for the whole meeting."""
    at = item or session.figure_item
    count, verdict = session.seat_count(at), session.verdict(at)
    return {
        "forum": session.forum.name,
        "meeting": session.meeting.name,
        "item": number,
        "people": len(session.record.roster.people),
        "present": session.present_count(item),
        "organisations": [
            {
                "name": each.name,
                "people": each.people,
                "present": each.present,
                "seats": each.seats,
                "filled": each.filled,
            }
            for each in session.organisation_counts(item)
        ],
        "groups": [
            {"name": each.name, "people": each.people, "present": each.present} for each in session.group_counts(item)
        ],
        "quorum": {
            "seats": count.seats,
            "filled": count.filled,
            "required": verdict.required,
            "quorate": verdict.quorate,
            "at_item": _item_name(session.meeting, at),
            "organisations": count.organisations,
            "represented": count.represented,
            "missing": list(count.missing),
            "rules": [_rule_data(result) for result in verdict.results],
        },
    }


def status_words(session: MeetingSession, item: ItemId | None = None, number: int | None = None) -> str:
    """Return the status in Swedish, a line for each organisation or, in a body without them, each role."""
    data = status_data(session, item, number)
    forum = session.forum
    there = "närvarande" if item is not None or not session.varies else "närvarande någon gång under sammanträdet"
    widest = max((len(each["name"]) for each in data["groups"]), default=0)
    lines = [f"{forum.name} {data['meeting']}" + (f", § {number}" if number else "")]
    lines += [f"{data['present']} av {data['people']} {there}", ""]
    lines += [f"  {each['name']:<{widest}}  {each['present']:>3} av {each['people']}" for each in data["groups"]]
    lines += [""] if data["groups"] else []
    return "\n".join([*lines, *_quorum_lines(session, forum, item)])


def _item_name(meeting: Meeting, item: ItemId | None) -> int | str | None:
    """Return an item's § number, else its heading; the first item held for None, None without any."""
    held = held_items(meeting)
    if not held:
        return None
    found = held[0] if item is None else meeting.item(item)
    return found.number if found.number is not None else found.heading or meeting.order.index(found.id) + 1


def _quorum_lines(session: MeetingSession, forum: Forum, item: ItemId | None) -> list[str]:
    at = item or session.figure_item
    count, verdict = session.seat_count(at), session.verdict(at)
    heads = f"{count.members} {'ledamot' if count.members == 1 else 'ledamöter'}"
    if count.serving:
        heads += f", {count.serving} tjänstgörande ersättare"
    parts = [f"{filled_words(count)} ({heads})" if count.seats else filled_words(count)]
    parts += [f"krävs {verdict.required}"] if verdict.required is not None else []
    parts += [forum.settings.country.spelled(verdict_word(verdict.quorate))] if verdict.quorate is not None else []
    lines = [" · ".join(parts)]
    if item is None and session.now is None and session.varies:
        lines.insert(0, session_words(session))
    represented = f"{count.represented} av {count.organisations} medlemsorganisationer företrädda"
    missing = f" · saknas: {', '.join(count.missing)}" if count.missing else ""
    lines += [represented + missing] if count.organisations else []
    lines.append(f"Regel: {rule_words(forum.rules)}" + (f" ({EXAMPLE_RULE})" if forum.rule_is_example else ""))
    return lines


def session_words(session: MeetingSession) -> str:
    """Return the quorum of a meeting that is over, or not begun, for all its items.

    "Beslutsför vid alla §§, lägst 5 av 9, § 115"; "Inte beslutsför vid §§ 115–116, lägst 4 av 9, § 115". Without a
    rule the least number of filled seats alone, "" where nothing is held.
    """
    entries = session.timeline()
    weakest = weakest_entry(entries)
    seats = session.seat_count(weakest.item).seats if weakest else 0
    if weakest is None or not seats:
        return ""
    figure = f"{weakest.filled} av {seats}"
    lowest = f"lägst {figure}, {item_words(session.meeting, weakest.item)}" if _differ(entries) else figure
    spelled = session.forum.settings.country.spelled
    if weakest.quorate is False:
        return f"{spelled('Inte beslutsför')} vid {lost_words(session)}, {lowest}"
    return f"{spelled('Beslutsför')} vid alla §§, {lowest}" if weakest.quorate else lowest[0].upper() + lowest[1:]


def lost_words(session: MeetingSession) -> str:
    """Return the items of the meeting without quorum: "§§ 115–116", "" for none."""
    entries = session.timeline()
    return items_words(session.meeting, [entry.item for entry in entries if entry.quorate is False])


def weakest_words(session: MeetingSession) -> str:
    """Return the item with the fewest filled seats, "" where all have as many."""
    entries = session.timeline()
    weakest = weakest_entry(entries)
    return item_words(session.meeting, weakest.item) if weakest and _differ(entries) else ""


def _differ(entries: Sequence[TimelineEntry]) -> bool:
    return len({entry.filled for entry in entries}) > 1


def _rule_data(result: RuleResult) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": result.kind.value}
    if result.fraction:
        data["fraction"] = result.fraction
    return data | {
        "have": result.have, "required": result.required, "met": result.met, "explanation": result.explanation
    }  # fmt: skip
