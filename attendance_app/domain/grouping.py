"""The groups that a body's people are listed in: its organisations, or in a body without them the roles."""

from dataclasses import dataclass
from typing import NewType

from attendance_app.domain.roster import Organisation, Person, PersonId, Role, Roster
from attendance_app.domain.tally import Tally

# An organisation's id, one of ROLE_GROUPS, or NO_ORGANISATION.
GroupId = NewType("GroupId", str)

# Those without an organisation, in a body that is grouped by organisation.
NO_ORGANISATION = GroupId("")
MEMBERS, SUBSTITUTES = GroupId("role:members"), GroupId("role:substitutes")
OFFICIALS, OTHERS = GroupId("role:officials"), GroupId("role:others")
GROUP_OF_ROLE = {
    Role.MEMBER: MEMBERS,
    Role.SUBSTITUTE: SUBSTITUTES,
    Role.OFFICIAL: OFFICIALS,
    Role.COOPTED: OTHERS,
    Role.STAFF_REPRESENTATIVE: OTHERS,
    Role.OTHER: OTHERS,
}
GROUP_WORDS = {
    MEMBERS: "Ledamöter",
    SUBSTITUTES: "Ersättare",
    OFFICIALS: "Tjänstepersoner",
    OTHERS: "Övriga",
    NO_ORGANISATION: "Utan organisation",
}


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many people and seats a group has, present and filled; only an organisation has seats."""

    id: GroupId
    name: str
    people: int
    present: int
    seats: int = 0
    filled: int = 0


def grouped_by_role(roster: Roster) -> bool:
    """Tell if people are listed by role: where fewer than half of the members represent an organisation.

    A body without members is judged by all its people.
    """
    members, representing = roster.people_as(Role.MEMBER), roster.representing(Role.MEMBER)
    if not members:
        members = sum(roster.people_as(role) for role in Role)
        representing = sum(roster.representing(role) for role in Role)
    return representing * 2 < members if members else not roster.organisations


def groups_of(roster: Roster) -> dict[PersonId, GroupId]:
    """Return the group of each person by id, in the order of the roster."""
    by_role = grouped_by_role(roster)
    return {person.id: _group(person, by_role) for person in roster.people}


def group_counts(roster: Roster, tally: Tally) -> tuple[GroupCount, ...]:
    """Count each group of ``roster``: organisations in the annex's order and people of none last, else the roles."""
    if grouped_by_role(roster):
        return _role_counts(roster, tally)
    counted = organisation_counts(roster, tally)
    alone = roster.people_in(None)
    if not alone:
        return counted
    name = GROUP_WORDS[NO_ORGANISATION]
    return (*counted, GroupCount(NO_ORGANISATION, name, alone, tally.present_of.get(None, 0)))


def organisation_counts(roster: Roster, tally: Tally) -> tuple[GroupCount, ...]:
    """Count each organisation of ``roster``, in the annex's order, however its people are listed."""
    return tuple(_organisation_count(each, roster, tally) for each in roster.organisations)


def _group(person: Person, by_role: bool) -> GroupId:
    return GROUP_OF_ROLE[person.role] if by_role else GroupId(person.organisation or NO_ORGANISATION)


def _role_counts(roster: Roster, tally: Tally) -> tuple[GroupCount, ...]:
    people: dict[GroupId, int] = dict.fromkeys(GROUP_OF_ROLE.values(), 0)
    present = dict(people)
    for role, group in GROUP_OF_ROLE.items():
        people[group] += roster.people_as(role)
        present[group] += tally.roles.get(role, 0)
    return tuple(
        GroupCount(group, GROUP_WORDS[group], number, present[group]) for group, number in people.items() if number
    )


def _organisation_count(each: Organisation, roster: Roster, tally: Tally) -> GroupCount:
    return GroupCount(
        id=GroupId(each.id),
        name=each.name,
        people=roster.people_in(each.id),
        present=tally.present_of.get(each.id, 0),
        seats=tally.seats.seats_of.get(each.id, 0),
        filled=tally.seats.filled_by.get(each.id, 0),
    )
