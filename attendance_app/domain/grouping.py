"""The groups that a body's people are listed in: organisations, parties or roles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NewType

from attendance_app.domain.body_choices import Grouping
from attendance_app.domain.roster import ELECTED, Organisation, Person, PersonId, Role, Roster
from attendance_app.domain.tally import Tally

# An organisation's id, one of GROUP_OF_ROLE, PARTY with a party's name, or NO_ORGANISATION.
GroupId = NewType("GroupId", str)


# Elected people without an organisation, in a body that is grouped by organisation.
NO_ORGANISATION = GroupId("")
MEMBERS, SUBSTITUTES = GroupId("role:members"), GroupId("role:substitutes")
OFFICIALS, OTHERS = GroupId("role:officials"), GroupId("role:others")
STAFF = GroupId("role:staff")
PARTY = "party:"
GROUP_OF_ROLE = {
    Role.MEMBER: MEMBERS,
    Role.SUBSTITUTE: SUBSTITUTES,
    Role.STAFF_REPRESENTATIVE: STAFF,
    Role.OFFICIAL: OFFICIALS,
    Role.COOPTED: OTHERS,
    Role.OTHER: OTHERS,
}
GROUP_WORDS = {
    MEMBERS: "Ledamöter",
    SUBSTITUTES: "Ersättare",
    STAFF: "Personalföreträdare",
    OFFICIALS: "Tjänstepersoner",
    OTHERS: "Övriga",
    NO_ORGANISATION: "Utan organisation",
}
_NO_PARTY = "Utan parti"


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many people and seats a group has, present and filled; only an organisation has seats."""

    id: GroupId
    name: str
    people: int
    present: int
    seats: int = 0
    filled: int = 0


def grouping_of(roster: Roster, chosen: Grouping | None) -> Grouping:
    """Return what people are listed by: as ``chosen``, else by organisation where half of the members or more have one.

    A body without members is judged by all its people.
    """
    if chosen is not None:
        return chosen
    members, representing = roster.people_as(Role.MEMBER), roster.representing(Role.MEMBER)
    if not members:
        members = sum(roster.people_as(role) for role in Role)
        representing = sum(roster.representing(role) for role in Role)
    by_role = representing * 2 < members if members else not roster.organisations
    return Grouping.ROLE if by_role else Grouping.ORGANISATION


def groups_of(roster: Roster, chosen: Grouping | None = None) -> dict[PersonId, GroupId]:
    """Return the group of each person by id, in the order of the roster."""
    grouping = grouping_of(roster, chosen)
    return {person.id: _group(person, grouping) for person in roster.people}


def group_counts(roster: Roster, tally: Tally, chosen: Grouping | None = None) -> tuple[GroupCount, ...]:
    """Count each group that has people: the organisations (all of them) or parties, then the roles that are left."""
    grouping = grouping_of(roster, chosen)
    if grouping is Grouping.ROLE:
        return tuple(_role_counts(roster.roles, tally.roles))
    if grouping is Grouping.PARTY:
        others = {role: number for role, number in roster.roles.items() if role not in ELECTED}
        return (*_party_counts(roster, tally), *_role_counts(others, tally.roles))
    return (*organisation_counts(roster, tally), *_counts_without_organisation(roster, tally))


def organisation_counts(roster: Roster, tally: Tally) -> tuple[GroupCount, ...]:
    """Count each organisation of ``roster``, in the annex's order, however its people are listed."""
    return tuple(_organisation_count(each, roster, tally) for each in roster.organisations)


def _group(person: Person, grouping: Grouping) -> GroupId:
    if grouping is Grouping.PARTY and person.role in ELECTED:
        return GroupId(PARTY + person.party)
    if grouping is Grouping.ORGANISATION and (person.organisation or person.role in ELECTED):
        return GroupId(person.organisation or NO_ORGANISATION)
    return GROUP_OF_ROLE[person.role]


def _role_counts(people: Mapping[Role, int], there: Mapping[Role, int]) -> Iterator[GroupCount]:
    for group in dict.fromkeys(GROUP_OF_ROLE.values()):
        roles = [role for role, of in GROUP_OF_ROLE.items() if of == group]
        number = sum(people.get(role, 0) for role in roles)
        if number:
            yield GroupCount(group, GROUP_WORDS[group], number, sum(there.get(role, 0) for role in roles))


def _party_counts(roster: Roster, tally: Tally) -> Iterator[GroupCount]:
    for party, number in roster.parties.items():
        yield GroupCount(GroupId(PARTY + party), party or _NO_PARTY, number, tally.parties.get(party, 0))


def _counts_without_organisation(roster: Roster, tally: Tally) -> Iterator[GroupCount]:
    alone = {role: roster.people_as(role) - roster.representing(role) for role in Role}
    elected = sum(alone.pop(role) for role in ELECTED)
    if elected:
        present = sum(tally.alone.get(role, 0) for role in ELECTED)
        yield GroupCount(NO_ORGANISATION, GROUP_WORDS[NO_ORGANISATION], elected, present)
    yield from _role_counts(alone, tally.alone)


def _organisation_count(each: Organisation, roster: Roster, tally: Tally) -> GroupCount:
    return GroupCount(
        id=GroupId(each.id),
        name=each.name,
        people=roster.people_in(each.id),
        present=tally.present_of.get(each.id, 0),
        seats=tally.seats.seats_of.get(each.id, 0),
        filled=tally.seats.filled_by.get(each.id, 0),
    )
