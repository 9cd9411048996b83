"""What tables say, habit by habit, without any file."""

import pytest

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import Role
from attendance_app.services.roster_import.name_parts import NameHabits, NameParts, parts_of
from attendance_app.services.roster_import.role_words import role_of
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.table_parser import parse_table
from attendance_app.services.roster_import.text_lines import list_within
from attendance_app.services.roster_import.vocabulary import Meaning, heading_meaning, is_person, mark_of


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Namn", Meaning.NAME), ("NAMN:", Meaning.NAME), ("Efternamn, Förnamn", Meaning.NAME),
        ("Förnamn", Meaning.FIRST_NAME), ("Last name", Meaning.LAST_NAME), ("Närvaro (X)", Meaning.MARK),
        ("Kommun/Region Jönköpings län", Meaning.ORGANISATION), ("2024-12-13", Meaning.MARK),
        ("Partibeteckning", Meaning.PARTY), ("Personnummer", Meaning.NOTHING), ("Beata Allen", None), ("", None),
    ],
)  # fmt: skip
def test_headings_are_known(text: str, meaning: Meaning | None) -> None:
    assert heading_meaning(text) is meaning


@pytest.mark.parametrize("text", ["X", "x", "☒", "✓", "ja", "1", "Närv.", "TRUE", "X (§§ 1–5)"])
def test_marks_that_say_present(text: str) -> None:
    assert mark_of(text) is Mark.PRESENT


@pytest.mark.parametrize(
    ("text", "mark"),
    [("nej", Mark.UNMARKED), ("☐", Mark.UNMARKED), ("0", Mark.UNMARKED), ("Frånv.", Mark.ABSENT),
     ("Anmält förhinder", Mark.EXCUSED), ("Beata", None)],
)  # fmt: skip
def test_their_opposites(text: str, mark: Mark | None) -> None:
    assert mark_of(text) is mark


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rachel De Basso (S)", NameParts("Rachel De Basso", party="S")),
        ("(S) Rachel De Basso", NameParts("Rachel De Basso", party="S")),
        ("Rachel De Basso, S", NameParts("Rachel De Basso", party="S")),
        ("12. Carlos Pettersson, sektionschef", NameParts("Carlos Pettersson", title="sektionschef")),
        ("• Anna Ek (Åby kommun)", NameParts("Anna Ek", organisation="Åby kommun")),
        ("Martin Nedergaard-\nHansen", NameParts("Martin Nedergaard-Hansen")),
        ("An\u00adna\u00a0Ek", NameParts("Anna Ek")),
    ],
)
def test_names_are_taken_apart(text: str, parts: NameParts) -> None:
    assert parts_of(text, NameHabits()) == parts


def test_habits_of_a_column() -> None:
    assert parts_of("De Basso, Rachel", NameHabits(last_name_first=True)).name == "Rachel De Basso"
    assert parts_of("S Rachel De Basso", NameHabits(party_first=True)) == NameParts("Rachel De Basso", party="S")


@pytest.mark.parametrize("text", ["Tord Du Rietz", "Ann-Marie Nilsson", "Ludwig van der Berg"])
def test_people(text: str) -> None:
    assert is_person(text)


@pytest.mark.parametrize(
    "text", ["Aneby kommun", "Region Jönköpings län", "Bilaga 2", "Handlingsplaner för forum", "Ek"]
)
def test_not_people(text: str) -> None:
    assert not is_person(text)


def test_roles_are_known_by_their_words() -> None:
    assert role_of("Tjänstgörande ersättare") is Role.SUBSTITUTE
    assert role_of("1:e vice ordförande") is Role.MEMBER
    assert role_of("kommundirektör") is None


def test_an_organisation_is_split_off_by_what_lines_have_in_common() -> None:
    lines = [
        "Per Ek Habo kommun X",
        "Jan Karlsson Habo kommun",
        "Eva Karlsson Habo kommun",
        "Bo Ål Region Norra länet X",
        "Cia Ask Region Norra länet",
        "Dan Ek Sotenäs kommun",
    ]
    rows = [row for _, row in list_within(lines, 0)]
    assert rows[1] == ("Jan Karlsson", "Habo kommun", "")
    assert rows[3] == ("Bo Ål", "Region Norra länet", "X")
    assert rows[5] == ("Dan Ek", "Sotenäs kommun", "")


def test_a_role_column_that_is_no_word_of_ours_is_a_title() -> None:
    table = Table("", (("Namn", "Roll"), ("Bo Ek", "vice ordförande"), ("Cia Ål", "kommundirektör")))
    entries = parse_table(table, lambda _: "").entries
    assert [(each.role, each.title) for each in entries] == [(Role.MEMBER, "vice ordförande"), (None, "kommundirektör")]


def test_a_person_who_is_listed_twice_is_one_and_reported() -> None:
    table = Table("", (("Namn", "Närvaro"), ("Bo Ek", ""), ("Bo Ek", "x")))
    parsed = parse_table(table, lambda _: "")
    assert [(each.name, each.mark) for each in parsed.entries] == [("Bo Ek", Mark.PRESENT)]
    assert [(each.row, each.reason) for each in parsed.skipped] == [(3, "”Bo Ek” står redan på rad 2")]


def test_our_own_apostrophe_before_a_formula_is_taken_off() -> None:
    parsed = parse_table(Table("", (("Namn", "Titel"), ("Bo Ek", "'=1+1"))), lambda _: "")
    assert parsed.entries[0].title == "=1+1"
