"""One line of a page one as a person: the name and the form it is written in, and what is said after it."""

import re
from dataclasses import dataclass

from attendance_app.domain.papers.names import municipality
from attendance_app.domain.roster import Person, Roster
from attendance_app.services.roster_import.vocabulary import PARTIES

_WORD = r"[A-ZÅÄÖÁÉÈÜØÆŠŽÓ][\w'’.-]*"
# A title before a name is no part of it.
_TITLES = r"(?!(?:Ordf\w*|Vice|Ledam\w*|Ersätt\w*|Juster\w*|\w*(?:direktör|chef|sekreterare|strateg|råd|ordförande))\b)"
_GENERIC = rf"{_TITLES}{_WORD}(?: (?:{_WORD}|de|von|af|van|der|la|al))+"
_ORGANISATION = r"(?:[A-ZÅÄÖ][\wåäö-]+ kommun|Region [A-ZÅÄÖ]\w+(?: län)?)"
_VACANT = re.compile(
    r"(?P<word>[Vv]akant(?: plats)?|[Vv]akans|-{2,}|–{2,}|N\.? ?N\.?)(?: ?\((?P<party>[^)]+)\))?(?P<rest>.*)$"
)
_TITLE = r"[a-zåäöA-ZÅÄÖ0-9:.]+(?: [a-zåäö.]+){0,3}"
# A piece that begins so goes on with the §§ or times of the one before it.
_GOES_ON = re.compile(r"\d+(?:[–-]|,|$| punkt| och|\.\d)|§ \d")
_NOTE = re.compile(
    r"§|\bparagraf|\d\d?[.:]\d\d|distans|digital|länk|teams|deltar inte|deltog inte|jäv|tjänstgör inte", re.I
)
_SERVES = re.compile(
    r"^(?P<words>(?i:tjänstgör\w*|tjg\.?|tj\.?|ers\.?|ersättare|ersätter|i stället|istället|för|in för)\b.*?)"
    r"(?: (?P<whom>[A-ZÅÄÖ(].*|vakant.*))?$",
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something said after a name: the words, and what parts them from what is before: ", ", " " or "("."""

    words: str
    before: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A line that names somebody. ``form`` is the template of the name, ``known`` the person of the roster."""

    text: str
    name: str
    form: str
    known: Person | None = None
    vacant: str = ""
    title: str = ""
    office: Piece | None = None
    chairing: str = ""
    serving: Piece | None = None
    whom: str = ""
    notes: tuple[Piece, ...] = ()


class LineReader:
    """Reads lines; the forum's own people, parties and organisations are known by their names."""

    def __init__(self, roster: Roster) -> None:
        """Know the roster."""
        self._people = {person.name.casefold(): person for person in roster.people}
        names = sorted((re.escape(person.name) for person in roster.people), key=len, reverse=True)
        self.name = "|".join([*names, _GENERIC])
        parties = {person.party for person in roster.people if person.party} | {seat.party for seat in roster.seats}
        self._parties = {party for party in {*parties, *PARTIES} if party}
        self._organisations = [each.name for each in roster.organisations]
        party = "|".join(re.escape(each) for each in sorted(self._parties, key=len, reverse=True))
        self._forms = [
            (re.compile(rf"\((?P<party>{party})\) (?P<name>{self.name})"), "({party}) {name}"),
            (re.compile(rf"(?P<party>{party}) (?P<name>{self.name})"), "{party} {name}"),
            (re.compile(rf"(?P<name>{self.name}) \((?P<party>{party})\)"), "{name} ({party})"),
            (
                re.compile(rf"(?P<name>{self.name}) \((?P<party>{party}), (?P<where>[^)]+)\)"),
                "{name} ({party}, {where})",
            ),
            (re.compile(rf"(?P<name>{self.name}), (?P<party>{party})(?=,| |$)"), "{name}, {party}"),
            (re.compile(rf"(?P<name>{self.name}) (?P<party>{party})(?=,|$)"), "{name} {party}"),
            (re.compile(rf"(?P<name>{self.name})(?=,| [a-zåäö§(*0-9]|\*|$)"), "{name}"),
        ]
        self._titled = re.compile(rf"(?P<title>{_TITLE}) (?=\(?(?:{self.name}))")

    def is_party(self, text: str) -> bool:
        """Tell if a text is a party's letters."""
        return text in self._parties

    def is_organisation(self, text: str) -> bool:
        """Tell if a text is the name of one of the forum's organisations."""
        return text in self._organisations

    def read(self, line: str) -> PersonLine | None:
        """Return the person of a line, None where it names nobody."""
        vacant = _VACANT.match(line)
        if vacant and not (vacant["rest"] and vacant["rest"][0].isalpha()):
            office, _, _, _, notes = self._pieces(vacant["rest"].strip())
            form = "{name} ({party})" if vacant["party"] else "{name}"
            return PersonLine(line, "", form, vacant=vacant["word"], office=office, notes=notes)
        return self._read_named(line) or self._read_titled(line) or self._read_numbered(line)

    def _read_numbered(self, line: str) -> PersonLine | None:
        number = re.match(r"\d+(?P<sign>[.)]?)\s+(?=[A-ZÅÄÖ(])", line)
        found = self._read_named(line[number.end() :]) if number else None
        if number is None or found is None:
            return None
        return PersonLine(line, found.name, f"{{number}}{number['sign']} {found.form}", *_after_form(found))

    def _read_titled(self, line: str) -> PersonLine | None:
        """Return somebody whose title is before the name."""
        titled = self._titled.match(line)
        found = self._read_named(line[titled.end() :]) if titled else None
        if titled is None or found is None or found.office is not None:
            return None
        return PersonLine(line, found.name, found.form, found.known, title=titled["title"], notes=found.notes)

    def _read_named(self, line: str) -> PersonLine | None:
        for pattern, form in self._forms:
            found = pattern.match(line)
            if found:
                rest, form = line[found.end() :], self._with_where(form, found.groupdict().get("where"))
                where = self._organisation_after(rest)
                if where:
                    form, rest = form + where[0], rest[where[1] :]
                office, chairing, serving, whom, notes = self._pieces(rest)
                known = self._people.get(found["name"].casefold())
                return PersonLine(line, found["name"], form, known, "", "", office, chairing, serving, whom, notes)
        return None

    def _with_where(self, form: str, where: str | None) -> str:
        field = "{organisation}" if where in self._organisations else "{municipality}"
        return form.replace("{where}", field)

    def _organisation_after(self, rest: str) -> tuple[str, int] | None:
        for name in self._organisations:
            for field, words in (("{organisation}", name), ("{municipality}", municipality(name))):
                for before, after in ((", ", ""), (" (", ")"), (" ", "")):
                    text = f"{before}{words}{after}"
                    if rest.startswith(text) and not rest[len(text) : len(text) + 1].isalnum():
                        return f"{before}{field}{after}", len(text)
        found = re.match(rf", {_ORGANISATION}(?=,|$)", rest)
        return (", {organisation}", found.end()) if found else None

    def _pieces(self, rest: str) -> tuple[Piece | None, str, Piece | None, str, tuple[Piece, ...]]:
        """Return office, chairing, serving, whom and notes of what follows a name."""
        office, chairing, serving, whom = None, "", None, ""
        notes: list[Piece] = []
        for piece in self._split(rest):
            serves = _SERVES.match(piece.words)
            if piece.words.startswith("*") and serving is None and not notes and piece.before == "":
                notes.append(piece)
            elif serves and serving is None:
                serving, whom = Piece(serves["words"].strip(), piece.before), serves["whom"] or ""
            elif _NOTE.search(piece.words):
                held = re.match(r"(?P<words>\D*?ordf(?:örande|\.)?) (?P<items>§.*)", piece.words)
                if held and office is not None:
                    chairing = f"{{title}}{piece.before}{held['words']} {{items}}"
                else:
                    notes.append(piece)
            elif office is None:
                office = piece
        return office, chairing, serving, whom, tuple(notes)

    def _split(self, rest: str) -> list[Piece]:
        """Return the pieces of what follows a name; a list of §§ stays together, and so does a name with its party."""
        pieces: list[Piece] = []
        for found in re.finditer(r"(?P<before>, | \(|^ ?|\)? ?)(?P<words>(?:\([^)]*\)|[^,()])+|\*+)\)?", rest):
            words, before = found["words"].strip(), found["before"]
            if not words:
                continue
            goes_on = pieces and (_GOES_ON.match(words) or (self.is_party(words) and _SERVES.match(pieces[-1].words)))
            if goes_on:
                pieces[-1] = Piece(f"{pieces[-1].words}, {words}", pieces[-1].before)
            else:
                pieces.append(Piece(words, before.replace(")", "")))
        return [part for piece in pieces for part in _parted(piece)]


def _parted(piece: Piece) -> list[Piece]:
    """Part "ersättare för Anna Ek §§ 1–3", where §§ follow without a comma; and asterisks from the words before."""
    marks = re.match(r"(?P<words>[^*]+?)(?P<mark>\*+)$", piece.words)
    if marks:
        return [Piece(marks["words"].strip(), piece.before), Piece(marks["mark"], "")]
    found = re.match(r"(?P<words>(?:ersättare|ersätter|tjänstgör|tjg|för|i stället).*?) (?P<note>§.*)", piece.words)
    if found:
        return [Piece(found["words"], piece.before), Piece(found["note"], " ")]
    return [piece]


def _after_form(
    found: PersonLine,
) -> tuple[Person | None, str, str, Piece | None, str, Piece | None, str, tuple[Piece, ...]]:
    return (
        found.known, found.vacant, found.title, found.office, found.chairing, found.serving, found.whom, found.notes,
    )  # fmt: skip
