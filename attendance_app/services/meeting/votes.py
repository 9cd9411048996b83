"""Votes of a meeting: begun at a §, called name by name, corrected after the verification."""

from dataclasses import replace

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import Change, ChangeKind, Edit, Subject
from attendance_app.domain.meeting import Duty, MeetingState
from attendance_app.domain.officers import holders
from attendance_app.domain.roster import PersonId
from attendance_app.domain.seat_count import voters_at
from attendance_app.domain.serving import served_by
from attendance_app.domain.text import clean
from attendance_app.domain.votes.result import VoteResult, result_of
from attendance_app.domain.votes.roll import voters_of
from attendance_app.domain.votes.vote import (
    Ballot,
    Choice,
    Vote,
    VoteCorrection,
    VoteId,
    Voter,
    ballot_id,
    corrected,
    with_chair_last,
)
from attendance_app.domain.voting.roll_lines import roll_at, vote_warnings_of_roll
from attendance_app.domain.voting.warnings import vote_warnings
from attendance_app.domain.wording import held_items, item_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.meeting_session import MeetingSession

_LONGEST_REASON, _LONGEST_NAME = 500, 200


class Votes:
    """The votes of one meeting; each answer is one step of undo, as a tick is."""

    def __init__(self, session: MeetingSession) -> None:
        """Note the votes of an open meeting."""
        self._session = session

    def of_item(self, item: ItemId) -> tuple[Vote, ...]:
        """Return the votes at an item, in order."""
        return tuple(each for each in self._session.record.votes if each.item == item)

    def vote(self, vote: VoteId) -> Vote:
        """Return a vote as it is stored; Refusal where it is gone."""
        found = next((each for each in self._session.record.votes if each.id == vote), None)
        if found is None:
            raise Refusal("Omröstningen finns inte längre. Öppna rutan på nytt.")
        return found

    def choices(self, vote: VoteId) -> dict[PersonId, Choice]:
        """Return what each who has been called answered."""
        return self._session.record.choices(vote)

    def result(self, vote: VoteId) -> VoteResult:
        """Return the result as it is now."""
        return result_of(self.vote(vote), self.choices(vote))

    def warnings(self, vote: VoteId) -> tuple[str, ...]:
        """Return what deviates from the rules, in Swedish sentences."""
        names = {each.id: each.name for each in self._session.record.roster.people}
        held, forum = self.vote(vote), self._session.forum
        found = vote_warnings(forum.kind, held, self.choices(vote), names)
        if forum.kind is BodyKind.GENERAL_MEETING:
            found += vote_warnings_of_roll(self._session.record, held, forum.settings.roll)
        return found

    def proposed(self, item: ItemId | None = None) -> Vote:
        """Return a new vote at an item (None: the running one, else the last held), not stored: who may vote there now.

        At a stämma that is the röstlängd that holds there, with its weights and proxies, else who serves. The list's
        number is the next after the annexes there are; the chair of the § is called last.
        """
        session, meeting = self._session, self._session.meeting
        held = [each.id for each in held_items(meeting)]
        at = item or session.now or (held[-1] if held else None)
        if at is None:
            raise Refusal("Sammanträdet har inga paragrafer att rösta vid. Lägg till en paragraf.")
        voters = self._voters(at)
        may = {each.person for each in voters}
        chairs = (person for person, items in holders(meeting, Duty.CHAIR) if at in items)
        chair = next((each for each in chairs if each in may), None)
        return Vote(
            id=VoteId(session.journal.new_id()),
            item=at,
            number=len(self.of_item(at)) + 1,
            voters=with_chair_last(voters, chair),
            chair=chair,
            annex=f"Bilaga {len(session.record.votes) + 2}",
        )

    def _voters(self, item: ItemId) -> tuple[Voter, ...]:
        """Return who may vote at an item: at a stämma by the röstlängd that holds there, else who serves."""
        record, forum = self._session.record, self._session.forum
        roll = roll_at(record, item) if forum.kind is BodyKind.GENERAL_MEETING else None
        if roll is not None:
            return voters_of(roll)
        may, serving = voters_at(record, item, forum.counting), served_by(record, item)
        seat_of = {person: seat for seat, person in serving.items()}
        return tuple(Voter(each.id, seat_of.get(each.id)) for each in record.roster.people if each.id in may)

    def begin(self, vote: Vote) -> VoteId:
        """Store a new vote; Refusal where nobody may vote, or the § is locked."""
        if not vote.voters:
            raise Refusal("Ingen får rösta vid paragrafen: bocka av ledamöterna först.")
        self._store(None, vote)
        return vote.id

    def change(self, vote: Vote) -> None:
        """Store other words, requirement, lot or numbers of a vote; its voters stay."""
        before = self.vote(vote.id)
        after = replace(vote, voters=before.voters, corrections=before.corrections)
        if after != before:
            self._store(before, after)

    def call(self, vote: VoteId, person: PersonId, choice: Choice | None) -> None:
        """Note what somebody answered when called; None takes the answer back. One step."""
        held = self.vote(vote)
        self._refuse_locked(held)
        if person not in {each.person for each in held.voters}:
            raise Refusal("Personen får inte rösta i den här omröstningen. Inget är ändrat.")
        edit = self._ballot_edit(vote, person, choice)
        if edit.before != edit.after:
            name = self._name(person)
            self._session.journal.record(Change(ChangeKind.BALLOT, (edit,), name))

    def remove(self, vote: VoteId) -> None:
        """Remove a vote that was begun by mistake, with its answers; one step."""
        held = self.vote(vote)
        self._refuse_locked(held)
        answers = (self._ballot_edit(vote, person, None) for person in self.choices(vote))
        edits = (*answers, Edit(Subject.VOTE, self._session.meeting_id, vote, held, None))
        self._session.journal.record(Change(ChangeKind.VOTE, edits, self._label(held)))

    def correct(self, vote: VoteId, person: PersonId, choice: Choice, reason: str, by: str) -> None:
        """Correct one answer after the verification; every print shows it (JO 581-2013)."""
        session, held = self._session, self.vote(vote)
        if not self._is_locked(held):
            raise Refusal("Protokollet är inte justerat: ändra rösten som vanligt.")
        words, name = clean(reason), clean(by)
        if not words or not name or len(words) > _LONGEST_REASON or len(name) > _LONGEST_NAME:
            raise Refusal("Ange skälet till rättelsen och vem som rättar, med högst 500 och 200 tecken.")
        edit = self._ballot_edit(vote, person, choice)
        if edit.before == edit.after:
            return
        at = session.journal.now().replace(microsecond=0)
        made = VoteCorrection(person, self.choices(vote).get(person), choice, words, at, name)
        edits = (edit, Edit(Subject.VOTE, session.meeting_id, vote, held, corrected(held, made)))
        session.journal.record_for_good(Change(ChangeKind.CORRECT, edits, self._name(person)))

    def _store(self, before: Vote | None, after: Vote) -> None:
        self._refuse_locked(after)
        edit = Edit(Subject.VOTE, self._session.meeting_id, after.id, before, after)
        self._session.journal.record(Change(ChangeKind.VOTE, (edit,), self._label(after)))

    def _ballot_edit(self, vote: VoteId, person: PersonId, choice: Choice | None) -> Edit:
        before = self.choices(vote).get(person)
        values = [None if each is None else Ballot(vote, person, each) for each in (before, choice)]
        return Edit(Subject.BALLOT, self._session.meeting_id, ballot_id(vote, person), *values)

    def _is_locked(self, vote: Vote) -> bool:
        meeting = self._session.meeting
        at_once = vote.item in meeting.index_of and meeting.item(vote.item).verified
        return meeting.state is MeetingState.VERIFIED or at_once

    def _refuse_locked(self, vote: Vote) -> None:
        self._session.refuse_if_locked()
        if self._is_locked(vote):
            name = item_words(self._session.meeting, vote.item)
            raise Refusal(f"{name} är omedelbart justerad och låst. Rätta rösten med skäl i stället.")

    def _label(self, vote: Vote) -> str:
        return item_words(self._session.meeting, vote.item) if vote.item in self._session.meeting.index_of else ""

    def _name(self, person: PersonId) -> str:
        return self._session.record.roster.name_of(person)
