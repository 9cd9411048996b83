"""A member who comes late and one who comes back: KL 5:19–20 bind fullmäktige, a nämnd decides itself (6:16–17)."""

from dataclasses import replace

import pytest

from attendance_app.domain.attendance import Presence
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import ChangeKind
from attendance_app.domain.concerns.serving_concerns import warnings
from attendance_app.domain.forum import MeetingSettings, Returning, of_kind
from attendance_app.domain.roster import PersonId
from attendance_app.domain.serving import proposals
from attendance_app.services.meeting.returning import came_back, decide
from tests.invented import BOARD, Evening

ANNA = PersonId("anna")


def back(kind: BodyKind, settings: MeetingSettings | None = None, substitute: str = "") -> Evening:
    """Return a meeting whose member Anna (S) left at § 3 and is back at § 5; a substitute may have served for her."""
    made = Evening("Organet", kind, BOARD, range(1, 9), settings)
    made.tick("anna", "bertil", "cecilia", "david", "eva", "fredrik", "gunilla")
    made.to(3)
    made.moves.depart(ANNA)
    if substitute:
        made.serve(substitute, "anna")
    made.to(5)
    made.moves.arrive(ANNA)
    return made


def counts(made: Evening) -> bool:
    return made.record.of(ANNA).intervals[-1].presence is Presence.PRESENT


def proposed(made: Evening) -> list[tuple[str, bool]]:
    return [(each.substitute.id, each.returns) for each in proposals(made.forum, made.record, made.session.now)]


@pytest.mark.parametrize("kind", [BodyKind.COUNCIL, BodyKind.REGIONAL_COUNCIL])
def test_in_fullmaktige_no_setting_changes_what_the_law_says(kind: BodyKind) -> None:
    lax = MeetingSettings(late_member_takes_seat=False, left_may_not_return=False, returning_asked=True)
    made = back(kind, lax)
    assert not counts(made)
    late = Evening("Organet", kind, BOARD, range(1, 9), lax)
    late.tick("bertil", "cecilia", "david", "eva", "fredrik")
    late.serve("fredrik", "anna")
    late.to(2)
    late.tick("anna")
    assert proposed(late) == [("fredrik", True)]


def test_in_fullmaktige_one_who_is_counted_again_is_warned_of_with_the_paragraph() -> None:
    made = back(BodyKind.COUNCIL)
    made.moves.counts_again(ANNA)
    words = "Anna Ek har avbrutit sin tjänstgöring och tjänstgör igen samma dag (KL 5 kap. 20 §)."
    assert warnings(made.forum, made.record, made.session.now) == (words,)


@pytest.mark.parametrize(
    ("returning", "substitute", "counted"),
    [
        (None, "", False),
        (Returning.WHEN_SAID, "gunilla", False),
        (Returning.AT_ONCE, "", True),
        (Returning.BALANCE, "fredrik", False),
        (Returning.BALANCE, "gunilla", True),
        (Returning.BALANCE, "", False),
    ],
)
def test_a_namnds_reglemente_decides_when_a_member_serves_again(
    returning: Returning | None, substitute: str, counted: bool
) -> None:
    made = back(BodyKind.BOARD, MeetingSettings().with_returning(returning), substitute)
    assert counts(made) is counted
    assert (("gunilla", True) in proposed(made)) is (counted and substitute == "gunilla")


def test_who_is_back_takes_the_seat_even_where_a_late_member_does_not() -> None:
    settings = replace(MeetingSettings().with_returning(Returning.AT_ONCE), late_member_takes_seat=False)
    assert proposed(back(BodyKind.BOARD, settings, "fredrik")) == [("fredrik", True)]


def test_the_question_is_asked_once_when_it_first_matters_and_undone_as_one_step() -> None:
    made = back(BodyKind.BOARD, substitute="gunilla")
    change = made.session.journal.undo_history.undo_step
    assert change is not None
    assert came_back(made.session, change) == (ANNA,)
    decide(made.session, Returning.BALANCE, (ANNA,))
    assert counts(made)
    assert made.forum.returning is Returning.BALANCE
    assert came_back(made.session, change) == ()
    made.session.journal.undo()
    assert (counts(made), made.forum.asks_returning) == (False, True)


def test_an_arrival_a_tick_of_others_and_an_undo_ask_nothing() -> None:
    made = back(BodyKind.BOARD)
    made.tick("hans")
    change = made.session.journal.undo_history.undo_step
    assert change is not None
    assert change.kind is ChangeKind.MARK
    assert came_back(made.session, change) == ()
    assert came_back(made.session, replace(change, undoes=True)) == ()


def test_another_kind_of_body_is_asked_anew() -> None:
    decided = back(BodyKind.BOARD, MeetingSettings().with_returning(Returning.AT_ONCE)).forum
    assert not decided.asks_returning
    assert of_kind(decided, BodyKind.COMMITTEE).asks_returning
    assert not of_kind(decided, BodyKind.COUNCIL).asks_returning
    assert not of_kind(decided, BodyKind.COOPERATION_FORUM).asks_returning
