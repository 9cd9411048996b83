"""In which groups people are listed."""

from dataclasses import replace

from attendance_app.domain.body_choices import Grouping
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import MeetingSettings
from attendance_app.domain.grouping import (
    GROUP_OF_ROLE,
    GROUP_WORDS,
    NO_ORGANISATION,
    OFFICIALS,
    STAFF,
    group_counts,
    grouping_of,
    groups_of,
)
from attendance_app.domain.roster import ELECTED, OrganisationId, PersonId, Role, Roster
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
    assert evening.session.group_counts() == group_counts(
        evening.record.roster, tally_of(evening.record), Grouping.ROLE
    )


def test_an_official_of_another_organisation_makes_no_groups_by_organisation() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, [*BOARD, "*Nina Ost @Åby"], range(1, 3))
    assert grouping_of(evening.record.roster, None) is Grouping.ROLE
    assert [name for name, *_ in counts(evening)] == ["Ledamöter", "Ersättare", "Tjänstepersoner"]
    assert counts(evening)[-1] == ("Tjänstepersoner", 0, 2)


def test_a_joint_board_is_listed_by_organisation() -> None:
    people = ["Anna Ek (S) @Åby", "Bertil Fors (M) @Borås", "*Ingrid Malm, sekreterare"]
    evening = Evening("Gemensamma nämnden", BodyKind.JOINT_BOARD, people, range(1, 3))
    assert counts(evening) == [("Åby kommun", 0, 1), ("Borås kommun", 0, 1), ("Tjänstepersoner", 0, 1)]
    assert groups_of(evening.record.roster)[PersonId("ingrid")] == OFFICIALS


def test_only_the_elected_are_ever_without_organisation() -> None:
    people = ["Anna Ek (S) @Åby", "Bertil Fors (M) @Borås", "Cecilia Gran (C)", "-Nils Ost (V)", "+Per Sund"]
    evening = Evening("Gemensamma nämnden", BodyKind.JOINT_BOARD, people, range(1, 3))
    evening.tick("cecilia", "per")
    assert counts(evening)[2:] == [("Utan organisation", 1, 2), ("Övriga", 1, 1)]


def test_a_board_that_is_all_of_one_municipality_is_listed_by_role() -> None:
    evening = Evening("Miljönämnden", BodyKind.BOARD, ["Anna Ek (S) @Åby", "*Ingrid Malm @Åby"], range(1, 3))
    assert [name for name, *_ in counts(evening)] == ["Ledamöter", "Tjänstepersoner"]


def test_a_council_may_be_listed_by_party() -> None:
    settings = MeetingSettings(grouping=Grouping.PARTY)
    evening = Evening("Fullmäktige", BodyKind.COUNCIL, [*BOARD, "Karl Ost"], range(1, 3), settings)
    evening.tick("anna")
    parties = {each.party or "Utan parti" for each in evening.record.roster.people if each.role in ELECTED}
    groups = counts(evening)
    assert {name for name, *_ in groups} == {*parties, "Tjänstepersoner"}
    assert groups[-1][0] == "Tjänstepersoner"
    assert groups[0] == ("S", 1, groups[0][2])
    assert sum(number for *_, number in groups) == len(evening.record.roster.people)
    evening.tick("karl")
    assert ("Utan parti", 1, 1) in counts(evening)


def test_staff_representatives_have_a_group_of_their_own() -> None:
    roster = Roster(people=(replace(person_of("Kim Lind", 1), role=Role.STAFF_REPRESENTATIVE),))
    assert groups_of(roster, Grouping.ROLE) == groups_of(roster, Grouping.PARTY) == {PersonId("kim"): STAFF}


def test_the_sample_is_listed_by_organisation_as_before(forum: ForumFile) -> None:
    session = forum.meeting_named("2024-12-13")
    assert session.group_counts() == session.organisation_counts()
    assert len(session.group_counts()) == 15


def test_a_body_of_officials_alone_is_judged_by_them() -> None:
    officials = tuple(person_of(f"*Nina{at} Ost @Åby", at) for at in range(3))
    assert grouping_of(Roster(people=officials), None) is Grouping.ORGANISATION
    assert (
        grouping_of(Roster(people=tuple(replace(each, organisation=None) for each in officials)), None) is Grouping.ROLE
    )
    assert grouping_of(Roster(), None) is Grouping.ROLE


def test_a_member_decides_the_grouping_not_the_officials() -> None:
    members = tuple(replace(person_of(f"M{at} Ek", at), organisation=OrganisationId("o")) for at in range(2))
    officials = tuple(person_of(f"*N{at} Ek", at) for at in range(5))
    assert {each.role for each in officials} == {Role.OFFICIAL}
    assert grouping_of(Roster(people=(*members, *officials)), None) is Grouping.ORGANISATION


def test_every_role_has_a_group() -> None:
    assert set(GROUP_OF_ROLE) == set(Role)
    assert set(GROUP_WORDS) == {*GROUP_OF_ROLE.values(), NO_ORGANISATION}
