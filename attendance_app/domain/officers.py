"""Chair, secretary and verifiers: who holds which office at which §, and hints on officers who are absent."""

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting import Duty, Meeting, MeetingRecord
from attendance_app.domain.roster import PersonId
from attendance_app.domain.wording import held_items, items_words

DUTY_WORDS = {Duty.CHAIR: "Ordförande", Duty.SECRETARY: "Sekreterare", Duty.VERIFIER: "Justerare"}
Holding = tuple[PersonId, tuple[ItemId, ...]]


def holders(meeting: Meeting, duty: Duty) -> tuple[Holding, ...]:
    """Return who holds an office and at which items, those for the whole meeting first.

    An acting chair or secretary replaces the usual one; an acting verifier is one more.
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
    }
    taken = set[ItemId]() if duty is Duty.VERIFIER else set().union(*acting_officers.values())
    held: dict[PersonId, set[ItemId]] = {person: set(order) - taken for person in usual[duty] if person}
    for person, items in acting_officers.items():
        held[person] = held.get(person, set()) | items
    return tuple((person, tuple(item for item in order if item in items)) for person, items in held.items())


def holding_words(meeting: Meeting, items: tuple[ItemId, ...]) -> str:
    """Return at which §§ an office is held, "" for the whole meeting."""
    return "" if len(items) == len(held_items(meeting)) else items_words(meeting, items)


def hints(record: MeetingRecord, item: ItemId | None) -> tuple[str, ...]:
    """Return a Swedish sentence for each officer who is absent at an item, or (None) at any item of the office."""
    meeting = record.meeting
    found = []
    for duty in Duty:
        for person, items in holders(meeting, duty):
            if not record.roster.has_person(person):
                continue
            asked = items if item is None else tuple(each for each in items if each == item)
            away = [each for each in asked if not record.of(person).at(each, meeting.index_of)]
            if away:
                where = items_words(meeting, away)
                word = DUTY_WORDS[duty].lower()
                found.append(f"{record.roster.person(person).name}, {word}, deltar inte {where}.")
    return tuple(found)
