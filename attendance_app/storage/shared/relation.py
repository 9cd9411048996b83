"""How the file in a shared folder relates to what is open here: the same, older, newer, or with changes of its own."""

import sqlite3
from contextlib import closing
from enum import Enum
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.services.ports import Progress
from attendance_app.storage.durability.divergence import changes_missing
from attendance_app.storage.durability.verified_copy import read_copy
from attendance_app.storage.shared.working_copy import WorkingCopy
from attendance_app.storage.sqlite.change_log import read_head
from attendance_app.storage.sqlite.integrity import refuse_damaged
from attendance_app.storage.sqlite.log_records import root_of


class Relation(Enum):
    """The shared file compared with ours."""

    MISSING = "there is none"
    KNOWN = "it is what we took or put there"
    OLDER = "we have every change that is in it"
    NEWER = "it has every change of ours, and more"
    OTHER = "both have changes that the other lacks, or it is another forum"


def relation_of(working: WorkingCopy, ours: sqlite3.Connection, digest: str) -> Relation:
    """Compare the shared file, which has that hash, with ours; StoreError where it is not a whole forum file."""
    if not digest:
        return Relation.MISSING
    if working.knows(digest):
        return Relation.KNOWN
    with closing(read_copy(working.target)) as shared:
        refuse_damaged(shared, working.target.name)
        if root_of(shared) != root_of(ours):
            return Relation.OTHER
        if not changes_missing(shared, ours):
            return Relation.OLDER
        return Relation.OTHER if changes_missing(ours, shared) else Relation.NEWER


def last_number(path: Path, name: str, ours: sqlite3.Connection | None = None, progress: Progress | None = None) -> int:
    """Return the number of the last record of a sound file that lacks nothing of ``ours``; StoreError for any other.

    ``name`` is what a refusal calls the file.
    """
    with closing(read_copy(path)) as memory:
        refuse_damaged(memory, name, progress)
        if ours is not None and changes_missing(ours, memory):
            raise StoreError(Problem.DIVERGED, name)
        return read_head(memory).number
