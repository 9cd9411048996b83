"""What is to be checked, while the meeting runs and after it."""

from attendance_app.domain.concerns.concern import Mending
from attendance_app.domain.roster import PersonId
from attendance_app.services.meeting.concerns import concerns_of
from tests import invented


def evening() -> invented.Evening:
    made = invented.Evening("Nämnden", invented.BodyKind.BOARD, invented.BOARD, range(112, 118))
    made.steps.officers(PersonId("bertil"), None, ())
    made.tick("anna", "bertil", "cecilia", "fredrik")
    made.to(113)
    made.serve("fredrik", "anna")
    made.to(114)
    return made


def test_each_line_says_about_whom_it_is_and_where_it_is_mended() -> None:
    made = evening()
    made.moves.depart(PersonId("bertil"))
    serving, officer = concerns_of(made.session)
    assert (serving.person, serving.mending) == (PersonId("fredrik"), Mending.SERVING)
    assert serving.words.startswith("Fredrik Juhl tjänstgör för Anna Ek, som är närvarande")
    assert (officer.person, officer.mending) == (PersonId("bertil"), Mending.OFFICERS)


def test_what_is_to_be_checked_stays_when_the_meeting_ends_with_the_paragraphs_where_it_is_so() -> None:
    made = evening()
    made.serve("fredrik", None)
    made.steps.end()
    (serving,) = concerns_of(made.session)
    assert serving.words.startswith("§ 113: Fredrik Juhl tjänstgör för Anna Ek, som är närvarande")


def test_before_the_start_nobody_is_missed() -> None:
    made = invented.Evening("Nämnden", invented.BodyKind.BOARD, invented.BOARD, range(112, 118))
    made.steps.officers(PersonId("bertil"), None, ())
    assert concerns_of(made.session) == ()
