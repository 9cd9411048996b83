"""The vocabulary of real rosters: headings, marks, parties; what looks like a person or organisation."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from attendance_app.domain.attendance import Mark
from attendance_app.domain.text import LONGEST_NAME, clean, folded


class Meaning(Enum):
    """The meaning of a column."""

    NAME = "name"
    FIRST_NAME = "first-name"
    LAST_NAME = "last-name"
    ORGANISATION = "organisation"
    PARTY = "party"
    ROLE = "role"
    TITLE = "title"
    MARK = "mark"
    NOTHING = "nothing"


NAMING = frozenset({Meaning.NAME, Meaning.FIRST_NAME, Meaning.LAST_NAME})

# Folded (no accents); a heading is known by its first word, or by all of it.
_HEADINGS = {
    Meaning.NAME: "namn name deltagare participant person personer fullname fornamn-och-efternamn for-och-efternamn",
    Meaning.FIRST_NAME: "fornamn tilltalsnamn first-name firstname given-name givenname",
    Meaning.LAST_NAME: "efternamn last-name lastname surname family-name",
    Meaning.ORGANISATION: (
        "organisation organization org kommun region forvaltning myndighet bolag foretag enhet arbetsplats huvudman "
        "representerar municipality council company authority forbund medlem medlemsorganisation"
    ),
    Meaning.PARTY: "parti party partibeteckning partitillhorighet partifark part",
    Meaning.ROLE: "roll role uppdrag funktion function kategori category typ type",
    Meaning.TITLE: "titel title befattning yrkestitel tjanst position",
    Meaning.MARK: (
        "narvaro narvarande narv present presence attendance attended deltog deltar kryss markering bock attending"
    ),
    Meaning.NOTHING: (
        "personnummer personnr pnr fodelsedatum fodd e-post epost email mail mailadress telefon tel phone telephone "
        "mobil mobile mobiltelefon adress address gatuadress postnummer postnr postadress ort city zip nr no nummer "
        "lopnr rad row signatur underskrift anteckning anteckningar anmarkning anmarkningar kommentar notes note "
        "allergi allergier specialkost arvode id plats stolsnr franvarande franvaro"
    ),
}
_MEANING_OF = {word.replace("-", " "): meaning for meaning, words in _HEADINGS.items() for word in words.split()}
# Headings of a column of names, and also values in a column of roles.
_NAMING_ROLES = {"ledamot", "ledamoter", "members", "member", "ersattare"}

_PRESENT = {
    "x", "☒", "☑", "✓", "✔", "✗", "✘", "√", "●", "ja", "j", "yes", "y", "1", "narv", "narvarande", "present", "true",
    "sant", "sann", "deltar", "deltog", "har", "×", "✕", "✖", "✅", "х",
}  # fmt: skip
# Ticks, crosses and empty boxes of the font Wingdings, as letters when the font is lost.
_PRESENT_AS_SET, _EMPTY_AS_SET = frozenset("üûþý"), frozenset("¨o")
_ABSENT = {"franv", "franvarande", "absent", "f"}
_EXCUSED = {"forhinder", "anmalt forhinder", "anm forhinder", "excused", "ursaktad"}
_NO_MARK = {"", "nej", "no", "n", "0", "false", "falskt", "falsk", "-", "–", "—", "☐", "□", "ej", "ej narvarande", "❌"}

PARTIES = frozenset({"S", "M", "SD", "C", "V", "KD", "L", "MP", "FI", "FP"})
_PARTY_NAMES = re.compile(
    r"(socialdemokrat|moderat|sverigedemokrat|kristdemokrat|liberal)(erna)?\b|(center|vänster|folk|miljö)partiet\b"
)
PARTY = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}|-")
SHORT_PARTY = re.compile(r"[A-ZÅÄÖ]{1,4}")
# Endings are searched without the word before them: a word of five hundred letters would be tried from each letter.
_BODIES = re.compile(
    r"\b(kommun|kommunen|region|regionen|lan|landsting|forbund|forbundet|samverkan|utveckling|myndighet|myndigheten|"
    r"stiftelse|stiftelsen|forening|foreningen|ab|hb|aktiebolag|hogskola|universitet|kansli|kansliet|polisen|kommunal|"
    r"forvaltning)\b|\w(verket|styrelsen|namnden|namnd|forbundet|forbund|bolaget|forvaltningen|kontoret|foreningen)\b"
)
PARTICLES = frozenset(
    [
        "de",
        "du",
        "von",
        "af",
        "av",
        "van",
        "der",
        "den",
        "la",
        "le",
        "el",
        "al",
        "ter",
        "ten",
        "zu",
        "da",
        "dos",
        "di",
        "bin",
        "ibn",
        "y",
        "och",
    ]
)
_NO_NAME = re.compile(r"[\d:/@=_<>|]")
_SUMS = re.compile(r"(summa|totalt|total|antal|sum|count|samtliga|sida|page|bilaga)\b")
_DIGIT, _ONLY_COUNT = re.compile(r"[\d²³¹⁰⁴-⁹]"), re.compile(r"\(?\d+\s*(av|/|of)\s*\d+\)?")
_COUNT = re.compile(r"\s*\(?\d+\s*(av|/|of)\s*\d+\)?$|\s*\(\d+( st)?\)$|\s*\(forts\.?\)$", re.IGNORECASE)
_DAY = re.compile(
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}([/. ]\d{2,4})?|\d{1,2} (jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)"
)
VACANT = frozenset(
    {"vakant", "vakans", "vacant", "tom plats", "vakant plats", "n.n", "n.n.", "nn", "ej tillsatt", "ej utsedd"}
)


def is_vacant(name: str, party: str) -> bool:
    """Tell if what is in the place of a name says that the seat is vacant: "Vakant", or a line where a party is."""
    return folded(name) in VACANT or (bool(party) and bool(re.fullmatch(r"[-–—_.]{2,}", name)))


@lru_cache(maxsize=4096)
def heading_meaning(text: str) -> Meaning | None:
    """Return the meaning of a heading, None for an unknown one."""
    plain = re.sub(r"[^\w/.\-& ]", " ", folded(clean(text)))
    whole = " ".join(re.split(r"[\W_]+", plain)).strip()
    if whole in _MEANING_OF:
        return _MEANING_OF[whole]
    if {"fornamn", "efternamn"} <= set(whole.split()):
        return Meaning.NAME
    if whole in _NAMING_ROLES:
        return Meaning.NAME
    if _DAY.match(plain):
        return Meaning.MARK
    return _MEANING_OF.get(whole.split(" ")[0]) if whole else None


def mark_of(text: str) -> Mark | None:
    """Return the mark of a cell, None for other text."""
    bare = clean(text).replace("\ufe0f", "").strip(" .")
    if bare in _PRESENT_AS_SET or bare in _EMPTY_AS_SET:
        return Mark.PRESENT if bare in _PRESENT_AS_SET else Mark.UNMARKED
    plain = folded(bare)
    if plain in _PRESENT or _REMARKED.match(bare):
        return Mark.PRESENT
    if plain in _ABSENT:
        return Mark.ABSENT
    if plain in _EXCUSED:
        return Mark.EXCUSED
    return Mark.UNMARKED if plain in _NO_MARK else None


# A mark with a remark: "X (digitalt)", "ja, på distans", "x §§ 1–5", "närvarande fr.o.m. kl. 10".
_REMARKED = re.compile(
    r"(x|☒|✓|ja|närv|närvarande|deltog|deltar)\.?"
    r"(,| ?\(| ?§| (kl|fr|t\.|tom|from|till|från|på|via|digital|distans|del))",
    re.IGNORECASE,
)


def party_of(text: str) -> str:
    """Return a party that a text names in full ("Centerpartiet"), "" for none."""
    return text if len(text.split()) <= 3 and _PARTY_NAMES.match(text.casefold()) else ""


def is_ruler(row: Sequence[str]) -> bool:
    """Tell if a row is only a ruling line, "---"."""
    held = [cell.strip() for cell in row if cell.strip()]
    return bool(held) and all(len(cell) > 1 and not cell.strip("-–—=_:+ ") for cell in held)


def looks_like_organisation(text: str) -> bool:
    """Tell if a text looks like the name of an organisation."""
    return bool(_BODIES.search(folded(text)))


@lru_cache(maxsize=4096)
def is_person(text: str) -> bool:
    """Tell if a text looks like a person's name: two to six capitalised words, no digits, no organisation."""
    if len(text) > LONGEST_NAME:
        return False
    words = [word.strip(".,()") for word in text.split()]
    if not 2 <= len(words) <= 6 or _NO_NAME.search(text) or looks_like_organisation(text) or party_of(text):
        return False
    great = [word for word in words if word[:1].isupper()]
    return len(great) >= 2 and all(word[:1].isupper() or word.casefold() in PARTICLES for word in words)


def is_sum(text: str) -> bool:
    """Tell if a row is a sum or a page's foot, not a person."""
    return bool(_SUMS.match(folded(text)))


def without_count(text: str) -> str:
    """Return a heading without its count: "Aneby kommun (4)" and "Aneby kommun 2 av 4" become "Aneby kommun"."""
    return _COUNT.sub("", clean(text)).rstrip(" :")


def has_digit(text: str) -> bool:
    """Tell if a text has a digit, raised or not."""
    return _DIGIT.search(text) is not None


def is_count(text: str) -> bool:
    """Tell if a cell is nothing but a count, "2 av 4"."""
    return has_digit(text) and bool(_ONLY_COUNT.fullmatch(folded(clean(text))))
