from dataclasses import replace
from datetime import date

from attendance_app.domain.roster import Organisation, OrganisationId, Person, PersonId, Roster, Seat, SeatId

ONE, TWO = Organisation(OrganisationId("a"), "Aneby", 1), Organisation(OrganisationId("b"), "Eksjö", 2)


def test_names_that_occur_twice_are_distinguished_by_organisation() -> None:
    people = (Person(PersonId("1"), "Jan Ek", 1, ONE.id), Person(PersonId("2"), "Jan Ek", 2, TWO.id))
    assert list(Roster((ONE, TWO), people).labels().values()) == ["Jan Ek (Aneby)", "Jan Ek (Eksjö)"]


def test_only_seats_of_the_day_are_seats() -> None:
    seats = (
        Seat(SeatId("old"), ONE.id, to_day=date(2024, 12, 31)),
        Seat(SeatId("new"), ONE.id, from_day=date(2025, 1, 1)),
    )
    assert [seat.id for seat in Roster((ONE,), (), seats).on(date(2025, 1, 1)).seats] == ["new"]


def test_seats_stand_as_their_holders_do_and_vacant_ones_after_their_organisation() -> None:
    people = (Person(PersonId("1"), "Bo Ek", 1, ONE.id), Person(PersonId("2"), "Cia Ål", 2, TWO.id))
    seats = (
        Seat(SeatId("a"), None),
        Seat(SeatId("b"), TWO.id, holder=PersonId("2")),
        Seat(SeatId("c"), ONE.id),
        Seat(SeatId("d"), ONE.id, holder=PersonId("1")),
    )
    roster = Roster((ONE, TWO), people, seats)
    assert [seat.id for seat in roster.seats] == ["d", "c", "b", "a"]
    assert [seat.id for seat in replace(roster, people=()).seats] == ["c", "d", "b", "a"]


def test_a_vacant_seat_without_an_organisation_stands_after_its_party() -> None:
    people = tuple(Person(PersonId(party), party, at, party=party) for at, party in enumerate("SMC", start=1))
    seats = (
        Seat(SeatId("vacant"), None, "S"),
        *(Seat(SeatId(each.party), None, each.party, each.id) for each in people),
    )
    assert [seat.id for seat in Roster((), people, seats).seats] == ["S", "vacant", "M", "C"]


def test_a_seat_that_becomes_vacant_keeps_party_and_office() -> None:
    anna = Person(PersonId("anna"), "Anna Ek", 1, party="C", title="1:e vice ordförande", to_day=date(2026, 1, 1))
    bo = Person(PersonId("bo"), "Bo Ål", 2, party="M", title="kommunalråd", to_day=date(2026, 1, 1))
    seats = (Seat(SeatId("a"), None, "", anna.id), Seat(SeatId("b"), None, "M", bo.id))
    vacant = Roster((), (anna, bo), seats).on(date(2026, 2, 1)).seats
    assert {(seat.id, seat.holder, seat.party, seat.office) for seat in vacant} == {
        ("a", None, "C", "1:e vice ordförande"), ("b", None, "M", ""),
    }  # fmt: skip
