"""Who is on the röstlängd at a §, what has changed since it was established, and what is not as is usual."""

from collections.abc import Iterable, Mapping
from datetime import date

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting import Meeting
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.roster import Person, PersonId, Role
from attendance_app.domain.votes.roll import Roll, RollEntry, RollLine, RollRules, voters_of
from attendance_app.domain.votes.vote import Vote
from attendance_app.domain.wording import item_words, took_part

UP_TO_DATE = "behöver ej uppdateras"


def lines_now(
    record: MeetingRecord, entries: Mapping[PersonId, RollEntry], item: ItemId | None, rules: RollRules
) -> tuple[RollLine, ...]:
    """Return who votes at an item (None: at any time): members who are present or represented, in the annex's order.

    Co-owners are one line, that of the one whom the others vote with, where any of them is there or represented.
    """
    found = []
    for person in record.roster.people:
        if person.role is not Role.MEMBER or _joint_of(record, entries, person.id) is not None:
            continue
        others = (each.id for each in record.roster.people if _joint_of(record, entries, each.id) == person.id)
        group = [person.id, *others]
        there = [each for each in group if _is_there(record, each, item)]
        proxies = [entries[each].proxy for each in group if each in entries and entries[each].proxy]
        if there or proxies:
            entry = entries.get(person.id, RollEntry(person.id))
            votes = min(entry.votes, 1) if rules.one_vote else entry.votes
            proxy = "" if there else proxies[0]
            found.append(RollLine(person.id, entry.share, votes, proxy, tuple(group[1:])))
    return tuple(found)


def _joint_of(record: MeetingRecord, entries: Mapping[PersonId, RollEntry], person: PersonId) -> PersonId | None:
    """Return with whom somebody votes together, None for nobody."""
    joint = entries[person].joint if person in entries else None
    if joint is None or joint == person or not record.roster.has_person(joint):
        return None
    # Two who name each other: the line is that of the lower id.
    mutual = joint in entries and entries[joint].joint == person
    return None if mutual and person < joint else joint


def _is_there(record: MeetingRecord, person: PersonId, item: ItemId | None) -> bool:
    held = record.of(person)
    return took_part(held, record.meeting) if item is None else bool(held.at(item, record.meeting.index_of))


def roll_at(record: MeetingRecord, item: ItemId) -> Roll | None:
    """Return the röstlängd that holds at an item: the last one established at or before it, None for none yet."""
    index_of = record.meeting.index_of
    at = index_of.get(item, len(index_of))
    held = [(index_of.get(each.item, -1) if each.item else -1, each) for each in record.rolls]
    reached = sorted((each for each in held if each[0] <= at), key=lambda each: each[0])
    return reached[-1][1] if reached else None


def established_at(meeting: Meeting, roll: Roll) -> str:
    """Return the § at which a röstlängd was established, "" before the first one or at one that the agenda lacks."""
    return item_words(meeting, roll.item) if roll.item is not None and roll.item in meeting.index_of else ""


def changes_words(meeting: Meeting, last: Roll | None, now: Iterable[RollLine]) -> str:
    """Return "behöver ej uppdateras", or what differs from the one that holds: "+3 −1 sedan § 12"."""
    if last is None:
        return "röstlängden är inte fastställd"
    before, after = {each.member: each for each in last.lines}, {each.member: each for each in now}
    more, fewer = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    other = sum(before[each] != after[each] for each in before.keys() & after.keys())
    item = established_at(meeting, last)
    parts = [f"+{more}" if more else "", f"−{fewer}" if fewer else "", f"{other} ändrade" if other else ""]
    words = " ".join(part for part in parts if part)
    since = f" sedan {item}" if item else ""
    return f"{words}{since}" if words else UP_TO_DATE


def vote_warnings_of_roll(record: MeetingRecord, vote: Vote, rules: RollRules) -> tuple[str, ...]:
    """Return a Swedish sentence where a vote at a stämma is not by a röstlängd that holds; nothing is blocked."""
    roll = roll_at(record, vote.item)
    if roll is None:
        return ("Röstlängden är inte fastställd: alla röster räknas lika. Fastställ den under Protokoll – Omröstning.",)
    if not is_by_roll(vote, roll):
        return ("Röstlängden är fastställd på nytt sedan omröstningen började. Ta bort omröstningen och börja om.",)
    words = changes_words(record.meeting, roll, lines_now(record, record.roll_entries, vote.item, rules))
    return () if words == UP_TO_DATE else (f"Röstlängden: {words}. Fastställ den på nytt och börja om omröstningen.",)


def is_by_roll(vote: Vote, roll: Roll) -> bool:
    """Tell if those who may vote are those of a röstlängd, with its weights."""
    return set(vote.voters) == set(voters_of(roll))


def roll_warnings(record: MeetingRecord, entries: Mapping[PersonId, RollEntry], rules: RollRules) -> tuple[str, ...]:
    """Return a Swedish sentence for each thing that is not as is usual; nothing is blocked."""
    found, acts_for = list[str](), dict[str, list[str]]()
    for person in record.roster.people:
        entry = entries.get(person.id)
        if entry is None:
            continue
        found += _entry_warnings(person, entry, record.meeting.day, rules)
        if entry.proxy:
            acts_for.setdefault(entry.proxy.casefold(), []).append(entry.proxy)
    for proxies in acts_for.values():
        if rules.proxy_limit and len(proxies) > rules.proxy_limit:
            limit = f"högst {rules.proxy_limit} enligt reglerna"
            found.append(f"{proxies[0]} är ombud för {len(proxies)} medlemmar; {limit}.")
    return tuple(found)


def _entry_warnings(person: Person, entry: RollEntry, day: date, rules: RollRules) -> list[str]:
    words = []
    if entry.proxy and entry.proxy_day is None:
        words.append(f"Fullmakten för {person.name} är inte daterad.")
    elif entry.proxy and entry.proxy_day is not None and not _is_within_a_year(entry.proxy_day, day):
        words.append(f"Fullmakten för {person.name} är daterad {entry.proxy_day}: den gäller högst ett år.")
    if rules.one_vote and entry.votes > 1:
        words.append(f"{person.name} har {entry.votes} röster antecknade; en medlem har en röst.")
    return words


def _is_within_a_year(given: date, day: date) -> bool:
    """Tell if a fullmakt given on a day holds on another: to the same day of the next year."""
    try:
        last = given.replace(year=given.year + 1)
    except ValueError:
        last = date(given.year + 1, 3, 1)
    return given <= day <= last
