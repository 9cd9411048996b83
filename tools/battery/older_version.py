"""A version before the first one, made up: what the runner of migrations is tested with until there is a real one."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attendance_app.storage.sqlite.migrations import MIGRATIONS, Migration
from attendance_app.storage.sqlite.schema import SCHEMA, USER_VERSION

OLDER = USER_VERSION - 1
_ADDED = tuple(statement for statement in SCHEMA if "kept_annex" in statement or "name_text" in statement)
_MIGRATION = Migration(
    tuple(statement for statement in SCHEMA if statement not in _ADDED),
    (*_ADDED, f"PRAGMA user_version = {USER_VERSION}"),
)


@contextmanager
def made_up_migration() -> Iterator[None]:
    """Let the program know how to open such a file, within the block."""
    MIGRATIONS[OLDER] = _MIGRATION
    try:
        yield
    finally:
        del MIGRATIONS[OLDER]


def make_older(present: Path, older: Path) -> None:
    """Write a closed file of the present version, without kept annexes, as one of the version before."""
    shutil.copyfile(present, older)
    connection = sqlite3.connect(older)
    try:
        for statement in ("DROP TABLE kept_annex", "DROP INDEX name_text", f"PRAGMA user_version = {OLDER}"):
            connection.execute(statement)
        connection.commit()
    finally:
        connection.close()
