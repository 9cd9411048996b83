"""A seat gets a new holder from a day on; meetings before that day keep who held it then."""

from datetime import date, timedelta

import pytest

from attendance_app.composition import create_forum
from attendance_app.domain.attendance import Mark
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.roster import PersonId, Role, SeatId
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile, MeetingPlan, added_roster
from attendance_app.services.forum.new_holder import Succession, candidates, change_holder
from attendance_app.services.meeting.progress import MeetingProgress
from tests.invented import BOARD, Evening

DAVID, GUNILLA = PersonId("david"), PersonId("gunilla")
SEAT, FIRST = SeatId("david"), date(2026, 2, 1)


@pytest.fixture
def file(tmp_path):
    roster = Evening("Nämnden", BodyKind.BOARD, ["Anna Ek (S), Ordförande", *BOARD[1:]], range(1, 3))
    edits = (Edit(Subject.FORUM, None, "", None, roster.forum), *added_roster(roster.record.roster, None))
    made = create_forum(tmp_path / "N.narvaro", Change(ChangeKind.CREATE_FORUM, edits))
    yield made
    made.close()


def holders(file: ForumFile, day: date) -> list[str]:
    return sorted(str(seat.holder) for seat in file.roster.on(day).seats)


def test_the_seat_changes_hands_on_the_day_and_not_before(file: ForumFile) -> None:
    before = holders(file, FIRST)
    change_holder(file.journal, Succession(SEAT, GUNILLA, FIRST))
    assert holders(file, FIRST - timedelta(days=1)) == before
    assert holders(file, FIRST) == sorted({*before, "gunilla"} - {"david"})
    assert file.roster.person(GUNILLA).role is Role.MEMBER
    assert file.roster.person(DAVID).to_day == date(2026, 1, 31)
    file.journal.undo()
    assert (holders(file, FIRST), file.roster.person(GUNILLA).role) == (before, Role.SUBSTITUTE)


def test_meetings_before_the_day_are_not_touched_and_later_ones_are(file: ForumFile) -> None:
    january = file.new_meeting(MeetingPlan(date(2026, 1, 15), items=2, first_item=1))
    march = file.new_meeting(MeetingPlan(date(2026, 3, 15), items=2, first_item=3))
    change_holder(file.journal, Succession(SEAT, GUNILLA, FIRST))
    assert january.record.roster.person(GUNILLA).role is Role.SUBSTITUTE
    assert {seat.holder for seat in january.record.roster.seats} >= {DAVID}
    assert {seat.holder for seat in march.record.roster.seats} >= {GUNILLA}
    assert not march.record.roster.has_person(DAVID)
    assert len(march.record.roster.seats) == len(january.record.roster.seats) == 5


def test_somebody_new_gets_party_and_office_of_the_seat(file: ForumFile) -> None:
    change_holder(file.journal, Succession(SeatId("anna"), None, FIRST, "Nils Ny", takes_office=True))
    new = next(each for each in file.roster.people if each.name == "Nils Ny")
    assert (new.party, new.title, new.role, new.from_day) == ("S", "Ordförande", Role.MEMBER, FIRST)


def test_a_seat_in_use_or_a_day_before_the_holder_is_refused_and_changes_nothing(file: ForumFile) -> None:
    session = file.new_meeting(MeetingPlan(date(2026, 2, 15), items=2, first_item=1))
    session.mark(DAVID, Mark.PRESENT)
    MeetingProgress(session).start()
    before = file.roster
    with pytest.raises(Refusal, match="används i sammanträdet 2026-02-15"):
        change_holder(file.journal, Succession(SEAT, GUNILLA, FIRST))
    assert file.roster == before
    MeetingProgress(session).end()
    change_holder(file.journal, Succession(SEAT, GUNILLA, FIRST))
    made = next(seat for seat in file.roster.seats if seat.holder == GUNILLA)
    with pytest.raises(Refusal, match="från 2026-02-01"):
        change_holder(file.journal, Succession(made.id, PersonId("hans"), FIRST))
    with pytest.raises(Refusal, match="varken ledamot eller ersättare"):
        change_holder(file.journal, Succession(made.id, PersonId("ingrid"), date(2026, 3, 1)))
    with pytest.raises(Refusal, match="upphör 2026-01-31"):
        change_holder(file.journal, Succession(SEAT, PersonId("hans"), date(2026, 3, 1)))


def test_those_of_the_seats_party_are_offered_first_and_officials_never(file: ForumFile) -> None:
    assert [each.id for each in candidates(file.roster, SEAT)] == ["gunilla", "fredrik", "hans"]
