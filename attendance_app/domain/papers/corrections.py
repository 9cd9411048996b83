"""Corrections made after verification, as Swedish sentences: every print shows them (JO 581-2013)."""

from attendance_app.domain.attendance import Attendance, Mark
from attendance_app.domain.meeting import Correction, Meeting
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.votes.vote import VoteCorrection
from attendance_app.domain.wording import deviation, moment_words

HEADING = "Rättelser efter justeringen"


def correction_words(record: MeetingRecord) -> tuple[str, ...]:
    """Return a sentence for each correction, in order: who, from, to, when, by whom and why."""
    return tuple(_sentence(record, each) for each in record.meeting.corrections)


def _sentence(record: MeetingRecord, each: Correction) -> str:
    before, after = (attendance_words(held, record.meeting) for held in (each.before, each.after))
    return corrected_words(record, each, before, after)


def corrected_words(record: MeetingRecord, each: Correction | VoteCorrection, before: str, after: str) -> str:
    """Return the sentence of one correction, of an attendance or of an answer in a vote."""
    name = record.roster.name_of(each.person, "En person")
    when = moment_words(each.at)
    return f"{name}: rättat från ”{before}” till ”{after}” {when} av {each.by}. Skäl: {each.reason}"


def attendance_words(attendance: Attendance, meeting: Meeting) -> str:
    """Return one person's attendance at a meeting: "närvarande §§ 26–28", "anmält förhinder", "ej närvarande"."""
    if not attendance.intervals:
        return {Mark.EXCUSED: "anmält förhinder", Mark.ABSENT: "frånvarande"}.get(attendance.absence, "ej närvarande")
    word = "närvarande som tjänstgörande ersättare" if attendance.serves else "närvarande"
    return f"{word} {deviation(attendance, meeting) or 'hela sammanträdet'}"
