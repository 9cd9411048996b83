"""One person a row, however they stood; and what headings between the rows say."""

import time

import pytest

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Role
from attendance_app.services.roster_import.name_parts import NameParts, habits_of, parts_of
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.table_parser import parse_table
from attendance_app.services.roster_import.vocabulary import mark_of


def parsed(*rows: str, flowing: bool = False) -> ParsedRoster:
    cells = tuple(tuple(row.replace("¶", "\n").split(";")) for row in rows)
    return parse_table(Table("", cells, flowing), lambda _: "")


def said(held: ParsedRoster) -> list[tuple[str, str, Role | None, Mark | None]]:
    return [(each.name, each.organisation, each.role, each.mark) for each in held.entries]


def test_members_and_substitutes_side_by_side_are_all_read() -> None:
    held = parsed("Kommun;Ledamot;Parti;Ersättare;Parti", "Åby;Bo Ek;C;Cia Ål;S", "Åby;Dan Öst;M;Vakant;M")
    assert [(each.name, each.party, each.role) for each in held.entries] == [
        ("Bo Ek", "C", Role.MEMBER), ("Cia Ål", "S", Role.SUBSTITUTE), ("Dan Öst", "M", Role.MEMBER),
    ]  # fmt: skip
    assert held.vacant == (("Åby", "M", ""),)
    assert [held.table.number(each.row) for each in held.entries] == [2, 2, 3]


def test_a_row_that_is_not_understood_is_reported_by_its_own_number() -> None:
    held = parsed("Namn;Närvaro;;Namn;Närvaro", "Bo Ek;x;;Cia Ål;", "Dan Öst;;;12 34;x", "Eva Ask;x;;;")
    assert [(each.row, each.reason) for each in held.skipped] == [(3, "”12 34” är inget namn")]
    assert [each.name for each in held.entries] == ["Bo Ek", "Dan Öst", "Eva Ask", "Cia Ål"]


def test_people_in_one_cell_stand_alone_with_what_stands_beside_them() -> None:
    held = parsed("Ledamöter;Bo Ek (C), ordförande¶Cia Ål (S)", "Ersättare;Dan Öst (M)¶Eva Ask (S)")
    assert [(each.name, each.party, each.role) for each in held.entries] == [
        ("Bo Ek", "C", Role.MEMBER), ("Cia Ål", "S", Role.MEMBER),
        ("Dan Öst", "M", Role.SUBSTITUTE), ("Eva Ask", "S", Role.SUBSTITUTE),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["Bo Ek, Cia Ål, Dan Öst och Eva Ask", "Bo Ek <b@x.se>; Cia Ål <c@x.se>; Dan Öst <d@x.se>; 'Eva Ask' <e@x>"]
)
def test_people_in_one_line(line: str) -> None:
    assert [each.name for each in parsed(line.replace("; ", ";")).entries] == ["Bo Ek", "Cia Ål", "Dan Öst", "Eva Ask"]


def test_headings_of_minutes_say_who_was_there() -> None:
    held = parsed(
        "Beslutande", "Bo Ek (C)", "Cia Ål (M), tjänstgörande ersättare för Eva Ask (M)", "",
        "Övriga närvarande", "Dan Öst, kommunsekreterare", "", "Frånvarande", "Eva Ask (M)",
    )  # fmt: skip
    assert [(each.name, each.role, each.mark) for each in held.entries] == [
        ("Bo Ek", Role.MEMBER, Mark.PRESENT), ("Cia Ål", Role.SUBSTITUTE, Mark.PRESENT),
        ("Dan Öst", Role.OTHER, Mark.PRESENT), ("Eva Ask", None, Mark.ABSENT),
    ]  # fmt: skip
    assert held.has_marks


def test_places_as_bare_lines_head_their_people() -> None:
    held = parsed("Aneby", "Bo Ek", "Cia Ål", "", "Eksjö", "Dan Öst")
    assert [each.organisation for each in held.entries] == ["Aneby", "Aneby", "Eksjö"]


def test_a_lone_title_is_no_organisation() -> None:
    held = parsed("Deltagarlista", "Bo Ek", "Cia Ål", "Dan Öst")
    assert {each.organisation for each in held.entries} == {""}


def test_an_organisation_alone_in_its_column_is_a_heading_and_no_fault() -> None:
    held = parsed("Kommun;Namn", "Åby;", ";Bo Ek", ";Cia Ål", "By;", ";Dan Öst")
    assert [(each.name, each.organisation) for each in held.entries] == [
        ("Bo Ek", "Åby"), ("Cia Ål", "Åby"), ("Dan Öst", "By"),
    ]  # fmt: skip
    assert held.skipped == ()


def test_what_is_signed_below_is_no_person() -> None:
    held = parsed("Namn;Kommun;Närvaro", "Bo Ek;Åby;x", "Cia Ål;Åby;x", "Ordförande: Bo Ek;;", "X = närvarande;;")
    assert [each.name for each in held.entries] == ["Bo Ek", "Cia Ål"]
    assert [each.row for each in held.skipped] == [4, 5]


@pytest.mark.parametrize(
    ("names", "first"),
    [
        (("DE BASSO Rachel", "EK Bo"), "Rachel De Basso"),
        (("BO EK", "CIA ÅL"), "Bo Ek"),
        (("Bo Ek¹", "Cia Ål 2)"), "Bo Ek"),
        (("Bo Ek – Aneby", "Cia Ål – Aneby"), "Bo Ek"),
        (("Ek, Bo <bo@aby.se>", "'Ål, Cia' <cia@aby.se>"), "Bo Ek"),
    ],
)
def test_habits_of_names(names: tuple[str, ...], first: str) -> None:
    assert parts_of(names[0], habits_of(names)).name == first


def test_what_stands_beside_several_names_is_where_they_come_from() -> None:
    names = ("Bo Ek, Habo", "Cia Ål, Habo", "Dan Öst, Ekonomichef", "Eva Ask, Ekonomichef")
    habits = habits_of(names)
    assert parts_of(names[0], habits) == NameParts("Bo Ek", organisation="Habo")
    assert parts_of(names[2], habits) == NameParts("Dan Öst", title="Ekonomichef")


@pytest.mark.parametrize(
    ("cell", "mark"),
    [("ü", Mark.PRESENT), ("✔️", Mark.PRESENT), ("×", Mark.PRESENT), ("X (digitalt)", Mark.PRESENT),
     ("ja, på distans", Mark.PRESENT), ("x §§ 1–5", Mark.PRESENT), ("❌", Mark.UNMARKED), ("Jan Ek", None)],
)  # fmt: skip
def test_marks_as_they_are_set(cell: str, mark: Mark | None) -> None:
    assert mark_of(cell) is mark


def test_times_and_figures_are_no_organisation() -> None:
    rows = [f"{name};2024-12-13 09:0{at};2h" for at, name in enumerate(("Bo Ek", "Cia Ål", "Dan Öst", "Eva Ask"))]
    assert {each.organisation for each in parsed("Namn;Anslöt;Längd", *rows).entries} == {""}


def test_a_text_full_of_headings_takes_no_time() -> None:
    rows = ("Namn Kommun Närvaro", "", "Text som inget säger") * 3000
    began = time.process_time()
    parsed(*rows, flowing=True)
    assert time.process_time() - began < 20


def test_a_list_within_running_text_is_read() -> None:
    lines = (
        "Protokoll",
        "Namn Kommun Närvaro",
        "Bo Ek Habo kommun X",
        "Cia Ål Habo kommun",
        "Dan Öst Habo kommun X",
        "",
    )
    held = parsed(*lines, "Något helt annat.", flowing=True)
    assert [(each.name, each.organisation, each.mark) for each in held.entries] == [
        ("Bo Ek", "Habo kommun", Mark.PRESENT), ("Cia Ål", "Habo kommun", Mark.UNMARKED),
        ("Dan Öst", "Habo kommun", Mark.PRESENT),
    ]  # fmt: skip
