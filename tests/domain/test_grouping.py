"""In which groups people are listed."""

from dataclasses import replace

from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.grouping import (
    GROUP_OF_ROLE,
    GROUP_WORDS,
    NO_ORGANISATION,
    group_counts,
    grouped_by_role,
    groups_of,
)
from attendance_app.domain.roster import OrganisationId, PersonId, Role, Roster
from attendance_app.domain.tally import tally_of
from attendance_app.services.forum.file import ForumFile
from tests.invented import BOARD, Evening, person_of


def counts(evening: Evening) -> list[tuple[str, int, int]]:
    return [(each.name, each.present, each.people) for each in evening.session.group_counts()]


def test_a_body_without_organisations_is_listed_by_role() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, [*BOARD, "+Nils Ost (V)"], range(1, 3))
    evening.tick("anna", "cecilia", "fredrik", "nils")
    assert counts(evening) == [("Ledamöter", 2, 5), ("Ersättare", 1, 3), ("Tjänstepersoner", 0, 1), ("Övriga", 1, 1)]


def test_the_counts_follow_each_tick() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, BOARD, range(1, 3))
    assert counts(evening)[0] == ("Ledamöter", 0, 5)
    evening.tick("anna")
    assert counts(evening)[0] == ("Ledamöter", 1, 5)
    assert evening.session.group_counts() == group_counts(evening.record.roster, tally_of(evening.record))


def test_an_official_of_another_organisation_makes_no_groups_by_organisation() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, [*BOARD, "*Nina Ost @Åby"], range(1, 3))
    assert grouped_by_role(evening.record.roster)
    assert [name for name, *_ in counts(evening)] == ["Ledamöter", "Ersättare", "Tjänstepersoner"]
    assert counts(evening)[-1] == ("Tjänstepersoner", 0, 2)


def test_a_joint_board_is_listed_by_organisation() -> None:
    people = ["Anna Ek (S) @Åby", "Bertil Fors (M) @Borås", "*Ingrid Malm, sekreterare"]
    evening = Evening("Gemensamma nämnden", BodyKind.JOINT_BOARD, people, range(1, 3))
    assert counts(evening) == [("Åby kommun", 0, 1), ("Borås kommun", 0, 1), ("Utan organisation", 0, 1)]
    assert groups_of(evening.record.roster)[PersonId("ingrid")] == NO_ORGANISATION


def test_the_sample_is_listed_by_organisation_as_before(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    assert session.group_counts() == session.organisation_counts()
    assert len(session.group_counts()) == 15


def test_a_body_of_officials_alone_is_judged_by_them() -> None:
    officials = tuple(person_of(f"*Nina{at} Ost @Åby", at) for at in range(3))
    assert not grouped_by_role(Roster(people=officials))
    assert grouped_by_role(Roster(people=tuple(replace(each, organisation=None) for each in officials)))
    assert grouped_by_role(Roster())


def test_a_member_decides_the_grouping_not_the_officials() -> None:
    members = tuple(replace(person_of(f"M{at} Ek", at), organisation=OrganisationId("o")) for at in range(2))
    officials = tuple(person_of(f"*N{at} Ek", at) for at in range(5))
    assert {each.role for each in officials} == {Role.OFFICIAL}
    assert not grouped_by_role(Roster(people=(*members, *officials)))


def test_every_role_has_a_group() -> None:
    assert set(GROUP_OF_ROLE) == set(Role)
    assert set(GROUP_WORDS) == {*GROUP_OF_ROLE.values(), NO_ORGANISATION}
