"""Two secretaries tick on two copies, which are joined both ways: the union, each disagreement asked, twice is once."""

import random
import shutil

from attendance_app import composition
from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.merge.three_way import Side, apply_merge, compare
from attendance_app.storage.forum_store import check_store
from tools.battery.subjects import DOCUMENT, Narvaro, copied, use
from tools.battery.trial import Figure, Test, Trial

_KINDS = ("not the union", "copies differ", "disagreement not asked", "asked for nothing", "joined twice", "damaged")
_MARKS = (Mark.PRESENT, Mark.ABSENT, Mark.EXCUSED, Mark.UNMARKED)
Marks = dict[str, Mark]


def run(trial: Trial) -> list[Figure]:
    """Let copies diverge by so many changes together, and join them."""
    figure = Figure("Närvaro", 0, dict.fromkeys(_KINDS, 0), {"changes": 0, "asked": 0})
    for number in range(trial.of(1, 2, 8)):
        draw = random.Random(f"joined {trial.seed} {number}")
        _once(trial, draw, trial.of(60, 200, 400), figure)
    return [figure]


def _once(trial: Trial, draw: random.Random, changes: int, figure: Figure) -> None:
    subject = Narvaro()
    place = copied(trial.template(subject), trial.memory / "joined")
    use(place)
    document, other = subject.document(place), place / "kopia" / DOCUMENT
    other.parent.mkdir()
    shutil.copyfile(document, other)
    ours, theirs = composition.open_forum(document), composition.open_forum(other)
    before = _marks(ours)
    for _ in range(changes):
        _mark(draw.choice((ours, theirs)), draw)
    mine, others = _marks(ours), _marks(theirs)
    asked = _joined(ours, theirs, draw)
    _judge(before, mine, others, _marks(ours), asked, figure)
    again = _joined(theirs, ours, draw)
    figure.faults["copies differ"] += _marks(ours) != _marks(theirs) or bool(again)
    heads = ours.store.head, theirs.store.head
    _joined(ours, theirs, draw), _joined(theirs, ours, draw)
    figure.faults["joined twice"] += (ours.store.head, theirs.store.head) != heads
    for file in (ours, theirs):
        file.close()
    figure.faults["damaged"] += sum(bool(check_store(path)) for path in (document, other))
    figure.tries, figure.facts["changes"] = figure.tries + 1, figure.facts["changes"] + changes


def _judge(before: Marks, mine: Marks, others: Marks, joined: Marks, asked: set[str], figure: Figure) -> None:
    """Hold the join against what each had done: a mark only one has changed is taken, two different ones are asked."""
    both = {person for person in mine if mine[person] != others[person]}
    disagreed = {person for person in both if before[person] not in {mine[person], others[person]}}
    figure.facts["asked"] += len(asked)
    figure.faults["disagreement not asked"] += len(disagreed - asked)
    # One that was changed and changed back at one door is a change too: it may be asked, but only where both differ.
    figure.faults["asked for nothing"] += len(asked - both)
    for person in mine.keys() - asked:
        changed = [each[person] for each in (mine, others) if each[person] != before[person]]
        figure.faults["not the union"] += joined[person] != (changed[0] if changed else before[person])


def _joined(file: ForumFile, other: ForumFile, draw: random.Random) -> set[str]:
    """Join, every question answered by chance; return whom it asked about."""
    joining = compare(file, other)
    joining.answers = {at: draw.choice(list(Side)) for at in range(len(joining.questions))}
    apply_merge(file, joining)
    return {key.id for row in joining.questions for key in row.keys}


def _mark(file: ForumFile, draw: random.Random) -> None:
    session = file.open_meeting(file.meetings[0].id)
    session.mark(PersonId(f"p{draw.randint(1, 69):02}"), draw.choice(_MARKS))


def _marks(file: ForumFile) -> Marks:
    record = file.open_meeting(file.meetings[0].id).record
    return {str(person.id): record.of(person.id).mark for person in record.roster.people}


TEST = Test(
    "joined",
    "two diverged copies joined both ways",
    "the union, the same attendance, every disagreement asked; joined twice is joined once",
    run,
)
