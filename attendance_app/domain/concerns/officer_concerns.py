"""Which officers are absent at an item of their office."""

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.concerns.concern import Concern, Mending
from attendance_app.domain.meeting import Duty
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.officers import DUTY_WORDS, holders
from attendance_app.domain.wording import items_words

# A substitute for a verifier signs only if the verifier cannot.
_TAKING_PART = (Duty.CHAIR, Duty.SECRETARY, Duty.VERIFIER)


def hints(record: MeetingRecord, item: ItemId | None) -> tuple[str, ...]:
    """Return a Swedish sentence for each officer who is absent at an item, or (None) at any item of the office."""
    return tuple(each.words for each in officer_concerns(record, item))


def officer_concerns(record: MeetingRecord, item: ItemId | None) -> tuple[Concern, ...]:
    """Return each officer who is absent at an item, or (None) at any item of the office."""
    meeting = record.meeting
    found = []
    for duty in _TAKING_PART:
        for key, items in holders(meeting, duty):
            person = record.roster.find(key)
            if person is None:
                continue
            asked = items if item is None else tuple(each for each in items if each == item)
            away = [each for each in asked if not record.of(key).at(each, meeting.index_of)]
            if away:
                where = items_words(meeting, away)
                word = DUTY_WORDS[duty].lower()
                words = f"{person.name}, {word}, deltar inte {where}."
                found.append(Concern(words, key, Mending.OFFICERS))
    return tuple(found)
