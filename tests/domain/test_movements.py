"""Who came, went, was recused and served, § by §."""

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.movements import Move, Movement, movements
from attendance_app.domain.roster import PersonId, SeatId
from attendance_app.domain.wording import running_words
from tests import invented

MATS, LARS, SEAT = PersonId("fredrik"), PersonId("anna"), SeatId("anna")


def evening() -> invented.Evening:
    made = invented.Evening("Nämnden", invented.BodyKind.BOARD, invented.BOARD, range(112, 118))
    made.tick("anna", "bertil", "cecilia", "fredrik")
    made.to(113)
    made.moves.depart(LARS)
    made.serve("fredrik", "anna")
    return made


def at(made: invented.Evening, number: int) -> list[Movement]:
    return list(movements(made.record)[ItemId(f"i{number}")])


def test_a_substitute_who_begins_to_serve_does_not_arrive() -> None:
    made = evening()
    assert at(made, 113) == [Movement(LARS, Move.DEPARTED), Movement(MATS, Move.SERVES, SEAT)]
    assert running_words(made.record.of(MATS), made.record.meeting) == "tjänstgör fr.o.m. § 113"


def test_one_who_only_stops_serving_does_not_depart() -> None:
    made = evening()
    made.to(115)
    made.tick("anna")
    made.serve("fredrik", None)
    assert at(made, 115) == [Movement(LARS, Move.ARRIVED), Movement(MATS, Move.SERVES_NO_LONGER, SEAT)]
    assert running_words(made.record.of(MATS), made.record.meeting) == "tjänstgör §§ 113–114"


def test_one_who_serves_and_goes_goes() -> None:
    made = evening()
    made.to(116)
    made.moves.depart(MATS)
    assert at(made, 116) == [Movement(MATS, Move.DEPARTED)]
    assert running_words(made.record.of(MATS), made.record.meeting) == "t.o.m. § 115, tjänstgör §§ 113–115"


def test_recusal_is_no_departure_and_its_end_no_arrival() -> None:
    made = evening()
    made.to(114)
    made.moves.recuse(PersonId("bertil"))
    assert at(made, 114) == [Movement(PersonId("bertil"), Move.RECUSED)]
    assert at(made, 115) == [Movement(PersonId("bertil"), Move.RETURNED)]


def test_nobody_came_who_was_there_from_the_beginning() -> None:
    assert at(evening(), 112) == []
