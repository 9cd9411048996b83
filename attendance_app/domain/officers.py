"""Chair, secretary and verifiers: who holds which office at which §, who may, and who is proposed for a new meeting."""

import re
from collections.abc import Iterable

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.meeting import Duty, Meeting
from attendance_app.domain.roster import Person, PersonId, Role, Roster
from attendance_app.domain.style.period_words import DEFAULT_WORDS, ItemWords
from attendance_app.domain.wording import held_items, items_words

DUTY_WORDS = {
    Duty.CHAIR: "Ordförande",
    Duty.SECRETARY: "Sekreterare",
    Duty.VERIFIER: "Justerare",
    Duty.SUBSTITUTE_VERIFIER: "Ersättare för justerare",
}
_CHAIR_TITLE = re.compile(r"ordförande\b", re.IGNORECASE)
_SECRETARY_TITLE = re.compile(r"\w*sekreterare\b", re.IGNORECASE)
_ELECTED = frozenset({Role.MEMBER, Role.SUBSTITUTE})
Holding = tuple[PersonId, tuple[ItemId, ...]]


def holders(meeting: Meeting, duty: Duty) -> tuple[Holding, ...]:
    """Return who holds an office and at which items, those for the whole meeting first.

    An acting chair or secretary replaces the usual one; an acting verifier, or a substitute for one, is one more.
    """
    order = tuple(item.id for item in held_items(meeting))
    acting_officers: dict[PersonId, set[ItemId]] = {}
    for each in meeting.acting_officers:
        if each.duty is duty:
            first, last = each.span(meeting.index_of)
            acting_officers.setdefault(each.person, set()).update(meeting.order[first : last + 1])
    usual: dict[Duty, tuple[PersonId | None, ...]] = {
        Duty.CHAIR: (meeting.chair,),
        Duty.SECRETARY: (meeting.secretary,),
        Duty.VERIFIER: meeting.verifiers,
        Duty.SUBSTITUTE_VERIFIER: (),
    }
    replaces = duty in {Duty.CHAIR, Duty.SECRETARY}
    taken = set().union(*acting_officers.values()) if replaces else set[ItemId]()
    held: dict[PersonId, set[ItemId]] = {person: set(order) - taken for person in usual[duty] if person}
    for person, items in acting_officers.items():
        held[person] = held.get(person, set()) | items
    return tuple((person, tuple(item for item in order if item in items)) for person, items in held.items())


def holding_words(meeting: Meeting, items: tuple[ItemId, ...], words: ItemWords | None = None) -> str:
    """Return at which §§ an office is held, "" for the whole meeting."""
    return "" if len(items) == len(held_items(meeting)) else items_words(meeting, items, words or DEFAULT_WORDS.items)


def may_hold(duty: Duty, person: Person, kind: BodyKind) -> bool:
    """Tell if a person can hold an office: chair and verifiers are members or substitutes (KL 5:69, 6:35).

    A general meeting (stämma) may elect anybody. The secretary may be anybody but a staff representative.
    """
    if duty is Duty.SECRETARY:
        return person.role is not Role.STAFF_REPRESENTATIVE
    return person.role in _ELECTED or kind is BodyKind.GENERAL_MEETING


def proposed_officers(roster: Roster, previous: Iterable[Meeting]) -> tuple[PersonId | None, PersonId | None]:
    """Return chair and secretary for a new meeting of ``roster``; ``previous`` are the meetings before, oldest first.

    The chair is the one member with that title, else the chair of the last meeting: who took the chair once, while the
    elected one was away, does not keep it. The secretary is that of the last meeting, else the one official with that
    title. None where nobody, or more than one, is found.
    """
    last = max(previous, key=lambda each: (each.day, each.ordinal), default=None)
    chair, secretary = (last.chair, last.secretary) if last else (None, None)
    members = (each for each in roster.people if each.role is Role.MEMBER and _CHAIR_TITLE.match(each.title))
    officials = (each for each in roster.people if each.role is Role.OFFICIAL and _SECRETARY_TITLE.search(each.title))
    return _only(members) or _still(roster, chair), _still(roster, secretary) or _only(officials)


def _only(people: Iterable[Person]) -> PersonId | None:
    found = [each.id for each in people]
    return found[0] if len(found) == 1 else None


def _still(roster: Roster, person: PersonId | None) -> PersonId | None:
    return person if person is not None and roster.has_person(person) else None
