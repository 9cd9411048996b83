"""A name in letters that only look like others is never taken for the other in silence."""

from attendance_app.domain.roster import Person, PersonId, Roster
from attendance_app.services.roster_import.import_plan import ImportPlan, Kind
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.table_parser import parse_table

# The first A, and in the second both, are Cyrillic.
CYRILLIC, ALL = "Аnna Ek", "Аnnа Ek"


def plan_of(*names: str, known: str = "") -> ImportPlan:
    parsed = parse_table(Table("", (("Namn", "Ort"), *((name, "Åby") for name in names))), lambda _: "")
    people = (Person(PersonId("p"), known, 1),) if known else ()
    return ImportPlan(Roster((), people), parsed)


def test_it_is_asked_whether_it_is_the_one_in_the_roster() -> None:
    plan = plan_of(CYRILLIC, known="Anna Ek")
    assert [each.kind for each in plan.differences] == [Kind.LIKELY]
    assert plan.parsed.lookalikes == (CYRILLIC,)


def test_two_rows_that_look_alike_are_both_named() -> None:
    plan = plan_of("Anna Ek", CYRILLIC, "Bo Ål")
    assert [each.kind for each in plan.differences] == [Kind.NEW] * 3
    assert plan.parsed.lookalikes == ("Anna Ek", CYRILLIC)


def test_a_name_that_is_written_in_one_alphabet_is_not_named() -> None:
    assert plan_of("Anna Ek", "Анна Эк", "Göran Åkesson").parsed.lookalikes == ()
    assert plan_of("Anna Ek", ALL).parsed.lookalikes == ("Anna Ek", ALL)
