"""Three-way merge of two copies of a forum into one change of ours.

What only the other copy has changed is taken over. What both have changed, to different values, since they last knew
of each other's changes is a question to the user; no clock decides. The ids of changes tell what a copy knows, so a
second merge changes nothing, and merging both ways gives the same forum.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeGuard

from attendance_app.domain.change import Change, ChangeKind, Edit, Key, Subject, Value
from attendance_app.domain.meeting import Meeting, MeetingId, MeetingState
from attendance_app.domain.roster import Organisation, Person
from attendance_app.domain.text import folded
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.wording import name_of, place_of, value_words
from attendance_app.services.merge.references import Wanted, with_references
from attendance_app.services.merge.snapshot import ForumSnapshot, refuse_another_forum, snapshot_of
from attendance_app.services.ports import LogSummary

_ROSTER = {Subject.ORGANISATION, Subject.PERSON, Subject.SEAT}


class Side(Enum):
    """Whose value is right."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that differs: whom it is about, in which roster or meeting, and what each copy says, in Swedish."""

    who: str
    where: str
    ours: str
    theirs: str
    keys: tuple[Key, ...]


class Merge:
    """The merge of ``theirs`` into ``ours``.

    ``news`` is what will be taken over, ``questions`` what the user must answer in ``answers`` (by index), ``notes``
    Swedish sentences about what will not be taken over.
    """

    def __init__(self, ours: ForumSnapshot, theirs: ForumSnapshot) -> None:
        """Compare two copies; Refusal where they are of different forums."""
        refuse_another_forum(ours, theirs)
        self.ours, self.theirs = ours, theirs.without(ours.erased)
        self._named_annexes = theirs.annexes_with(ours.erased)
        self.log: tuple[LogSummary, ...] = theirs.changes_missing_in(ours)
        self.notes: list[str] = []
        self.answers: dict[int, Side] = {}
        self._mine = {key for line in ours.changes_missing_in(theirs) for key in line.touched}
        self._settled: Wanted = {}
        asked, taken = self._sorted(self._allowed(dict.fromkeys(key for line in self.log for key in line.touched)))
        self.questions = tuple(self._row(keys) for keys in asked)
        self.news = tuple(self._row((key,)) for key in taken)
        self._note_namesakes(taken)

    @property
    def open_questions(self) -> tuple[Difference, ...]:
        """The questions that have no answer yet."""
        return tuple(row for at, row in enumerate(self.questions) if at not in self.answers)

    def change(self) -> Change | None:
        """Return the merge as one change, None where it changes nothing; ValueError while a question is open.

        An answer that keeps our own value is in the change too, so that nobody is asked again.
        """
        if self.open_questions:
            raise ValueError("questions")
        theirs = [row for at, row in enumerate(self.questions) if self.answers[at] is Side.THEIRS]
        wanted = self._settled | {key: self._their(key) for row in (*self.news, *theirs) for key in row.keys}
        result = with_references(wanted, self.ours, self.theirs)
        kept = [
            key
            for at, row in enumerate(self.questions)
            if self.answers[at] is Side.OURS
            for key in row.keys
            if key not in result
        ]
        edits = [_edit(key, self.ours.contents.get(key), value) for key, value in result.items()]
        edits = [edit for edit in edits if edit.before != edit.after]
        edits += [_edit(key, self.ours.contents.get(key), self.ours.contents.get(key)) for key in kept]
        merged = self.theirs.known - self.ours.known
        edits.sort(key=lambda edit: list(Subject).index(edit.subject))
        return Change(ChangeKind.JOIN, tuple(edits), self.theirs.name, merged_changes=merged) if edits else None

    def _allowed(self, touched: Iterable[Key]) -> list[Key]:
        """Return what may be changed; note what is not taken over: in verified meetings, or erased in ours."""
        found: list[Key] = []
        locked: Counter[str] = Counter()
        gone = False
        for key in touched:
            meeting = self.ours.meeting(key.meeting)
            if {key.id, key.meeting} & self.ours.erased or key in self._named_annexes:
                gone = True
            elif self._their(key) == self.ours.contents.get(key):
                continue
            elif _is_verified(meeting) and not _is_verified(self.theirs.meeting(key.meeting)):
                locked[meeting.name] += 1
            else:
                found.append(key)
        for name, count in locked.items():
            words = "1 ändring" if count == 1 else f"{count} ändringar"
            self.notes.append(f"Sammanträdet {name} är justerat här: {words} i kopian tas inte över.")
        if gone:
            self.notes.append("Det som är gallrat här tas inte tillbaka från kopian.")
        if any(line.erased for line in self.theirs.log if line.id not in self.ours.known):
            self.notes.append(
                "I kopian har något gallrats. Gallra det här också, om det ska vara borta ur båda filerna."
            )
        return found

    def _sorted(self, touched: list[Key]) -> tuple[list[tuple[Key, ...]], list[Key]]:
        """Return the keys of each question, and the keys that are taken over without one."""
        single = [meeting for meeting in {key.meeting: None for key in touched} if self._is_one_question(meeting)]
        groups: dict[object, list[Key]] = {meeting: self._differing(meeting) for meeting in single}
        asked: set[object] = set(single)
        for key in touched:
            if key.meeting in single:
                continue
            group: object = (key.subject, key.id) if key.subject in _ROSTER else key
            if self._only_moved(key):
                continue
            groups.setdefault(group, []).append(key)
            if key in self._mine or self._locked_item(key):
                asked.add(group)
        questions = [tuple(keys) for group, keys in groups.items() if group in asked]
        return questions, [key for group, keys in groups.items() if group not in asked for key in keys]

    def _is_one_question(self, meeting: MeetingId | None) -> bool:
        """Tell if a meeting is one question: verified in the copy or missing in one, and changed in both."""
        if meeting is None or not any(key.meeting == meeting for key in self._mine):
            return False
        ours, theirs = self.ours.meeting(meeting), self.theirs.meeting(meeting)
        return ours is None or theirs is None or _is_verified(theirs)

    def _differing(self, meeting: MeetingId | None) -> list[Key]:
        keys = [key for key in {**self.ours.contents, **self.theirs.contents} if key.meeting == meeting]
        keys.sort(key=lambda key: key.subject is not Subject.MEETING)
        return [key for key in keys if self.ours.contents.get(key) != self._their(key)]

    def _locked_item(self, key: Key) -> bool:
        """A § that was verified at once is changed by nobody without being asked."""
        meeting = self.ours.meeting(key.meeting) if key.subject is Subject.ATTENDANCE else None
        return meeting is not None and any(item.verified for item in meeting.items)

    def _only_moved(self, key: Key) -> bool:
        """Tell if both moved it and changed nothing else: the lower position is chosen, without a question."""
        mine, other = self.ours.contents.get(key), self._their(key)
        if key not in self._mine:
            return False
        if not isinstance(mine, Person | Organisation) or not isinstance(other, Person | Organisation):
            return False
        if replace(mine, position=0) != replace(other, position=0):
            return False
        self._settled[key] = replace(mine, position=min(mine.position, other.position))
        return True

    def _their(self, key: Key) -> Value | None:
        """Return the other copy's value."""
        return self.theirs.contents.get(key)

    def _row(self, keys: tuple[Key, ...]) -> Difference:
        key, mine, other = keys[0], self.ours.contents, self.theirs.contents
        words = [value_words(key, things.get(key), things) for things in (mine, other)]
        return Difference(name_of(key, mine, other), place_of(key, mine, other), words[0], words[1], keys)

    def _note_namesakes(self, taken: Iterable[Key]) -> None:
        """Note people of one name who were added in both copies: only the user can tell if they are one person."""
        known = {
            (key.meeting, folded(value.name)): key
            for key, value in self.ours.contents.items()
            if isinstance(value, Person)
        }
        for key in taken:
            value = self.theirs.contents.get(key)
            new = isinstance(value, Person) and key not in self.ours.contents
            if new and isinstance(value, Person) and (key.meeting, folded(value.name)) in known:
                where = place_of(key, self.theirs.contents)
                self.notes.append(
                    f"{value.name} finns sedan två gånger ({where}). Ta bort den ena om det är en person."
                )


def compare(file: ForumFile, other: ForumFile) -> Merge:
    """Return the merge of an open copy into an open forum file; Refusal where that is another forum."""
    return merge_into(snapshot_of(file), other)


def merge_into(ours: ForumSnapshot, other: ForumFile) -> Merge:
    """Return the merge of an open copy into a snapshot of ours; Refusal where that is another forum."""
    return Merge(ours, snapshot_of(other, ours.erased))


def apply_merge(file: ForumFile, merge: Merge) -> bool:
    """Do the merge as one undo step; False where it changes nothing."""
    change = merge.change()
    if change is not None:
        file.journal.record(change)
    return change is not None


def _is_verified(meeting: Meeting | None) -> TypeGuard[Meeting]:
    return meeting is not None and meeting.state is MeetingState.VERIFIED


def _edit(key: Key, before: Value | None, after: Value | None) -> Edit:
    return Edit(key.subject, key.meeting, key.id, before, after)
