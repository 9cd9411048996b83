"""Votes as they are called: a council of 81, what is frozen, undone, locked, corrected, exported and imported."""

from dataclasses import replace
from datetime import date

import pytest

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.roster import PersonId
from attendance_app.domain.votes.result import Solved
from attendance_app.domain.votes.vote import Choice, VoteId, Voter, next_to_call
from attendance_app.services.errors import Refusal
from attendance_app.services.meeting.votes import Votes
from attendance_app.services.record.reading import read_record
from attendance_app.services.record.writing import record_data
from tests.invented import BOARD, Evening, board_at_a_vote

ANNA, FREDRIK = PersonId("anna"), PersonId("fredrik")
YES, NO, ABSTAINS, ABSENT = Choice.YES, Choice.NO, Choice.ABSTAINS, Choice.ABSENT


@pytest.fixture
def made() -> Evening:
    return board_at_a_vote("Nämnden")


def begun(made: Evening) -> tuple[Votes, VoteId]:
    votes = Votes(made.session)
    return votes, votes.begin(votes.proposed())


def test_who_serves_at_the_item_is_frozen_in_calling_order_with_the_chair_last(made: Evening) -> None:
    votes, key = begun(made)
    vote = votes.vote(key)
    assert vote.voters == (
        Voter(PersonId("david")),
        Voter(PersonId("eva")),
        Voter(FREDRIK, made.record.roster.seats[1].id),
        Voter(ANNA),
    )
    assert (vote.item, vote.number, vote.annex, vote.chair) == ("i2", 1, "Bilaga 2", ANNA)
    made.moves.depart(PersonId("eva"), ItemId("i2"))
    assert votes.vote(key).voters == vote.voters
    assert votes.proposed().number == 2
    assert votes.proposed(ItemId("i1")).number == 1


def test_each_answer_is_one_step_and_the_tie_is_the_chairs(made: Evening) -> None:
    votes, key = begun(made)
    called = []
    for choice in (YES, NO, YES, NO):
        person = next_to_call(votes.vote(key), votes.choices(key))
        assert person is not None
        called.append(person)
        votes.call(key, person, choice)
    assert called == ["david", "eva", "fredrik", "anna"]
    assert (votes.result(key).outcome, votes.result(key).solved) == (NO, Solved.CASTING_VOTE)
    made.session.journal.undo()
    assert votes.result(key).uncalled == 1
    made.session.journal.redo()
    votes.call(key, ANNA, None)
    assert next_to_call(votes.vote(key), votes.choices(key)) == ANNA
    votes.call(key, ANNA, None)


def test_nobody_else_is_called_and_a_removed_vote_comes_back_with_its_answers(made: Evening) -> None:
    votes, key = begun(made)
    with pytest.raises(Refusal, match="får inte rösta"):
        votes.call(key, PersonId("cecilia"), YES)
    votes.call(key, ANNA, YES)
    votes.remove(key)
    assert made.record.parts == {}
    with pytest.raises(Refusal, match="finns inte längre"):
        votes.vote(key)
    made.session.journal.undo()
    assert votes.choices(key) == {ANNA: YES}


def test_an_item_with_a_vote_is_not_removed_from_the_agenda(made: Evening) -> None:
    begun(made)
    made.to(3)
    with pytest.raises(Refusal, match="omröstning"):
        made.agenda.remove([ItemId("i2")])


def test_words_and_requirement_are_changed_and_the_voters_stay(made: Evening) -> None:
    votes, key = begun(made)
    held = votes.vote(key)
    votes.change(replace(held, matter="Återremiss", voters=()))
    assert (votes.vote(key).matter, votes.vote(key).voters) == ("Återremiss", held.voters)
    steps = len(made.session.journal.undo_history)
    votes.change(votes.vote(key))
    assert len(made.session.journal.undo_history) == steps


def test_a_body_where_nobody_may_vote_begins_none(made: Evening) -> None:
    empty = Evening("Rådet", BodyKind.ADVISORY, ["*Dag Öst"], range(1, 2))
    with pytest.raises(Refusal, match="Ingen får rösta"):
        Votes(empty.session).begin(Votes(empty.session).proposed())
    without = Evening("Rådet", BodyKind.ADVISORY, BOARD, range(0))
    with pytest.raises(Refusal, match="inga paragrafer"):
        Votes(without.session).proposed()


def test_after_the_verification_only_a_correction_that_stays_visible(made: Evening) -> None:
    votes, key = begun(made)
    votes.call(key, ANNA, YES)
    with pytest.raises(Refusal, match="inte justerat"):
        votes.correct(key, ANNA, NO, "Fel", "Ingrid Malm")
    made.steps.end()
    made.steps.verify(date(2025, 2, 20), ())
    with pytest.raises(Refusal):
        votes.call(key, ANNA, NO)
    with pytest.raises(Refusal, match="skälet"):
        votes.correct(key, ANNA, NO, " ", "Ingrid Malm")
    votes.correct(key, ANNA, NO, "Hörde fel", "Ingrid Malm")
    (correction,) = votes.vote(key).corrections
    assert (correction.before, correction.after, correction.reason) == (YES, NO, "Hörde fel")
    assert votes.choices(key) == {ANNA: NO}
    assert made.session.journal.undo() is None


def test_a_vote_at_an_item_verified_at_once_is_locked_too(made: Evening) -> None:
    votes, key = begun(made)
    made.agenda.verify(ItemId("i2"), date(2025, 2, 14))
    with pytest.raises(Refusal, match="omedelbart justerad"):
        votes.call(key, ANNA, YES)
    votes.correct(key, ANNA, YES, "Glömd", "Ingrid Malm")
    assert votes.choices(key) == {ANNA: YES}


def test_the_export_has_the_ballots_and_the_result_and_reads_them_back(made: Evening) -> None:
    votes, key = begun(made)
    for person, choice in ((PersonId("david"), YES), (ANNA, YES)):
        votes.call(key, person, choice)
    data = record_data(made.forum, made.record.roster, made.record)
    assert [each["name"] for each in data["votes"][0]["ballots"]] == ["David Holm", "Anna Ek"]
    assert data["votes"][0]["result"]["yes"] == 2
    assert read_record(data, lambda _: "").record == made.record
    del data["votes"], data["voting_roll"]
    older = read_record(data, lambda _: "").record
    assert older is not None
    assert older.parts == {}


def council() -> Evening:
    people = [f"M{at:02} Ledamot (S)" for at in range(81)]
    evening = Evening("Fullmäktige", BodyKind.COUNCIL, people, range(1, 9))
    evening.tick(*(f"m{at:02}" for at in range(81)))
    evening.steps.officers(PersonId("m40"), None, ())
    evening.to(1)
    return evening


def test_a_council_of_81_with_seven_votes_and_two_absent_at_one() -> None:
    """By hand: yes, no, abstaining and absent of each of the seven."""
    table = [
        ((41, 40, 0, 0), YES),
        ((50, 31, 0, 0), YES),
        ((40, 40, 1, 0), YES),
        ((27, 54, 0, 0), NO),
        ((26, 53, 0, 2), NO),
        ((81, 0, 0, 0), YES),
        ((0, 60, 21, 0), NO),
    ]
    evening = council()
    votes, record = Votes(evening.session), evening.record
    for at, (row, outcome) in enumerate(table):
        vote = votes.proposed()
        key = votes.begin(vote)
        yes, no, abstains, absent = row
        answers = [NO] * no + [ABSTAINS] * abstains + [ABSENT] * absent + [YES] * yes
        for voter, choice in zip(vote.voters, answers, strict=True):
            votes.call(key, voter.person, choice)
        found = votes.result(key)
        assert (found.yes, found.no, found.abstains, found.absent) == row, at
        assert found.outcome is outcome, at
        assert vote.voters[-1].person == "m40"
    assert votes.result(evening.record.votes[2].id).solved is Solved.CASTING_VOTE
    assert [each.number for each in votes.of_item(ItemId("i1"))] == [1, 2, 3, 4, 5, 6, 7]
    assert evening.record.attendance == record.attendance
    assert [each.annex for each in evening.record.votes] == [f"Bilaga {at}" for at in range(2, 9)]
