"""The names at the door: by surname, with letters to jump by."""

from attendance_app.domain.roster import Person, PersonId, Roster
from attendance_app.services.meeting.door_list import door_names, letter_groups, matching

NAMES = ["Rachel De Basso", "Åsa Öberg", "Anna Ek", "Magnus Färjhage", "Eva Ärlig", "Cher", "Tord Du Rietz"]
ROSTER = Roster(people=tuple(Person(PersonId(name), name, at) for at, name in enumerate(NAMES)))


def test_names_are_in_the_order_of_surnames_with_their_particles() -> None:
    assert [f"{each.surname}, {each.first_names}".strip(", ") for each in door_names(ROSTER)] == [
        "Cher", "De Basso, Rachel", "Du Rietz, Tord", "Ek, Anna", "Färjhage, Magnus", "Ärlig, Eva", "Öberg, Åsa",
    ]  # fmt: skip


def test_letters_find_beginnings_of_words_without_dots() -> None:
    assert [each.surname for each in matching(door_names(ROSTER), "asa ob")] == ["Öberg"]
    assert matching(door_names(ROSTER), "zz") == ()


def test_rare_letters_share_a_button() -> None:
    names = door_names(ROSTER)
    assert letter_groups(names, 10) == (("C", "C"), ("D", "D"), ("E", "E"), ("F", "F"), ("Ä", "Ä"), ("Ö", "Ö"))
    joined = letter_groups(names, 3)
    assert len(joined) == 3
    assert (joined[0][0], joined[-1][1]) == ("C", "Ö")
