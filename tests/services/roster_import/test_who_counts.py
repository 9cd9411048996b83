"""Who is a member, and so has a seat, in lists as boards keep them; what the words of a role say."""

from itertools import count
from pathlib import Path

import pytest

from attendance_app.documents.readers.parsed_answer import parsed_answer, source_of
from attendance_app.documents.readers.tables import read_tables
from attendance_app.domain.roster import Person, PersonId, Role, Roster, Seat, SeatId
from attendance_app.services.forum.state import edited_roster
from attendance_app.services.roster_import.import_counts import counts_words, import_counts
from attendance_app.services.roster_import.import_plan import Answer, ImportPlan
from attendance_app.services.roster_import.role_decisions import Doubt
from attendance_app.services.roster_import.role_words import (
    is_elected_title,
    is_official_title,
    is_plain_role,
    is_unclear_title,
    role_of,
)
from attendance_app.services.roster_import.roster_edits import roster_edits
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.table_parser import parse_table
from tests.boards import HABITS, Habit

MEMBER, SUBSTITUTE, OFFICIAL = Role.MEMBER, Role.SUBSTITUTE, Role.OFFICIAL


def plan_of(*rows: str, roster: Roster | None = None) -> ImportPlan:
    parsed = parse_table(Table("", tuple(tuple(row.split(";")) for row in rows)), lambda _: "")
    return ImportPlan(roster or Roster(), parsed, seats=parsed.has_roles)


def roles_of(plan: ImportPlan) -> dict[str, Role | None]:
    return {each.entry.name: each.entry.role for each in plan.differences}


def result(plan: ImportPlan) -> Roster:
    numbers = count(100)
    return edited_roster(plan.roster, roster_edits(plan, lambda: f"n{next(numbers)}")[0])


def seated(roster: Roster) -> list[str]:
    return [roster.person(seat.holder).name for seat in roster.seats if seat.holder]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_a_boards_list_has_the_members_seats_and_officials_that_a_reader_sees(
    habit: Habit, kind: str, tmp_path: Path
) -> None:
    path = habit.csv(tmp_path) if kind == "csv" else habit.xlsx(tmp_path)
    parsed = source_of(path.name, parsed_answer(read_tables(path.read_bytes()))).best
    plan = ImportPlan(Roster(), parsed, seats=parsed.has_roles)
    counts = import_counts(plan)
    found = [counts.roles.get(role, 0) for role in (MEMBER, SUBSTITUTE, OFFICIAL)]
    assert [*found, counts.seats] == [habit.members, habit.substitutes, habit.officials, habit.seats]
    assert tuple(each.entry.name for each in plan.undecided) == habit.undecided
    others = {Role.COOPTED, Role.STAFF_REPRESENTATIVE, Role.OTHER}
    assert sum(counts.roles.get(role, 0) for role in others) == habit.others
    roster = result(plan)
    assert all(roster.person(seat.holder).role is MEMBER for seat in roster.seats if seat.holder)


def test_the_counts_are_said_in_words() -> None:
    head = "Namn;Parti;Roll"
    plan = plan_of(head, "Anna Ek;S;Ordförande", "Bo Ål;M;Ersättare", "Per Sand;;Miljöchef", "Eva Ask;;", "Vakant;S;")
    people = "1 ledamot · 1 ersättare · 1 tjänsteperson · 1 att avgöra"
    assert counts_words(import_counts(plan)) == f"{people} · 2 platser (1 vakant)"
    everybody = plan_of(head, *(f"{name} Ek;S;Ledamot" for name in ("Ada", "Bea", "Cia")))
    assert counts_words(import_counts(everybody)) == "3 ledamöter · 3 platser"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ordförande", MEMBER), ("ordf.", MEMBER), ("1:e v. ordf.", MEMBER), ("2:e vice", MEMBER), ("Chairman", MEMBER),
        ("Vice chair", MEMBER), ("Deputy chair", MEMBER), ("Ordförande i kommunstyrelsens arbetsutskott", MEMBER),
        ("nämndledamot", MEMBER), ("Tjänstgörande ledamot", MEMBER), ("ordinarie", MEMBER), ("Councillor", MEMBER),
        ("Ersättare", SUBSTITUTE), ("1:e ersättare", SUBSTITUTE), ("Tjänstgörande ersättare", SUBSTITUTE),
        ("Ersättare för ordföranden", SUBSTITUTE), ("styrelsesuppleant", SUBSTITUTE), ("Deputy", SUBSTITUTE),
        ("Alternate member", SUBSTITUTE), ("Tjänsteperson", OFFICIAL), ("Övriga tjänstemän", OFFICIAL),
        ("Övriga tjänstepersoner", OFFICIAL), ("Föredragande", OFFICIAL), ("Adjungerad", Role.COOPTED),
        ("Co-opted", Role.COOPTED), ("Personalföreträdare", Role.STAFF_REPRESENTATIVE), ("Gäst", Role.OTHER),
        ("Facklig företrädare", Role.STAFF_REPRESENTATIVE), ("Inbjuden", Role.OTHER), ("Guest", Role.OTHER),
        ("vice kommundirektör", None), ("Deputy director", None), ("Sekreterare", None), ("Kassör", None),
        ("Revisor", None), ("Kommunalråd", None), ("Habo kommun", None), ("", None),
    ],
)  # fmt: skip
def test_words_of_a_role(text: str, role: Role | None) -> None:
    assert role_of(text) is role


@pytest.mark.parametrize(
    "title",
    [
        "Bygg- och miljöchef", "kommundirektör", "Nämndsekreterare", "miljöstrateg", "Livsmedelsinspektör",
        "Registrator", "handläggare", "ekonomicontroller", "Förbundsjurist", "projektledare miljö",
        "biträdande förvaltningschef",
        "chef Kommunal utveckling", "Kommunalrådssekreterare", "Chief executive", "Head of planning",
        "committee secretary",
    ],
)  # fmt: skip
def test_titles_of_officials_are_known_by_their_build(title: str) -> None:
    assert is_official_title(title)
    assert not is_elected_title(title)


@pytest.mark.parametrize("title", ["Kommunalråd", "regionråd", "Oppositionsråd", "borgarråd", "Gruppledare", "Revisor"])
def test_elected_people_are_no_officials(title: str) -> None:
    assert is_elected_title(title)
    assert not is_official_title(title)


@pytest.mark.parametrize("title", ["Sekreterare", "Kassör", "vice sekreterare", "Secretary", "Treasurer", "Revisor"])
def test_titles_that_say_neither_are_asked_about(title: str) -> None:
    assert is_unclear_title(title)
    assert not is_official_title(title)
    assert plan_of("Namn;Roll", "Anna Ek;Ledamot", f"Bo Ål;{title}").undecided[0].reading.doubt is Doubt.EITHER


def test_a_member_without_a_party_holds_a_seat_where_the_list_says_member() -> None:
    plan = plan_of("Namn;Parti;Roll", "Anna Ek;S;Ledamot", "Bo Ål;;Ledamot", "Eva Ask;-;Ersättare")
    assert seated(result(plan)) == ["Anna Ek", "Bo Ål"]


def test_an_official_with_a_party_is_asked_about() -> None:
    plan = plan_of("Namn;Parti;Titel", "Anna Ek;S;rektor", "Bo Ål;;rektor")
    assert roles_of(plan) == {"Anna Ek": None, "Bo Ål": OFFICIAL}
    assert plan.undecided[0].reading.doubt is Doubt.PARTY_AND_TITLE


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("Anna Ek;Ordförande;", "Ordförande"),
        ("Anna Ek;1:e vice ordförande;kommunalråd", "1:e vice ordförande, kommunalråd"),
        ("Anna Ek;Ledamot;gruppledare", "gruppledare"),
        ("Anna Ek;Ledamot;Ordförande", "Ordförande"),
        ("Anna Ek;Ledamot;", ""),
    ],
)
def test_a_chair_is_a_member_and_keeps_the_office(row: str, title: str) -> None:
    entry = plan_of("Namn;Roll;Titel", row, "Bo Ål;Ersättare;").differences[0].entry
    assert (entry.role, entry.title) == (MEMBER, title)


def test_a_title_in_brackets_is_no_party() -> None:
    entry = plan_of("Namn;Roll", "Anna Ek (Ordf);", "Bo Ål (Chef);", "Eva Ask (S);Ledamot").differences
    assert [(each.entry.role, each.entry.party, each.entry.title) for each in entry] == [
        (MEMBER, "", "Ordf"), (OFFICIAL, "", "Chef"), (MEMBER, "S", ""),
    ]  # fmt: skip


def test_what_says_no_more_than_a_role_is_no_title() -> None:
    assert is_plain_role("Tjänstgörande ersättare")
    assert not any(map(is_plain_role, ("1:e ersättare", "Ordförande", "")))


def test_who_is_undecided_gets_no_seat_and_is_nobody_who_decides() -> None:
    plan = plan_of("Namn;Parti;Roll", "Anna Ek;S;Ledamot", "Bo Ål;;")
    roster = result(plan)
    assert (seated(roster), roster.people[1].role) == (["Anna Ek"], Role.OTHER)
    plan.choose_role([3], MEMBER)
    assert plan.undecided == ()
    assert seated(result(plan)) == ["Anna Ek", "Bo Ål"]
    plan.choose_role([3], None)
    assert len(plan.undecided) == 1


def test_a_suggestion_is_taken_where_something_speaks_for_it_and_never_over_a_choice() -> None:
    plan = plan_of("Namn;Parti;Roll", "Anna Ek;S;Ledamot", "Bo Ål;;Sekreterare", "Eva Ask;;", "Per Sand;;Sekreterare")
    plan.choose_role([5], MEMBER)
    plan.take_suggestions()
    assert roles_of(plan) == {"Anna Ek": MEMBER, "Bo Ål": OFFICIAL, "Eva Ask": None, "Per Sand": MEMBER}


ROSTER = Roster(
    (),
    tuple(Person(PersonId(name), name, at, party="KD") for at, name in enumerate(("Erik Lund", "Anna Ek"), start=1)),
    tuple(Seat(SeatId(f"seat of {name}"), None, "KD", PersonId(name)) for name in ("Erik Lund", "Anna Ek")),
)
UPDATE = ("Namn;Parti;Roll", "Anna Ek;KD;Ledamot", "Sofia Brandt;KD;Ledamot")


def test_a_new_member_takes_the_seat_of_the_one_who_leaves() -> None:
    plan = plan_of(*UPDATE, roster=ROSTER)
    plan.remove.add(PersonId("Erik Lund"))
    roster = result(plan)
    assert sorted(seated(roster)) == ["Anna Ek", "Sofia Brandt"]
    assert {seat.id for seat in roster.seats} == {seat.id for seat in ROSTER.seats}


def test_a_seat_that_the_file_lists_as_vacant_stays_vacant() -> None:
    plan = plan_of(*UPDATE, "Vakant;KD;Ledamot", roster=ROSTER)
    plan.remove.add(PersonId("Erik Lund"))
    roster = result(plan)
    assert sorted(seated(roster)) == ["Anna Ek", "Sofia Brandt"]
    assert len(roster.seats) == 3


def test_a_member_who_becomes_an_official_in_the_file_gives_the_seat_up() -> None:
    plan = plan_of("Namn;Parti;Roll", "Anna Ek;KD;Tjänsteperson", "Erik Lund;KD;Ledamot", roster=ROSTER)
    assert seated(result(plan)) == ["Erik Lund"]
    assert len(result(plan).seats) == 2


def test_who_is_in_the_roster_already_is_not_asked_about() -> None:
    plan = plan_of("Namn;Parti", "Anna Ek;", "Sofia Brandt;S", roster=ROSTER)
    assert plan.undecided == ()
    assert roles_of(plan)["Anna Ek"] is MEMBER


def test_a_likely_person_is_asked_about_the_role_only_as_a_new_one() -> None:
    plan = plan_of("Namn;Parti", "Anna Eek;", "Sofia Brandt;S", roster=ROSTER)
    assert (len(plan.questions), plan.undecided) == (1, ())
    plan.answer(2, Answer.NEW)
    assert [each.entry.name for each in plan.undecided] == ["Anna Eek"]
    plan.answer(2, Answer.SAME)
    assert (plan.undecided, plan.questions) == ((), ())


def test_a_seat_is_taken_and_given_in_the_row() -> None:
    plan = plan_of("Namn;Roll", "Anna Ek;Ledamot", "Bo Ål;Ledamot")
    plan.seated[2] = False
    assert seated(result(plan)) == ["Bo Ål"]
    assert [each.entry.name for each in plan.members_without_seat] == ["Anna Ek"]
    again = plan_of("Namn;Parti;Roll", "Anna Ek;KD;Ledamot", roster=ROSTER)
    again.seated[2] = False
    assert seated(result(again)) == ["Erik Lund"]
