"""Närvarointyg: who of one organisation attended and when, for the organisation that pays them."""

from dataclasses import replace

from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind, framed, noted
from attendance_app.domain.papers.days import dates_words
from attendance_app.domain.papers.sentences import sentence_lines
from attendance_app.domain.roster import ROLE_WORDS, OrganisationId, Person
from attendance_app.domain.style.house_style import Part
from attendance_app.domain.wording import deviation, took_part

_CERTIFIED = "Närvaron intygas"
_LINE = "_" * 40


def certificate(forum: Forum, record: MeetingRecord, organisation: OrganisationId, log_head: str = "") -> Annex:
    """Return the certificate of one organisation: those of its people who took part, with §§ and clock times.

    It says when and for how long somebody was there, and nothing of money.
    """
    owner = next(each for each in record.roster.organisations if each.id == organisation)
    people = [each for each in record.roster.people if each.organisation == organisation]
    there = [each for each in people if took_part(record.of(each.id), record.meeting)]
    columns = (
        AnnexColumn("Namn", ColumnKind.NAME),
        AnnexColumn("Uppdrag", ColumnKind.TEXT),
        AnnexColumn("Närvarande", ColumnKind.TEXT),
    )
    rows = tuple((each.name, each.title or ROLE_WORDS[each.role], _when(record, each)) for each in there)
    title = f"Närvarointyg {owner.name} {dates_words(record.meeting)}"
    made = framed(forum, record, title, "", columns, (AnnexSection("", "", rows),), log_head)
    place = sentence_lines(forum, record, Part.PLACE, None, "")
    lead = (forum.name, *place, _summary(owner.name, len(there), len(people)))
    return replace(made, lead=lead, notes=(*made.notes, *noted(_CERTIFIED, _signature(record))))


def attending_organisations(record: MeetingRecord) -> tuple[OrganisationId, ...]:
    """Return the organisations that somebody attended for, in the annex's order."""
    there = {each.organisation for each in record.roster.people if took_part(record.of(each.id), record.meeting)}
    return tuple(each.id for each in record.roster.organisations if each.id in there)


def _when(record: MeetingRecord, person: Person) -> str:
    return deviation(record.of(person.id), record.meeting) or "hela sammanträdet"


def _summary(name: str, there: int, people: int) -> str:
    return f"{there} av {people} från {name} deltog."


def _signature(record: MeetingRecord) -> tuple[str, ...]:
    secretary = record.roster.find(record.meeting.secretary)
    name = f"{secretary.name}, sekreterare" if secretary is not None else _LINE
    return (f"Ort och datum: {_LINE}", f"Underskrift: {_LINE}", f"Namnförtydligande: {name}")
