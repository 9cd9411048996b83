"""What the texts of rosters say of a role, in Swedish and English: role words, elected offices, officials' titles.

Titles are recognised by their build: "bygg- och miljöchef" ends like every other chief.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from attendance_app.domain.roster import Role
from attendance_app.domain.text import clean, folded

# Folded (no accents). Words that state a role by themselves; longer words that end so state it too.
_WORDS = {
    Role.MEMBER: (
        "ledamot ledamoter ledamoten led beslutande ordinarie fortroendevald fortroendevalda member members councillor "
        "councillors councilor councilors"
    ),
    Role.SUBSTITUTE: (
        "ersattare ersattaren ers suppleant suppleanter suppl substitute substitutes alternate alternates deputy "
        "deputies tjanstgorande"
    ),
    Role.OFFICIAL: ("tjansteperson tjanstepersoner tjansteman tjanstemannen tjm official officials foredragande"),
    Role.COOPTED: "adjungerad adjungerade adjungerande adj coopted",
    Role.STAFF_REPRESENTATIVE: (
        "personalforetradare personalrepresentant personalrepresentanter personalsuppleant facklig fackliga "
        "fackrepresentant arbetstagarrepresentant arbetstagarforetradare"
    ),
    Role.OTHER: (
        "ovrig ovriga inbjuden inbjudna gast gaster ahorare besokare observator observatorer other others guest guests "
        "visitor visitors observer observers invited"
    ),
}
_ROLE_OF = {word: role for role, words in _WORDS.items() for word in words.split()}
_ROLE_ENDINGS = {"ledamot": Role.MEMBER, "ersattare": Role.SUBSTITUTE, "suppleant": Role.SUBSTITUTE}
_ENDING = re.compile(rf"({'|'.join(_ROLE_ENDINGS)})(er|en|n)?$")
_STAFF = re.compile(r"\b(staff|employee|union|trade union) representatives?\b")
# An office of a member; "vice" alone too: "1:e vice".
_CHAIR = re.compile(
    r"\b(\w*ordforanden?|v?ordf|chair|chairman|chairwoman|chairperson|vicechair)\b"
    r"|^(\d+ \w{1,2} )?vice$|^\d+ \w{1,2} v$"
)
# Elected people's titles that are no role in the body that meets.
_ELECTED = re.compile(
    r"\b(\w*(kommunal|region|oppositions|borgar|landstings)rad(et)?|\w*(grupp|oppositions|parti)ledare|group leader|"
    r"talman|\w*revisorn?|\w*revisorer|\w*revisorssuppleant|auditors?)\b"
)
# Elected in associations, employed elsewhere; an auditor is elected, but seldom into the body that meets.
_EITHER = frozenset(
    {"sekreterare", "sekreteraren", "kassor", "kassoren", "kassaforvaltare", "secretary", "treasurer"}
    | {"revisor", "revisorn", "lekmannarevisor", "auditor"}
)
_OFFICIAL = re.compile(
    r"(chef|direktor|sekreterare|strateg|inspektor|handlaggare|registrator|controller|jurist|samordnare|utredare|"
    r"utvecklare|planerare|ingenjor|arkitekt|ekonom|konsult|ansvarig|ledare|assistent|administrator|koordinator|"
    r"specialist|expert|radgivare|analytiker|kommunikator|tekniker|kanslist|notarie|ekolog|geolog|biolog|antikvarie|"
    r"bibliotekarie|pedagog|psykolog|kurator|rektor|lakare|skoterska|forvaltare|intendent|advokat|larare|"
    r"kanslirad|departementsrad|director|manager|officer|secretary|registrar|clerk|lawyer|counsel|planner|engineer|"
    r"analyst|advis[eo]r|coordinator|inspector|strategist|economist|architect|accountant|consultant)(en|n|er|s)?$"
)
_OFFICIAL_WORDS = frozenset({"head", "chief"})
_ORDINAL = re.compile(r"\d+|[a-z]|st|nd|rd|th|forste|forsta|andre|andra|tredje|first|second|third|vice|v|stf")
_IN_BRACKETS, _BETWEEN_WORDS = re.compile(r"\([^()]*\)"), re.compile(r"[\W_]+")
# So many words, ordinals aside, state a role; more are a sentence.
_MOST_WORDS = 6
# So many words of a text are looked at: it may be from anybody.
_MOST_TRIED = 20


def role_of(text: str) -> Role | None:
    """Return the role that a text states ("1:e v. ordf.", "Tjänstgörande ersättare"), None for none.

    A chair is a member; whoever is a substitute for a member or a chair is a substitute.
    """
    words = _words(text)
    plain = " ".join(words)
    if not words or len([word for word in words if not _ORDINAL.fullmatch(word)]) > _MOST_WORDS:
        return None
    found = [role for word in words if (role := _role_of_word(word)) is not None]
    if Role.STAFF_REPRESENTATIVE in found or _STAFF.search(plain):
        return Role.STAFF_REPRESENTATIVE
    if _CHAIR.search(plain):
        first = next((word for word in words if _role_of_word(word)), "")
        return Role.SUBSTITUTE if found[:1] == [Role.SUBSTITUTE] and first != "deputy" else Role.MEMBER
    if words[0] in {"deputy", "vice"} and is_official_title(text):
        return None
    # "Substitute member", "övriga tjänstepersoner": the more exact word holds.
    exact = [role for role in found if role is not Role.OTHER]
    if Role.SUBSTITUTE in exact and {Role.MEMBER} >= set(exact) - {Role.SUBSTITUTE}:
        return _substitute_or_member(words)
    return next(iter(exact or found), None)


def is_plain_role(text: str) -> bool:
    """Tell if a text is a role and nothing more: "Tjänstgörande ersättare", but no "1:e ersättare" or "ordförande"."""
    words = _words(text)
    return bool(words) and all(word in _ROLE_OF for word in words)


def is_official_title(text: str) -> bool:
    """Tell if a text is an official's title: "nämndsekreterare", "chef Kommunal utveckling"; not "sekreterare"."""
    words = _words(text)
    if is_unclear_title(text) or _ELECTED.search(" ".join(words)):
        return False
    return any(_OFFICIAL.search(word) or word in _OFFICIAL_WORDS for word in words)


def is_elected_title(text: str) -> bool:
    """Tell if a text is the title of an elected person: "kommunalråd", "gruppledare"."""
    return bool(_ELECTED.search(" ".join(_words(text))))


def is_unclear_title(text: str) -> bool:
    """Tell if a title says neither elected nor employed: "sekreterare" or "kassör" with nothing that explains it."""
    words = _words(text)
    rest = words[len(list(takewhile(_ORDINAL.fullmatch, words))) :]
    return bool(rest) and rest[0] in _EITHER


def is_title(text: str) -> bool:
    """Tell if a text is somebody's role or title, as opposed to an organisation or a party."""
    return role_of(text) is not None or is_official_title(text) or is_elected_title(text) or is_unclear_title(text)


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    plain = _IN_BRACKETS.sub(" ", clean(text)).strip() or text
    words = _BETWEEN_WORDS.split(folded(plain).replace("co-opted", "coopted"))
    return tuple(word for word in words if word)[:_MOST_TRIED]


def _role_of_word(word: str) -> Role | None:
    if word in _ROLE_OF or "revisor" in word:
        return _ROLE_OF.get(word)
    ending = _ENDING.search(word)
    return _ROLE_ENDINGS[ending[1]] if ending else None


def _substitute_or_member(words: Sequence[str]) -> Role:
    """Tell "tjänstgörande ledamot", a member, from a substitute of any other words."""
    others = [word for word in words if word != "tjanstgorande" and _role_of_word(word) is Role.SUBSTITUTE]
    member = any(_role_of_word(word) is Role.MEMBER for word in words)
    return Role.MEMBER if member and not others else Role.SUBSTITUTE
