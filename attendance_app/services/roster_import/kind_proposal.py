"""Which kind of body a roster looks like, and why: its parties, titles, organisations, and the words above it."""

import re
from dataclasses import dataclass

from attendance_app.domain.body_kinds import FAMILIES, BodyKind
from attendance_app.domain.roster import ELECTED, Role
from attendance_app.domain.text import clean, folded
from attendance_app.services.roster_import.parsed_roster import Entry, ParsedRoster
from attendance_app.services.roster_import.parsed_source import Source
from attendance_app.services.roster_import.role_decisions import has_party, read_roles

# In this order: the more exact word first. Folded, no accents. They are looked for in names and headings.
_NAMED = (
    (BodyKind.REGIONAL_COUNCIL, r"\bregionfullmaktige"),
    (BodyKind.FEDERATION_COUNCIL, r"\bforbundsfullmaktige"),
    (BodyKind.COUNCIL, r"\bkommunfullmaktige|\bstadsfullmaktige"),
    (BodyKind.JOINT_BOARD, r"\bgemensam(ma)? [\w\- ]{0,40}namnd|\w+ gemensamma namnd"),
    (BodyKind.FEDERATION_BOARD, r"\b(forbunds)?direktion|\bkommunalforbund"),
    (BodyKind.COMMITTEE, r"\w*utskott"),
    (BodyKind.COOPERATION_FORUM, r"\bsamverkansforum|\bsamverkansrad|\bkommunalt forum"),
    (
        BodyKind.ADVISORY,
        r"\w*beredning(en)?\b|\b(pensionars|funktion\w{0,20}|ungdoms|folkhalso|trygghets|sam)rad(et)?\b|\bradet\b|\bstyrgrupp",
    ),
    (BodyKind.GENERAL_MEETING, r"\b\w*stamma|\barsmote|\brostlangd"),
    (BodyKind.COMPANY_BOARD, r"\bbolagsstyrelse|\baktiebolag|\bab\b"),
    (BodyKind.ASSOCIATION_BOARD, r"\bforeningsstyrelse|\bforening(en)?\b|\bbrf\b|\bbostadsrattsforening"),
    (BodyKind.BOARD, r"\w*namnd(en|ens)?\b|\b(kommun|region)?styrelsen?\b"),
)
_COUNCIL = re.compile(r"\bfullmaktige")
_TITLED = (
    (BodyKind.BOARD, r"namndsekreterare|namndadministrator"),
    (BodyKind.FEDERATION_BOARD, r"forbundsdirektor|forbundschef"),
    (BodyKind.ASSOCIATION_BOARD, r"kassor(en)?|kassaforvaltare|klubbmastare"),
    (BodyKind.COMPANY_BOARD, r"vd|verkstallande direktor"),
)
_NAMES = re.compile(
    r"\b(?:gemensamma )?(?:\w+-,? (?:och )?)*\w*"
    r"(?:nämnden?|styrelsen|fullmäktige|utskottet|utskott|direktionen?|rådet|beredningen|forum)\b",
    re.IGNORECASE,
)
# From so many members on a list with parties is a council's: KL 5:5 asks for 21 at least, a nämnd seldom has as many.
_COUNCIL_SIZE = 25
_SEVERAL = 3
# So many texts are looked at, and of each so many letters: they may be from anybody.
_MOST_TEXTS, _MOST_LETTERS = 200, 200


@dataclass(frozen=True, slots=True)
class KindProposal:
    """A kind, or only its family (``kind`` None), and what speaks for it; ``word`` is what the list itself says."""

    family: int
    kind: BodyKind | None
    word: str = ""
    parties: bool = False
    substitutes: bool = False
    organisations: bool = False
    members: int = 0


def proposed_kind(source: Source) -> KindProposal | None:
    """Return the kind of body that a source looks like, None where nothing speaks for one."""
    parsed = source.best
    kind, word = _said(_texts(source), _NAMED)
    if kind is None and (found := _COUNCIL.search(" ".join(map(folded, _texts(source))))):
        return _proposal(None, found[0], parsed, BodyKind.COUNCIL)
    if kind is None:
        kind, word = _said([entry.title for entry in parsed.entries], _TITLED, whole=True)
    if kind is not None:
        return _proposal(kind, word, parsed, kind)
    return _by_people(parsed)


def proposed_name(source: Source) -> str:
    """Return what the body is called by the source: "Bygg- och miljönämnden", "" where it says nothing."""
    for text in _texts(source):
        if found := _NAMES.search(text.replace("_", " ")):
            name = found[0]
            return name[:1].upper() + name[1:]
    return ""


def _by_people(parsed: ParsedRoster) -> KindProposal | None:
    facts = _proposal(None, "", parsed, BodyKind.OTHER)
    if facts.parties and facts.organisations and facts.substitutes:
        return _proposal(None, "", parsed, BodyKind.JOINT_BOARD)
    if facts.parties and facts.members >= _COUNCIL_SIZE:
        return _proposal(None, "", parsed, BodyKind.COUNCIL)
    if facts.parties:
        return _proposal(None, "", parsed, BodyKind.BOARD)
    if facts.organisations and not facts.substitutes:
        return _proposal(BodyKind.COOPERATION_FORUM, "", parsed, BodyKind.COOPERATION_FORUM)
    return None


def _proposal(kind: BodyKind | None, word: str, parsed: ParsedRoster, like: BodyKind) -> KindProposal:
    roles = _roles(parsed)
    elected = [entry for entry, role in roles if role in ELECTED]
    family = next(at for at, kinds in enumerate(FAMILIES) if like in kinds)
    return KindProposal(
        family,
        kind,
        word,
        parties=sum(map(has_party, elected)) > len(elected) // 2,
        substitutes=any(role is Role.SUBSTITUTE for _, role in roles),
        organisations=len({folded(entry.organisation) for entry in elected if entry.organisation}) >= _SEVERAL,
        members=sum(role is Role.MEMBER for _, role in roles),
    )


def _roles(parsed: ParsedRoster) -> list[tuple[Entry, Role | None]]:
    readings = read_roles(parsed)
    return [(entry, entry.role or readings[entry.row].role) for entry in parsed.entries]


def _texts(source: Source) -> list[str]:
    """Return the names and headings around the list: of the file, of its table, and what is written above it."""
    parsed = source.best
    above = parsed.table.rows[: parsed.header or 0]
    texts = [source.name.rpartition(".")[0] or source.name, parsed.table.name, *(cell for row in above for cell in row)]
    return [clean(text)[:_MOST_LETTERS] for text in texts[:_MOST_TEXTS] if text.strip()]


def _said(
    texts: list[str], words: tuple[tuple[BodyKind, str], ...], *, whole: bool = False
) -> tuple[BodyKind | None, str]:
    """Return the first kind that one of ``texts`` names, and the word as it is written there."""
    for kind, pattern in words:
        for text in texts[:_MOST_TEXTS]:
            plain = folded(text.replace("_", " "))[:_MOST_LETTERS]
            if found := re.fullmatch(pattern, plain) if whole else re.search(pattern, plain):
                return kind, _as_written(text.replace("_", " "), plain, found.span())
    return None, ""


def _as_written(text: str, plain: str, span: tuple[int, int]) -> str:
    """Return the letters of a match as they are written, where folding has left as many."""
    return text[slice(*span)] if len(plain) == len(text) else plain[slice(*span)]
