"""Who can hold an office, and who is proposed for a new meeting."""

from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.body_kinds import BODY_RULES, BodyKind
from attendance_app.domain.meeting import Duty, Meeting, MeetingId
from attendance_app.domain.officers import may_hold, proposed_officers
from attendance_app.domain.roster import PersonId, Role, Roster
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from tests.invented import person_of

ANNA, LARS, INGRID, MARIA = (PersonId(name) for name in ("anna", "lars", "ingrid", "maria"))
PEOPLE = (
    "Anna Ek (S), Ordförande", "Lars Åkesson (M), 1:e vice ordförande", "-Mats Ödman (M)",
    "*Ingrid Malm, Nämndsekreterare", "*Maria Hed, miljöchef",
)  # fmt: skip


def roster_of(*people: str) -> Roster:
    return Roster(people=tuple(person_of(words, at) for at, words in enumerate(people, start=1)))


def held(chair: PersonId | None, secretary: PersonId | None, day: date = date(2026, 1, 15)) -> Meeting:
    return Meeting(MeetingId(day.isoformat()), day, chair=chair, secretary=secretary)


def test_the_first_meeting_has_chair_and_secretary_from_the_titles() -> None:
    assert proposed_officers(roster_of(*PEOPLE), ()) == (ANNA, INGRID)


def test_without_titles_nobody_is_proposed() -> None:
    assert proposed_officers(roster_of("Anna Ek", "*Ingrid Malm"), ()) == (None, None)


def test_of_several_with_the_title_none_is_guessed() -> None:
    people = (*PEOPLE, "Bo Ek (C), ordförande", "*Nina Ost, sekreterare")
    assert proposed_officers(roster_of(*people), ()) == (None, None)


@pytest.mark.parametrize("title", ["vice ordförande", "Kommunstyrelsens ordförande", "Ordförandens stöd"])
def test_another_title_makes_no_chair(title: str) -> None:
    assert proposed_officers(roster_of(f"Anna Ek (S), {title}"), ())[0] is None


def test_an_official_is_no_chair_and_a_member_no_secretary_by_title() -> None:
    assert proposed_officers(roster_of("*Anna Ek, Ordförande", "Bo Ek, Facklig sekreterare"), ()) == (None, None)


def test_both_are_kept_from_the_meeting_before() -> None:
    roster = roster_of("Anna Ek (S)", "Lars Åkesson (M)", "*Ingrid Malm, Nämndsekreterare", "*Maria Hed")
    meetings = (held(ANNA, INGRID), held(LARS, MARIA, date(2026, 2, 15)))
    assert proposed_officers(roster, meetings) == (LARS, MARIA)
    assert proposed_officers(roster, meetings[:1]) == (ANNA, INGRID)


def test_who_took_the_chair_once_does_not_keep_it() -> None:
    assert proposed_officers(roster_of(*PEOPLE), (held(LARS, MARIA),)) == (ANNA, MARIA)


def test_who_has_left_the_roster_is_not_proposed() -> None:
    assert proposed_officers(roster_of("Anna Ek", "*Maria Hed"), (held(LARS, INGRID),)) == (None, None)


def test_a_new_meeting_of_a_file_has_them(forum: ForumFile) -> None:
    before = forum.meetings[-1]
    made = forum.new_meeting(MeetingPlan(date(2026, 1, 15))).meeting
    assert before.chair is not None
    assert (made.chair, made.secretary) == (before.chair, before.secretary)
    earlier = forum.new_meeting(MeetingPlan(date(2020, 1, 15))).meeting
    assert earlier.chair is None


def test_chair_and_verifiers_are_members_or_substitutes() -> None:
    everybody = [replace(person_of("Anna Ek", 1), role=role) for role in Role]
    for duty in (Duty.CHAIR, Duty.VERIFIER):
        able = {each.role for each in everybody if may_hold(duty, each, BodyKind.BOARD)}
        assert able == {Role.MEMBER, Role.SUBSTITUTE}
        assert all(may_hold(duty, each, BodyKind.GENERAL_MEETING) for each in everybody)
    able = {each.role for each in everybody if may_hold(Duty.SECRETARY, each, BodyKind.BOARD)}
    assert able == set(Role) - {Role.STAFF_REPRESENTATIVE}


def test_the_attendance_record_is_the_annex_of_boards_and_councils_alone() -> None:
    found = {kind for kind, rules in BODY_RULES.items() if rules.annex is AnnexKind.ATTENDANCE_PROTOCOL}
    assert {BodyKind.COUNCIL, BodyKind.REGIONAL_COUNCIL, BodyKind.BOARD, BodyKind.JOINT_BOARD} <= found
    assert not found & {BodyKind.COOPERATION_FORUM, BodyKind.ADVISORY, BodyKind.GENERAL_MEETING, BodyKind.OTHER}
