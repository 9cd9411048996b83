"""Which role each person of a parsed roster has: stated, or known by title and party, else to be asked.

Only members hold seats, and a wrong one falsifies the quorum. So a role is decided where the list says it, or where
party and title leave no doubt; an unknown role without a party in a list that has parties is never decided, for
independents hold full seats.
"""

from dataclasses import dataclass
from enum import Enum

from attendance_app.domain.roster import Role
from attendance_app.services.roster_import.parsed_roster import Entry, ParsedRoster
from attendance_app.services.roster_import.role_words import is_elected_title, is_official_title, is_unclear_title


class Doubt(Enum):
    """Why a role is not known."""

    NO_PARTY = "no-party"
    NO_ROLE = "no-role"
    EITHER = "either"
    PARTY_AND_TITLE = "party-and-title"


@dataclass(frozen=True, slots=True)
class RoleReading:
    """The role that a list gives a person; where ``role`` is None it must be asked, and ``doubt`` says why.

    ``suggested`` is the likely answer, None where nothing speaks for one.
    """

    role: Role | None
    doubt: Doubt | None = None
    suggested: Role | None = None


UNREAD = RoleReading(None)
_MEMBER, _OFFICIAL = RoleReading(Role.MEMBER), RoleReading(Role.OFFICIAL)


def read_roles(parsed: ParsedRoster) -> dict[int, RoleReading]:
    """Return the reading of each row."""
    has_parties = any(map(has_party, parsed.entries))
    return {entry.row: _read(entry, has_parties, parsed.has_roles) for entry in parsed.entries}


def has_party(entry: Entry) -> bool:
    """Tell if a party is stated; a dash in the column is none."""
    return bool(entry.party.strip("-–— "))


def _read(entry: Entry, has_parties: bool, has_roles: bool) -> RoleReading:
    if entry.role is not None:
        return RoleReading(entry.role)
    party, title = has_party(entry), entry.title
    if is_unclear_title(title):
        return _read_unclear(title, party, has_parties)
    if is_official_title(title):
        return RoleReading(None, Doubt.PARTY_AND_TITLE, Role.MEMBER) if party else _OFFICIAL
    if party:
        return _MEMBER
    if has_parties:
        return RoleReading(None, Doubt.NO_PARTY, Role.MEMBER if is_elected_title(title) else None)
    if has_roles and not is_elected_title(title):
        return RoleReading(None, Doubt.NO_ROLE, Role.MEMBER)
    return _MEMBER


def _read_unclear(title: str, party: bool, has_parties: bool) -> RoleReading:
    if party and is_elected_title(title):
        return _MEMBER
    if party:
        return RoleReading(None, Doubt.EITHER, Role.MEMBER)
    employed = has_parties and "sekreterare" in title.casefold()
    return RoleReading(None, Doubt.EITHER, Role.OFFICIAL if employed else None)
