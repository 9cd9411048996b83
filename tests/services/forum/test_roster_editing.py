"""The roster kept right for years, and old meetings left as they were."""

from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.attendance import Attendance, Interval, Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.deadlines import verified_parts
from attendance_app.domain.meeting import ActingOfficer, Duty
from attendance_app.domain.papers.first_page import first_page
from attendance_app.domain.roster import OrganisationId, PersonId, Role, Seat, SeatId, vacant_seat_for
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.notices import Notices
from attendance_app.services.meeting.progress import MeetingProgress

BEATA, ABY = PersonId("p01"), OrganisationId("o01")


@pytest.fixture
def edit(forum: ForumFile) -> RosterEdit:
    return RosterEdit(forum.journal)


@pytest.fixture
def planned(forum: ForumFile) -> MeetingSession:
    return forum.new_meeting(MeetingPlan(date(2025, 2, 14)))


def test_a_new_name_reaches_open_meetings_only(edit: RosterEdit, forum: ForumFile, planned: MeetingSession) -> None:
    edit.change_person(replace(edit.roster.person(BEATA), name="Beata  Allen Ek"))
    assert planned.record.roster.person(BEATA).name == "Beata Allen Ek"
    assert forum.meeting_named("2024-12-13").record.roster.person(BEATA).name == "Beata Allen"
    forum.journal.undo()
    assert planned.record.roster.person(BEATA).name == edit.roster.person(BEATA).name == "Beata Allen"


def test_somebody_new_stands_after_the_organisation(edit: RosterEdit, planned: MeetingSession) -> None:
    made = edit.add_person("Nils Holgersson", ABY)
    names = [person.name for person in edit.roster.people]
    assert names.index("Nils Holgersson") == 4
    assert planned.record.roster.has_person(made)
    assert len(planned.record.roster.people) == 70


def test_who_leaves_gives_the_seat_back(edit: RosterEdit, planned: MeetingSession) -> None:
    edit.remove_person(BEATA)
    assert not edit.roster.has_person(BEATA)
    assert [seat.holder for seat in edit.roster.seats if seat.id == "s01"] == [None]
    assert len(edit.roster.seats) == len(planned.record.roster.seats) == 47
    assert not planned.record.roster.has_person(BEATA)


def test_who_was_noted_at_a_meeting_stays_in_it(edit: RosterEdit, planned: MeetingSession) -> None:
    planned.mark(BEATA, Mark.PRESENT)
    edit.remove_person(BEATA)
    assert planned.record.roster.has_person(BEATA)
    assert planned.present_count() == 1


def test_time_in_office_decides_who_is_in_a_new_meeting(edit: RosterEdit, forum: ForumFile) -> None:
    edit.change_person(replace(edit.roster.person(BEATA), to_day=date(2025, 1, 31)))
    before, after = (forum.new_meeting(MeetingPlan(date(2025, month, 1))).record.roster for month in (1, 2))
    assert before.has_person(BEATA)
    assert not after.has_person(BEATA)
    assert len(after.seats) == 47
    assert sum(seat.holder is None for seat in after.seats) == 1


def test_order_by_place_and_the_swedish_way(edit: RosterEdit) -> None:
    edit.move_person(BEATA, 2)
    assert [person.name for person in edit.roster.people][:3] == ["Arijana Jazic", "Mats Hansson", "Beata Allen"]
    edit.sort(by_organisation=False)
    assert edit.roster.people[0].name == "Beata Allen"
    edit.sort(by_organisation=True)
    bodies = list(dict.fromkeys(edit.roster.organisation_name(person) for person in edit.roster.people))
    assert bodies[-4:] == ["Tranås kommun", "Vaggeryds kommun", "Vetlanda kommun", "Värnamo kommun"]


def test_organisations_are_added_named_moved_and_taken_away(edit: RosterEdit) -> None:
    made = edit.add_organisation("Ödeshögs kommun")
    with pytest.raises(Refusal, match="finns redan"):
        edit.add_organisation("ödeshögs kommun")
    edit.move_organisation(made, 0)
    assert edit.roster.organisations[0].id == made
    edit.change_organisation(replace(edit.roster.organisations[0], name="Ydre kommun", member=False))
    assert (edit.roster.organisations[0].name, edit.roster.organisations[0].member) == ("Ydre kommun", False)
    edit.remove_organisation(made)
    with pytest.raises(Refusal, match="har personer eller platser"):
        edit.remove_organisation(ABY)


def test_seats_are_added_vacant_and_given(edit: RosterEdit, planned: MeetingSession) -> None:
    edit.add_seats(ABY, "S", 2)
    new = [seat for seat in edit.roster.seats if seat.holder is None]
    assert len(new) == 2
    edit.change_seat(replace(new[0], holder=PersonId("p04")))
    assert planned.seat_count().seats == 49
    edit.remove_seat(new[1].id)
    assert planned.seat_count().seats == 48


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_a_name_that_is_none_is_refused(edit: RosterEdit, name: str) -> None:
    with pytest.raises(Refusal, match="mellan 1 och 200"):
        edit.add_person(name, None)


def test_days_in_the_wrong_order_are_refused(edit: RosterEdit) -> None:
    with pytest.raises(Refusal, match="ligger före"):
        edit.change_person(replace(edit.roster.person(BEATA), from_day=date(2025, 2, 1), to_day=date(2025, 1, 1)))


def test_a_change_of_nothing_is_no_step(edit: RosterEdit, forum: ForumFile) -> None:
    edit.change_person(edit.roster.person(BEATA))
    edit.move_person(BEATA, 0)
    assert forum.journal.undo_history.undo_step is None


def test_calling_order_and_protection_are_kept(edit: RosterEdit, forum: ForumFile) -> None:
    wanted = replace(edit.roster.person(BEATA), role=Role.SUBSTITUTE, calling=3, protected=True)
    edit.change_person(wanted)
    assert forum.store.load_roster().person(BEATA) == wanted


def test_who_has_an_office_at_an_open_meeting_stays_in_it(edit: RosterEdit, planned: MeetingSession) -> None:
    MeetingProgress(planned).officers(BEATA, None, ())
    edit.remove_person(BEATA)
    assert planned.record.roster.has_person(BEATA)
    assert not edit.roster.has_person(BEATA)


def test_an_acting_chair_who_leaves_the_roster_stays_in_an_open_meeting(edit: RosterEdit, forum: ForumFile) -> None:
    planned = forum.new_meeting(MeetingPlan(date(2025, 2, 14), items=4, first_item=1))
    third = planned.meeting.order[2]
    MeetingProgress(planned).officers(PersonId("p02"), None, (), (ActingOfficer(Duty.CHAIR, BEATA, third, third),))
    edit.remove_person(BEATA)
    assert planned.record.roster.has_person(BEATA)
    assert "Ordförande\nArijana Jazic, §§ 1–2, 4\nBeata Allen, § 3" in first_page(forum.forum, planned.record)


def test_a_seat_that_was_served_in_and_its_organisation_stay_in_the_meeting(
    edit: RosterEdit, planned: MeetingSession
) -> None:
    body = edit.add_organisation("Ydre kommun")
    edit.add_seats(body, "S", 1)
    seat, made = edit.roster.seats[-1], edit.add_person("Nils Holgersson", body)
    planned.set_attendance(made, Attendance((Interval(seat=seat.id),)))
    edit.remove_seat(seat.id)
    edit.remove_person(made)
    edit.remove_organisation(body)
    assert seat in planned.record.roster.seats
    assert planned.record.roster.organisation_name(planned.record.roster.person(made)) == "Ydre kommun"


def test_an_organisation_that_put_a_notice_up_stays_in_the_meeting(edit: RosterEdit, forum: ForumFile) -> None:
    forum.change_forum(replace(forum.forum, kind=BodyKind.JOINT_BOARD))
    body = edit.add_organisation("Ydre kommun")
    session = forum.new_meeting(MeetingPlan(date(2025, 2, 14), items=2, first_item=1))
    AgendaEdit(session).verify(session.meeting.order[0], date(2025, 2, 14))
    Notices(session).enter({verified_parts(session.meeting)[0]: {body: date(2025, 2, 17)}})
    edit.remove_organisation(body)
    assert "av Ydre kommun" in first_page(forum.forum, session.record)
    assert all(each.id != body for each in edit.roster.organisations)


def seats_held(edit: RosterEdit, person: PersonId) -> int:
    return sum(seat.holder == person for seat in edit.roster.seats)


@pytest.mark.parametrize("role", [Role.OFFICIAL, Role.OTHER, Role.SUBSTITUTE, Role.STAFF_REPRESENTATIVE])
@pytest.mark.parametrize("remove", [False, True])
def test_who_is_no_member_any_more_gives_the_seat_up_in_one_step(
    edit: RosterEdit, forum: ForumFile, planned: MeetingSession, role: Role, remove: bool
) -> None:
    changed = replace(edit.roster.person(BEATA), role=role)
    assert len(edit.seats_given_up(changed)) == 1
    edit.change_person(changed, remove_seats=remove)
    for roster in (edit.roster, planned.record.roster):
        assert roster.person(BEATA).role is role
        assert len(roster.seats) == 47 - remove
        assert sum(seat.holder is None for seat in roster.seats) == (not remove)
    forum.journal.undo()
    for roster in (edit.roster, planned.record.roster):
        assert (roster.person(BEATA).role, len(roster.seats)) == (Role.MEMBER, 47)
    assert seats_held(edit, BEATA) == 1


def test_another_change_of_a_member_leaves_the_seat_alone(edit: RosterEdit) -> None:
    changed = replace(edit.roster.person(BEATA), title="ordförande")
    assert edit.seats_given_up(changed) == ()
    edit.change_person(changed)
    assert seats_held(edit, BEATA) == 1


def test_where_coopted_people_count_they_keep_the_seat(edit: RosterEdit, forum: ForumFile) -> None:
    held = forum.forum
    forum.change_forum(replace(held, settings=replace(held.settings, coopted_count=True)))
    changed = replace(edit.roster.person(BEATA), role=Role.COOPTED)
    assert edit.seats_given_up(changed) == ()
    edit.change_person(changed)
    assert seats_held(edit, BEATA) == 1


def test_members_without_a_seat_get_one_in_one_step(
    edit: RosterEdit, forum: ForumFile, planned: MeetingSession
) -> None:
    added = [edit.add_person(name, ABY) for name in ("Anna Ek", "Bo Ål")]
    assert [each.id for each in edit.without_seat()] == added
    edit.give_seats()
    assert (len(edit.roster.seats), len(planned.record.roster.seats)) == (49, 49)
    assert edit.without_seat() == ()
    forum.journal.undo()
    assert len(edit.roster.seats) == 47
    edit.give_seats([added[0]])
    assert (seats_held(edit, added[0]), seats_held(edit, added[1])) == (1, 0)


@pytest.mark.parametrize(
    ("vacant", "found"),
    [([(ABY, "S")], 0), ([(ABY, "M"), (ABY, "S")], 1), ([(ABY, "")], 0), ([(ABY, "M")], None), ([(None, "S")], None)],
)
def test_a_vacant_seat_fits_by_organisation_and_party(
    edit: RosterEdit, vacant: list[tuple[OrganisationId | None, str]], found: int | None
) -> None:
    person = replace(edit.roster.person(BEATA), organisation=ABY, party="S")
    seats = [Seat(SeatId(str(at)), organisation, party) for at, (organisation, party) in enumerate(vacant)]
    fits = vacant_seat_for(person, seats)
    assert (None if fits is None else int(fits.id)) == found
