"""Migrations: files of older released versions brought to the present schema.

No other version than the present one has been released, so there is none yet. Files of the versions before it, which
only the program's developers had, are refused.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

Step = str | Callable[[sqlite3.Connection], None]


@dataclass(frozen=True, slots=True)
class Migration:
    """From one version to the next: the schema that a file must have before it, and the statements in order.

    The last statement sets ``user_version``.
    """

    schema: tuple[str, ...]
    steps: tuple[Step, ...]


# By the version that each migration starts from.
MIGRATIONS: dict[int, Migration] = {}


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the schema that an open file has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open file to the present schema, each migration in one transaction."""
    while (version := version_of(connection)) in MIGRATIONS:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for step in MIGRATIONS[version].steps:
                connection.execute(step) if isinstance(step, str) else step(connection)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
