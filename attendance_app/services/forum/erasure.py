"""Erasure (gallring): finds the person or meeting that is meant, erases, and returns a receipt without names."""

from datetime import datetime

from attendance_app.domain.meeting import MeetingId
from attendance_app.domain.roster import ERASED_NAME, Person, PersonId, Roster
from attendance_app.domain.text import clean, swedish_key
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.ports import Erased, Erasure


def people_in(file: ForumFile) -> dict[str, frozenset[PersonId]]:
    """Return everybody in the roster and in the meetings, by the label NAME (ORGANISATION), in Swedish order."""
    found: dict[str, set[PersonId]] = {}
    for roster in _rosters(file):
        for person in roster.people:
            if person.name != ERASED_NAME:
                found.setdefault(_label(roster, person), set()).add(person.id)
    return {label: frozenset(found[label]) for label in sorted(found, key=swedish_key)}


def person_called(file: ForumFile, name: str) -> Erasure:
    """Return the erasure of the person called NAME or NAME (ORGANISATION), in the roster and in every meeting.

    Refusal where there is none, or more than one.
    """
    wanted = clean(name).casefold()
    people = people_in(file)
    labels = [label for label in people if label.casefold() == wanted]
    labels = labels or [label for label in people if label.split(" (")[0].casefold() == wanted]
    if not labels:
        raise Refusal("Ingen i filen heter så. Kontrollera namnet; inget är ändrat.")
    if len(labels) > 1:
        raise Refusal(f"Flera personer heter så. Ange en av dem: {', '.join(labels)}.")
    return person_labelled(file, labels[0])


def person_labelled(file: ForumFile, label: str) -> Erasure:
    """Return the erasure of a label of ``people_in``; Refusal where two people of one roster have it."""
    people = people_in(file)[label]
    if any(len(people & {person.id for person in roster.people}) > 1 for roster in _rosters(file)):
        raise Refusal(f"Två heter {label} i samma förteckning. Skriv den enas namn på ett annat sätt först.")
    return Erasure(people=people)


def meeting_called(file: ForumFile, name: str) -> Erasure:
    """Return the erasure of the meeting called DATE or DATE#2; Refusal where there is none."""
    return Erasure(meetings=frozenset({file.meeting_named(name).meeting_id}))


def erase(file: ForumFile, erasure: Erasure) -> str:
    """Erase, and return the receipt: what was erased, from what, when; without names."""
    days = [meeting.name for meeting in file.meetings if meeting.id in erasure.meetings]
    inside = sum(
        any(roster.has_person(person) for person in erasure.people) for roster in _rosters(file, erasure.meetings)
    )
    erased = file.journal.erase(erasure)
    now = file.journal.now()
    return "\n".join(_receipt(file, erasure, erased, now, days, inside))


def _receipt(
    file: ForumFile, erasure: Erasure, erased: Erased, at: datetime, days: list[str], inside: int
) -> list[str]:
    what = [f"Sammanträdet {day}, med närvaro, anmärkningar och de namn som bara fanns där." for day in days]
    if erasure.people:
        what.append(f"En persons namn och uppgifter, ur {inside} förteckningar (organets och sammanträdenas).")
        what.append("Antalet närvarande i äldre sammanträden är oförändrat; raden visas som ”Gallrad person”.")
    return [
        "Gallringskvitto",
        f"Fil: {file.store.name}",
        f"Tid: {at:%Y-%m-%d %H.%M}",
        *what,
        f"I filen: {_counted(erased.names, 'namn eller anmärkning', 'namn och anmärkningar')}, "
        f"{_counted(erased.lines, 'rad', 'rader')} i ändringsloggen, "
        f"{_counted(erased.annexes, 'bevarad bilaga', 'bevarade bilagor')}.",
        f"Säkerhetskopior: {erased.backups} gallrade, {erased.removed} borttagna. "
        f"Räddningsloggar: {erased.rescue_logs} tömda.",
        f"Ändringsloggen slutar med rad {file.store.head.short}. Filen är hel: innehållet stämmer med loggen.",
        *_unreached(erased),
        "Kopior av filen, utskrifter och exporterade filer på andra ställen gallras för sig.",
    ]


def _unreached(erased: Erased) -> list[str]:
    names = ", ".join(f"”{name}”" for name in erased.unreached)
    return [f"Nåddes inte, och kan ha kvar det som är gallrat: {names}. Gallra där för sig."] if names else []


def _label(roster: Roster, person: Person) -> str:
    return f"{person.name} ({roster.organisation_name(person) or 'utan organisation'})"


def _rosters(file: ForumFile, without: frozenset[MeetingId] = frozenset()) -> list[Roster]:
    records = (file.journal.state.record(each.id) for each in file.meetings if each.id not in without)
    return [file.roster, *(record.roster for record in records)]


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
