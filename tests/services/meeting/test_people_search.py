import pytest

from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Roster
from attendance_app.services.meeting.people_search import PeopleSearch

NAMES = ["Beata Allen", "Annelie Hägg", "Rachel De Basso", "Kent Karlsson", "Martin Nedergaard-Hansen", "Bea Alm"]
ROSTER = Roster(
    (Organisation(OrganisationId("a"), "Aneby kommun", 1), Organisation(OrganisationId("n"), "Nässjö kommun", 2)),
    tuple(
        Person(PersonId(name), name, at, OrganisationId("n" if "Kent" in name or name == "Bea Alm" else "a"))
        for at, name in enumerate(NAMES)
    ),
)


def found(query: str, ticked: tuple[str, ...] = (), last: str | None = None) -> list[str]:
    organisation = None if last is None else OrganisationId(last)
    return list(PeopleSearch(ROSTER).matches(query, ticked, organisation))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("hagg", "Annelie Hägg"),
        ("Hägg", "Annelie Hägg"),
        ("rdb", "Rachel De Basso"),
        ("beal", "Beata Allen"),
        ("hansen", "Martin Nedergaard-Hansen"),
        ("nä kar", "Kent Karlsson"),
        ("allen bea", "Beata Allen"),
    ],
)
def test_few_letters_find(query: str, first: str) -> None:
    assert found(query)[0] == first


def test_letters_within_a_word_do_not_match() -> None:
    assert found("lsson") == []
    assert found("  ") == []


def test_the_unticked_come_first() -> None:
    assert found("be") == ["Beata Allen", "Bea Alm"]
    assert found("be", ticked=("Beata Allen",)) == ["Bea Alm", "Beata Allen"]


def test_a_whole_word_is_a_better_match_than_a_beginning() -> None:
    assert found("bea") == ["Bea Alm", "Beata Allen"]


def test_delegations_come_together() -> None:
    assert found("be", last="n") == ["Bea Alm", "Beata Allen"]
