"""narvaro import: imports a roster from any file into a forum and reports what was read and what was not."""

from datetime import date
from pathlib import Path

from attendance_app import composition
from attendance_app.cli.open_file import changing
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_choices import Country
from attendance_app.domain.body_kinds import FAMILIES, KIND_WORDS, OTHER_KIND_WORDS, BodyKind
from attendance_app.domain.forum import Forum, of_kind
from attendance_app.domain.quorum import rule_words
from attendance_app.domain.roster import Roster
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, new_forum
from attendance_app.services.record.reading import ForumRecord
from attendance_app.services.roster_import.import_counts import counts_words, import_counts
from attendance_app.services.roster_import.import_plan import ImportPlan, Kind
from attendance_app.services.roster_import.kind_proposal import proposed_kind
from attendance_app.services.roster_import.parsed_source import Source
from attendance_app.services.roster_import.record_import import forum_from_record, import_record, plan_for_record
from attendance_app.services.roster_import.role_decisions import Doubt
from attendance_app.services.roster_import.table_import import MeetingChoice, choose_day, import_roster
from attendance_app.services.roster_import.vocabulary import Meaning

KindChoice = tuple[BodyKind, Country]


def import_file(path: Path, into: Path, meeting: str | None, kind: KindChoice | None = None) -> str:
    """Import ``path`` into the forum ``into``, created if missing; return a report in Swedish.

    ``kind``: the forum becomes a body of that kind, with its rules; None leaves it as it is, and for a new one the
    report says what the list looks like.
    Refusal, with nothing changed or created, for a file without a roster.
    """
    source = composition.read_roster(path)
    if source.record:
        if kind:
            raise Refusal(f"”{source.name}” säger själv vilket slags organ det är. Importera utan --kind.")
        return _import_record(source.record, source.name, into, meeting)
    parsed = source.best
    if not parsed.entries:
        raise Refusal(f"I ”{source.name}” hittades inga namn. Välj en fil med en förteckning.")
    day = _day(meeting) if meeting else None
    parsed = choose_day(parsed, day, composition.unprintable) if day else parsed
    if meeting and not parsed.has_marks:
        raise Refusal(f"”{source.name}” har ingen kolumn med markeringar. Importera utan --meeting.")
    if not into.exists():
        _refuse_unknown_meeting(None, meeting)
        composition.create_forum(into, new_forum(Forum(into.stem))).close()
    with changing(into) as file:
        _refuse_unknown_meeting(file, meeting)
        plan = ImportPlan(file.roster, parsed, seats=parsed.has_roles)
        words = _words(plan)
        changed = import_roster(file, plan, _choice(file, meeting))
        words += _set_kind(file, *kind) if kind else _proposal_words(file, source)
    return "\n".join([*words, "Importerat." if changed else "Inget att ändra: allt står redan i förteckningen."])


def kind_called(word: str | None, country: str) -> KindChoice | None:
    """Return the kind of body that the command line calls ``word`` and its country, None for no word."""
    kinds = {words: kind for kind, words in KIND_WORDS.items()} | OTHER_KIND_WORDS
    return (kinds[word], Country(country)) if word in kinds else None


def _proposal_words(file: ForumFile, source: Source) -> list[str]:
    """Return which kind of body the list looks like, while nobody has said it."""
    found = proposed_kind(source) if file.forum.kind is BodyKind.OTHER and not file.meetings else None
    if found is None:
        return []
    kinds = [found.kind] if found.kind else FAMILIES[found.family]
    facts = (
        (found.parties, "partier"),
        (found.substitutes, "ersättare"),
        (found.organisations, "flera organisationer"),
    )
    why = [words for holds, words in facts if holds] + ([f"”{found.word}”"] if found.word else [])
    options = " eller ".join(f"--kind {KIND_WORDS[each]}" for each in kinds)
    return [f"Slag av organ är inte valt. Listan ({', '.join(why)}) talar för {options}."]


def _set_kind(file: ForumFile, kind: BodyKind, country: Country) -> list[str]:
    """Make the forum a body of ``kind``, and return what follows from it."""
    file.change_forum(of_kind(file.forum, kind, country))
    law = file.forum.law
    source = f" ({law.quorum_source})" if law.quorum_source else ""
    return [f"Slag av organ: {KIND_WORDS[kind]}. Beslutsförhet: {rule_words(file.forum.rules)}{source}"]


def _import_record(held: ForumRecord, name: str, into: Path, meeting: str | None) -> str:
    if meeting and (held.record is None or held.record.meeting.name != meeting):
        raise Refusal(f"”{name}” innehåller inte sammanträdet {meeting}. Importera utan --meeting.")
    words = f"Läst: {len(held.roster.people)} personer" + (f", {held.record.meeting.name}" if held.record else "")
    if not into.exists():
        composition.create_forum(into, forum_from_record(held)).close()
        return f"{words}\nImporterat."
    with changing(into) as file:
        plan = plan_for_record(file, held)
        differences = _differences(plan, plan.roster)
        changed = import_record(file, held, plan)
    return "\n".join([words, *differences, "Importerat." if changed else "Inget att ändra: allt står redan i filen."])


def _day(meeting: str) -> date:
    try:
        return date.fromisoformat(meeting.split("#")[0])
    except ValueError:
        raise Refusal(f"”{meeting}” är inget sammanträde. Skriv dagen som 2024-12-13.") from None


def _refuse_unknown_meeting(file: ForumFile | None, meeting: str | None) -> None:
    """Refuse DATE#2 unless it exists: a new meeting is the first of its day."""
    known = {each.name for each in file.meetings} if file else set()
    if meeting and "#" in meeting and meeting not in known:
        raise Refusal(f"Det finns inget sammanträde {meeting}. Ange bara dagen, så görs ett nytt.")


def _choice(file: ForumFile, meeting: str | None) -> MeetingChoice | None:
    if meeting is None:
        return None
    known = {each.name: each.id for each in file.meetings}
    return MeetingChoice(_day(meeting), known.get(meeting))


def _words(plan: ImportPlan) -> list[str]:
    parsed, roster = plan.parsed, plan.roster
    bodies = len({entry.organisation for entry in parsed.entries if entry.organisation})
    present = sum(entry.mark is Mark.PRESENT for entry in parsed.entries)
    words = [f"Läst: {len(parsed.entries)} personer, {bodies} organisationer, {present} närvarande"]
    named = zip(parsed.headings, parsed.meanings, strict=False)
    columns = [f"{head} = {_COLUMNS[meaning]}" for head, meaning in named if meaning in _COLUMNS]
    words.append(f"Kolumner: {', '.join(columns)}")
    words += [f"Kolumner som inte används: {', '.join(parsed.left_out)}"] if parsed.left_out else []
    words += [f"Dolda tecken togs bort i {parsed.hidden_signs} namn"] if parsed.hidden_signs else []
    if parsed.lookalikes:
        words.append(f"Bokstäver ur olika alfabet, som ser lika ut: {', '.join(parsed.lookalikes[:10])}")
    words.append(counts_words(import_counts(plan)))
    words += _differences(plan, roster)
    words += _undecided(plan)
    words += [f"rad {each.row}: {each.reason}" for each in parsed.skipped]
    return words


def _differences(plan: ImportPlan, roster: Roster) -> list[str]:
    if not roster.people:
        return []
    kinds = [each.kind for each in plan.differences]
    new, same, changed = (kinds.count(kind) for kind in (Kind.NEW, Kind.SAME, Kind.CHANGED))
    words = [f"Nya: {new}, oförändrade: {same}, ändrade: {changed}"]
    words += [f"Saknas i filen (ligger kvar): {', '.join(each.name for each in plan.missing)}"] if plan.missing else []
    number = plan.parsed.table.number
    return words + [
        f"rad {number(each.entry.row)}: ”{each.entry.name}” liknar {each.person.name} och är inte inläst. "
        "Avgör i fönstret."
        for each in plan.questions
        if each.person
    ]


def _undecided(plan: ImportPlan) -> list[str]:
    """Name those whose role the list does not tell, each with the reason; and say where nobody gets a seat."""
    number, words = plan.parsed.table.number, []
    for each in plan.undecided:
        title = f", {each.entry.title}" if each.entry.title else ""
        reason = _DOUBTS[each.reading.doubt] if each.reading.doubt else ""
        words.append(f"rad {number(each.entry.row)}: ”{each.entry.name}{title}” {reason}. Får ingen plats.")
    words += ["Avgör deras roll i fönstret, under Förteckning."] if words else []
    unseated = len(plan.members_without_seat)
    if unseated and not plan.roster.seats and not plan.seats:
        words.append(f"Listan har inga roller: ingen av de {unseated} ledamöterna får en plats. Ge dem en i fönstret.")
    return words


_DOUBTS = {
    Doubt.NO_PARTY: "har varken roll eller parti i listan",
    Doubt.NO_ROLE: "har ingen roll i listan",
    Doubt.EITHER: "kan vara förtroendevald eller anställd",
    Doubt.PARTY_AND_TITLE: "har både parti och en tjänstepersons titel",
}
_COLUMNS = {
    Meaning.NAME: "namn",
    Meaning.FIRST_NAME: "förnamn",
    Meaning.LAST_NAME: "efternamn",
    Meaning.ORGANISATION: "organisation",
    Meaning.PARTY: "parti",
    Meaning.ROLE: "roll",
    Meaning.TITLE: "titel",
    Meaning.MARK: "närvaro",
}
