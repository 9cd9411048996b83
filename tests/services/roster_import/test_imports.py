"""A reading held against a roster: what is new, changed, missing, asked; and that old meetings keep theirs."""

from datetime import date
from itertools import count

import pytest

from attendance_app.domain.attendance import Mark
from attendance_app.domain.change import Edit
from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Role, Roster
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, MeetingPlan
from attendance_app.services.forum.state import edited_roster
from attendance_app.services.roster_import.import_plan import Answer, ImportPlan, Kind
from attendance_app.services.roster_import.name_matching import alike
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.roster_edits import roster_edits
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.table_import import MeetingChoice, choose_day, day_of_marks, import_roster
from attendance_app.services.roster_import.table_parser import parse_table

ABY, BY = OrganisationId("a"), OrganisationId("b")
ROSTER = Roster(
    (Organisation(ABY, "Åby kommun", 1), Organisation(BY, "By kommun", 2)),
    (
        Person(PersonId("1"), "Anette Forsgren", 1, ABY),
        Person(PersonId("2"), "Bo Ek", 2, ABY, party="S"),
        Person(PersonId("3"), "Cia Ål", 3, BY),
    ),
)


def parsed(*rows: str) -> ParsedRoster:
    table = Table("", tuple(tuple(row.split(";")) for row in rows))
    return parse_table(table, lambda _: "")


def kinds(plan: ImportPlan) -> list[tuple[str, Kind]]:
    return [(each.entry.name, each.kind) for each in plan.differences]


def result(plan: ImportPlan) -> Roster:
    numbers = count(100)
    edits, _ = roster_edits(plan, lambda: f"n{next(numbers)}")
    return edited_roster(plan.roster, edits)


HEAD = "Namn;Organisation;Parti"


def test_everybody_is_new_unchanged_changed_or_missing() -> None:
    plan = ImportPlan(ROSTER, parsed(HEAD, "Bo Ek;Åby kommun;M", "Cia Ål;By kommun;", "Dan Öst;By kommun;C"))
    assert kinds(plan) == [("Bo Ek", Kind.CHANGED), ("Cia Ål", Kind.SAME), ("Dan Öst", Kind.NEW)]
    assert plan.differences[0].changes == (("party", "S", "M"),)
    assert [person.name for person in plan.missing] == ["Anette Forsgren"]


@pytest.mark.parametrize("name", ["Anneli Forsgren", "Anette Forsberg", "Anette Forsgren Ek"])
def test_somebody_spelled_otherwise_is_asked_never_decided(name: str) -> None:
    plan = ImportPlan(ROSTER, parsed(HEAD, f"{name};Åby kommun;", "Bo Ek;Åby kommun;S"))
    assert kinds(plan)[0] == (name, Kind.LIKELY)
    assert len(plan.questions) == 1
    assert name not in {person.name for person in result(plan).people}
    plan.answers[2] = Answer.SAME
    assert result(plan).person(PersonId("1")).name == name
    plan.answers[2] = Answer.NEW
    assert [person.name for person in result(plan).people] == ["Anette Forsgren", "Bo Ek", name, "Cia Ål"]
    assert plan.questions == ()


@pytest.mark.parametrize(
    ("one", "other"), [("Bo Ek", "Cia Ål"), ("Mats Hansson", "Kent Karlsson"), ("Anna Ek", "Anna Ståhlberg")]
)
def test_different_people_are_not_alike(one: str, other: str) -> None:
    assert alike(one, other) == 0


def test_a_person_who_moves_keeps_the_id() -> None:
    plan = ImportPlan(ROSTER, parsed(HEAD, "Bo Ek;By kommun;S"))
    assert plan.differences[0].changes == (("organisation", "Åby kommun", "By kommun"),)
    assert result(plan).person(PersonId("2")).organisation == BY


def test_an_import_twice_changes_nothing() -> None:
    first = ImportPlan(ROSTER, parsed(HEAD, "Bo Ek;Åby kommun;M", "Dan Öst;Cby kommun;C"), seats=True)
    roster = result(first)
    again = ImportPlan(roster, first.parsed, seats=True)
    assert roster_edits(again, lambda: "x")[0] == ()


def test_who_is_missing_stays_unless_it_is_said() -> None:
    plan = ImportPlan(ROSTER, parsed(HEAD, "Bo Ek;Åby kommun;"))
    assert len(result(plan).people) == 3
    plan.remove.add(PersonId("3"))
    assert [person.name for person in result(plan).people] == ["Anette Forsgren", "Bo Ek"]


def test_roles_come_with_seats_and_vacant_ones() -> None:
    plan = ImportPlan(
        Roster(),
        parsed("Namn;Organisation;Roll", "Bo Ek;Åby;ledamot", "Dan Öst;Åby;tjänsteperson", "Vakant;Åby;ledamot"),
        seats=True,
    )
    roster = result(plan)
    assert [(seat.holder is not None, seat.organisation) for seat in roster.seats] == [
        (True, roster.organisations[0].id),
        (False, roster.organisations[0].id),
    ]
    assert [person.role for person in roster.people] == [Role.MEMBER, Role.OFFICIAL]


def test_an_import_is_one_step_of_undo_and_leaves_ended_meetings_alone(forum: ForumFile) -> None:
    ended, people = forum.meetings[0].id, len(forum.roster.people)
    planned = forum.new_meeting(MeetingPlan(date(2025, 2, 14)))
    plan = ImportPlan(forum.roster, parsed("Namn;Organisation", "Dan Öst;Aneby kommun"))
    assert import_roster(forum, plan)
    assert len(forum.roster.people) == people + 1
    assert len(planned.record.roster.people) == people + 1
    assert len(forum.open_meeting(ended).record.roster.people) == people
    forum.journal.undo()
    assert len(forum.roster.people) == len(planned.record.roster.people) == people


def test_marks_become_a_meeting(forum: ForumFile) -> None:
    held = parsed("Namn;Organisation;Närvaro", "Beata Allen;Aneby kommun;x", "Arijana Jazic;Aneby kommun;förhinder")
    plan = ImportPlan(forum.roster, held)
    assert import_roster(forum, plan, MeetingChoice(date(2025, 2, 14)))
    session = forum.meeting_named("2025-02-14")
    assert session.present_count() == 1
    assert session.record.of(PersonId("p02")).mark is Mark.EXCUSED
    again = ImportPlan(forum.roster, held)
    assert not import_roster(forum, again, MeetingChoice(date(2025, 2, 14), session.meeting_id))
    assert session.journal.undo() is not None
    assert [meeting.name for meeting in forum.meetings] == ["2024-12-13"]


def test_marks_of_somebody_new_add_them_to_a_meeting_that_has_ended(forum: ForumFile) -> None:
    plan = ImportPlan(forum.roster, parsed("Namn;Organisation;Närvaro", "Dan Öst;Ny kommun;x"))
    session = forum.meeting_named("2024-12-13")
    assert import_roster(forum, plan, MeetingChoice(date(2024, 12, 13), session.meeting_id))
    assert session.present_count() == 42
    assert session.organisation_counts()[-1].name == "Ny kommun"


def test_the_column_of_the_day_is_chosen_in_a_matrix() -> None:
    held = parsed("Namn;2024-05-17;2024-10-11", "Bo Ek;x;", "Dan Öst;;x", "Eva Ask;x;")
    assert day_of_marks(held) == date(2024, 10, 11)
    chosen = choose_day(held, date(2024, 5, 17), lambda _: "")
    assert [entry.name for entry in chosen.entries if entry.mark is Mark.PRESENT] == ["Bo Ek", "Eva Ask"]


def test_nobody_read_is_refused(forum: ForumFile) -> None:
    with pytest.raises(Refusal, match="Inga namn"):
        import_roster(forum, ImportPlan(Roster(), parsed("12;13")))


def test_edits_touch_only_what_differs() -> None:
    plan = ImportPlan(ROSTER, parsed(HEAD, "Bo Ek;Åby kommun;M"))
    edits: tuple[Edit, ...] = roster_edits(plan, lambda: "x")[0]
    assert [(edit.id, edit.meeting) for edit in edits] == [("2", None)]
