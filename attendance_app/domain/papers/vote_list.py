"""The omröstningslista of one vote, an annex with a number of its own, and the sentence for the minutes (KL 5:67)."""

from dataclasses import replace

from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind, framed, noted
from attendance_app.domain.papers.corrections import HEADING, corrected_words
from attendance_app.domain.papers.names import Names, together_words
from attendance_app.domain.text import uncapitalised
from attendance_app.domain.votes.result import Solved, VoteResult, result_of
from attendance_app.domain.votes.vote import Choice, ClosedCount, Vote, VoteCorrection, Voter
from attendance_app.domain.voting.roll_lines import established_at, is_by_roll, roll_at
from attendance_app.domain.wording import item_words, listed

_HEADINGS = {Choice.YES: "Ja", Choice.NO: "Nej", Choice.ABSTAINS: "Avstår", Choice.ABSENT: "Frånvarande"}
_TIE_WORDS = {Solved.LOT: "Lotten avgör.", Solved.CASTING_VOTE: "Ordförandens utslagsröst avgör."}
# What a screen reader says for an empty cell of an answer.
NOT_SO = "nej"
# The columns that are left out where nobody has anything there: party, serves for, proxy, votes.
_LEFT_OUT = range(2, 6)


def vote_list(forum: Forum, record: MeetingRecord, vote: Vote, log_head: str = "") -> Annex:
    """Return the list of a vote: a row for each who was called, in calling order, and the sums.

    A closed vote has numbers alone, and no names (KL 5:54).
    """
    day = record.meeting.day_of(vote.item) if vote.item in record.meeting.index_of else record.meeting.day
    title = f"{forum.style.decisions.vote.with_end('lista').capitalize()} {forum.name} {day.isoformat()}"
    columns = (
        AnnexColumn("Nr", ColumnKind.SHORT),
        AnnexColumn("Namn", ColumnKind.NAME),
        AnnexColumn("Parti", ColumnKind.SHORT),
        AnnexColumn("Tjänstgör för", ColumnKind.TEXT),
        AnnexColumn("Ombud", ColumnKind.TEXT),
        AnnexColumn("Röster", ColumnKind.MARK),
        *(AnnexColumn(heading, ColumnKind.MARK) for heading in _HEADINGS.values()),
    )
    if vote.closed is not None:
        columns = (AnnexColumn("Röster", ColumnKind.NAME), AnnexColumn("Antal", ColumnKind.MARK))
        rows = _closed_rows(vote.closed)
    else:
        rows = _rows(forum, record, vote)
        shown = [at for at in range(len(columns)) if at not in _LEFT_OUT or any(row[at] for row in rows)]
        columns = tuple(columns[at] for at in shown)
        rows = tuple(tuple(row[at] for at in shown) for row in rows)
    made = framed(forum, record, title, vote.annex, columns, (AnnexSection("", "", rows),), log_head)
    lead = (_where(forum, record, vote), proposition(vote), *_by_roll(record, vote))
    notes = (*noted("Utfall", _outcome_lines(forum, record, vote)), *noted(HEADING, _corrections(record, vote)))
    return replace(made, lead=lead, notes=notes, empty_mark=NOT_SO)


def proposition(vote: Vote) -> str:
    """Return the omröstningsproposition: "Ja för bifall till förslaget. Nej för avslag."."""
    return f"Ja för {vote.yes}. Nej för {vote.no}."


def vote_sentence(forum: Forum, record: MeetingRecord, vote: Vote) -> str:
    """Return the sentence for the minutes, with the numbers, how a tie was solved and where the list is."""
    result, word = result_of(vote, record.choices(vote.id)), forum.style.decisions.vote
    asked = f"{word.value.capitalize() if vote.closed is None else f'Sluten {word.value}'} begärs och genomförs."
    put = f"Ordföranden ställer följande {word.with_end('proposition')}: {proposition(vote)}"
    if result.outcome is None:
        return f"{asked} {put} {result.missing}."
    decides = f"beslutar {uncapitalised(forum.name)} {vote.decision or _by_proposal(result)}"
    parts = [asked, put, f"{_numbers(vote, result)} {decides.removesuffix('.')}.", *_how(result)]
    if vote.closed is None:
        parts.append(f"Hur var och en röstat framgår av {word.with_end('listan')}, {_annex(vote)}.")
    return " ".join(parts)


def _annex(vote: Vote) -> str:
    return uncapitalised(vote.annex) or "som bifogas"


def _by_proposal(result: VoteResult) -> str:
    return f"enligt {'ja' if result.outcome is Choice.YES else 'nej'}-förslaget"


def _numbers(vote: Vote, result: VoteResult) -> str:
    """Return "Med 24 ja-röster mot 15 nej-röster, 1 som avstår och 1 frånvarande"."""
    words = f"Med {_counted(result.yes, 'ja-röst', 'ja-röster')} mot {_counted(result.no, 'nej-röst', 'nej-röster')}"
    if vote.closed is not None:
        closed = vote.closed
        return (
            f"Av {closed.given} avgivna röster är {closed.yes + closed.no} giltiga och {closed.blank} blanka. {words}"
        )
    others = [f"{result.abstains} som avstår" if result.abstains else ""]
    others += [f"{result.absent} frånvarande" if result.absent else ""]
    shown = listed([each for each in others if each])
    return f"{words}, {shown}," if shown else words


def _how(result: VoteResult) -> list[str]:
    """Return how it was decided where that is not the plain majority."""
    if result.solved in {Solved.ONE_THIRD, Solved.QUALIFIED}:
        return [f"{result.explanation[:1].upper()}{result.explanation[1:]}."]
    return [words for solved, words in _TIE_WORDS.items() if solved is result.solved]


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _where(forum: Forum, record: MeetingRecord, vote: Vote) -> str:
    """Return "§ 12 Detaljplan – omröstning 1 av 2"."""
    meeting = record.meeting
    name = item_words(meeting, vote.item) if vote.item in meeting.index_of else ""
    heading = meeting.item(vote.item).heading if vote.item in meeting.index_of else ""
    title = f"{name} {heading}".strip() if heading != name else name
    several = sum(each.item == vote.item for each in record.votes)
    word = forum.style.decisions.vote.value
    which = f"{word} {vote.number} av {several}" if several > 1 else word
    return " – ".join(part for part in (title, which, vote.matter) if part)


def _rows(forum: Forum, record: MeetingRecord, vote: Vote) -> tuple[tuple[str, ...], ...]:
    choices, roster, names = record.choices(vote.id), record.roster, Names(forum, record, vote.item)
    rows, weighted = [], any(each.votes != 1 for each in vote.voters)
    for number, voter in enumerate(vote.voters, start=1):
        person = roster.find(voter.person)
        party = person.party if person else ""
        answer = choices.get(voter.person)
        marks = ("X" if answer is each else "" for each in _HEADINGS)
        weight = str(voter.votes) if weighted else ""
        whom = names.whom(voter.seat) if voter.seat else ""
        rows.append((str(number), voter_name(record, voter), party, whom, voter.proxy, weight, *marks))
    result = result_of(vote, choices)
    counts = (result.yes, result.no, result.abstains, result.absent)
    total = str(vote.votes) if weighted else ""
    return (*rows, ("", "Summa", "", "", "", total, *(str(count) for count in counts)))


def voter_name(record: MeetingRecord, voter: Voter) -> str:
    """Return the name of who may vote, with those of co-owners: "Anna Ek och Bo Ek"."""
    return together_words(record, (voter.person, *voter.together))


def _by_roll(record: MeetingRecord, vote: Vote) -> tuple[str, ...]:
    """Return which röstlängd the votes are by: "Röster enligt röstlängden, fastställd vid § 2.", nothing for none."""
    roll = roll_at(record, vote.item)
    if roll is None or not is_by_roll(vote, roll):
        return ()
    item = established_at(record.meeting, roll)
    where = f" vid {item}" if item else ""
    return (f"Röster enligt röstlängden, fastställd{where}.",)


def _closed_rows(closed: ClosedCount) -> tuple[tuple[str, ...], ...]:
    numbers = (("Ja", closed.yes), ("Nej", closed.no), ("Blanka", closed.blank), ("Ogiltiga", closed.invalid))
    return (*((word, str(number)) for word, number in numbers), ("Avgivna", str(closed.given)))


def _outcome_lines(forum: Forum, record: MeetingRecord, vote: Vote) -> tuple[str, ...]:
    result = result_of(vote, record.choices(vote.id))
    lines = [_away(forum, record, vote), f"Resultat: {result.explanation}."]
    if result.outcome is None:
        lines.append(f"{result.missing}.")
    else:
        lines.append(f"{forum.name} beslutar {vote.decision.removesuffix('.') or _by_proposal(result)}.")
    return tuple(line for line in lines if line)


def _away(forum: Forum, record: MeetingRecord, vote: Vote) -> str:
    """Return who takes no part for recusal: "Deltar inte: Anna Ek (S) (jäv).", "" for nobody."""
    if vote.item not in record.meeting.index_of:
        return ""
    index_of, names = record.meeting.index_of, Names(forum, record, vote.item)
    away = []
    for person in record.roster.people:
        if record.of(person.id).recused_at(vote.item, index_of):
            away.append(f"{names.elected(person)} (jäv)")
    return f"Deltar inte: {listed(away)}." if away else ""


def _corrections(record: MeetingRecord, vote: Vote) -> tuple[str, ...]:
    return tuple(_correction(record, each) for each in vote.corrections)


def _correction(record: MeetingRecord, each: VoteCorrection) -> str:
    before = _HEADINGS[each.before].lower() if each.before else "inget svar"
    return corrected_words(record, each, before, _HEADINGS[each.after].lower())
