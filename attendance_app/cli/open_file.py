"""The forum file of a command, opened and closed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from attendance_app import composition
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile


def _opened(path: Path, *, read_only: bool = False, joined: Path | None = None) -> ForumFile:
    """Open a file, and say on standard error what it lacks of what was done on this computer.

    Refusal, the first time, where the file at that path had it before: whoever gives the command again has chosen to go
    on with the file as it is. Nothing is said where ``joined``, a file that is about to be merged, has what it lacks.
    """
    file = composition.open_forum(path, read_only=read_only)
    notice, divergence = file.divergence_notice, file.store.divergence
    if divergence is None:
        return file
    file.store.accept_divergence()
    if joined is not None and divergence.kept is not None and divergence.kept.resolve() == joined.resolve():
        return file
    if not divergence.is_replaced:
        print(notice, file=sys.stderr)
        return file
    with suppress(Refusal):
        file.close()
    raise Refusal(f"{notice} Slå ihop dem: narvaro join FIL --with KOPIA. Ge annars kommandot igen.")


@contextmanager
def reading(path: Path) -> Iterator[ForumFile]:
    """Open a file to read it, and close it."""
    file = _opened(path, read_only=True)
    try:
        yield file
    finally:
        file.close()


@contextmanager
def changing(path: Path, joined: Path | None = None) -> Iterator[ForumFile]:
    """Open a file to change it, and close it; StoreError where it may only be read.

    ``joined`` is a file that is about to be merged into it: what that has is not reported as missing. Says on standard
    error what a rescue log had, and if the rescue log alone has what was done.
    """
    file = _opened(path, joined=joined)
    try:
        file.journal.refuse_read_only()
        if file.recovery_notice:
            print(file.recovery_notice, file=sys.stderr)
        yield file
    finally:
        file.close()
        if file.warning:
            print(file.warning, file=sys.stderr)
