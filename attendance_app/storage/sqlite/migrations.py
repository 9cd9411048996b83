"""Older forum files brought to the present schema: numbered steps of literal SQL, in one transaction each.

A table is made anew and filled from the old one, so that its text equals the present schema's to the letter.
"""

import hashlib
import sqlite3
from collections.abc import Callable

from attendance_app.storage.sqlite.codec import canonical
from attendance_app.storage.sqlite.schema import SCHEMA

SCHEMA_1 = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE forum (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, kind TEXT NOT NULL,
        rules TEXT NOT NULL, rule_is_example INTEGER NOT NULL, annex TEXT NOT NULL) STRICT""",
    """CREATE TABLE name (id INTEGER PRIMARY KEY, salt TEXT NOT NULL, text TEXT, digest TEXT NOT NULL) STRICT""",
    "CREATE INDEX name_text ON name (text)",
    """CREATE TABLE organisation (meeting TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
        position INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY (meeting, id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE person (meeting TEXT NOT NULL, id TEXT NOT NULL, name INTEGER NOT NULL REFERENCES name (id),
        position INTEGER NOT NULL, organisation TEXT, role TEXT NOT NULL, party TEXT NOT NULL, title TEXT NOT NULL,
        protected INTEGER NOT NULL, PRIMARY KEY (meeting, id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE seat (meeting TEXT NOT NULL, id TEXT NOT NULL, organisation TEXT, party TEXT NOT NULL, holder TEXT,
        from_day TEXT, to_day TEXT, PRIMARY KEY (meeting, id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE meeting (id TEXT PRIMARY KEY, day TEXT NOT NULL, ordinal INTEGER NOT NULL, place TEXT NOT NULL,
        starts TEXT, ends TEXT, chair TEXT, secretary TEXT, state TEXT NOT NULL, running TEXT) STRICT, WITHOUT ROWID""",
    """CREATE TABLE adjuster (meeting TEXT NOT NULL, position INTEGER NOT NULL, person TEXT NOT NULL,
        PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE item (meeting TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, heading TEXT NOT NULL,
        number INTEGER, withdrawn INTEGER NOT NULL, PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE attendance (meeting TEXT NOT NULL, person TEXT NOT NULL, absence TEXT NOT NULL,
        PRIMARY KEY (meeting, person)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE presence (meeting TEXT NOT NULL, person TEXT NOT NULL, ordinal INTEGER NOT NULL, first TEXT,
        last TEXT, came TEXT, left TEXT, presence TEXT NOT NULL, seat TEXT, PRIMARY KEY (meeting, person, ordinal))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE log (number INTEGER PRIMARY KEY, copy TEXT NOT NULL, device TEXT NOT NULL, at TEXT NOT NULL,
        kind TEXT NOT NULL, undoes INTEGER NOT NULL, body TEXT NOT NULL, digest TEXT NOT NULL) STRICT""",
)

SCHEMA_2 = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE forum (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, kind TEXT NOT NULL,
        rules TEXT NOT NULL, rule_is_example INTEGER NOT NULL, annex TEXT NOT NULL, settings TEXT NOT NULL) STRICT""",
    """CREATE TABLE name (id INTEGER PRIMARY KEY, salt TEXT NOT NULL, text TEXT, digest TEXT NOT NULL) STRICT""",
    "CREATE INDEX name_text ON name (text)",
    """CREATE TABLE organisation (meeting TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
        position INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY (meeting, id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE person (meeting TEXT NOT NULL, id TEXT NOT NULL, name INTEGER NOT NULL REFERENCES name (id),
        position INTEGER NOT NULL, organisation TEXT, role TEXT NOT NULL, party TEXT NOT NULL, title TEXT NOT NULL,
        protected INTEGER NOT NULL, from_day TEXT, to_day TEXT, calling INTEGER, PRIMARY KEY (meeting, id))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE seat (meeting TEXT NOT NULL, id TEXT NOT NULL, organisation TEXT, party TEXT NOT NULL, holder TEXT,
        from_day TEXT, to_day TEXT, PRIMARY KEY (meeting, id)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE meeting (id TEXT PRIMARY KEY, day TEXT NOT NULL, ordinal INTEGER NOT NULL, place TEXT NOT NULL,
        starts TEXT, ends TEXT, chair TEXT, secretary TEXT, state TEXT NOT NULL, running TEXT, adjusted TEXT)
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE adjuster (meeting TEXT NOT NULL, position INTEGER NOT NULL, person TEXT NOT NULL,
        PRIMARY KEY (meeting, position)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE item (meeting TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, heading TEXT NOT NULL,
        number INTEGER, withdrawn INTEGER NOT NULL, adjusted INTEGER NOT NULL, PRIMARY KEY (meeting, position))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE attendance (meeting TEXT NOT NULL, person TEXT NOT NULL, absence TEXT NOT NULL,
        PRIMARY KEY (meeting, person)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE presence (meeting TEXT NOT NULL, person TEXT NOT NULL, ordinal INTEGER NOT NULL, first TEXT,
        last TEXT, came TEXT, left TEXT, presence TEXT NOT NULL, seat TEXT, PRIMARY KEY (meeting, person, ordinal))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE log (number INTEGER PRIMARY KEY, copy TEXT NOT NULL, device TEXT NOT NULL, at TEXT NOT NULL,
        kind TEXT NOT NULL, undoes INTEGER NOT NULL, body TEXT NOT NULL, digest TEXT NOT NULL) STRICT""",
)

_TO_2 = (
    "ALTER TABLE forum RENAME TO forum_1",
    SCHEMA_2[1],
    "INSERT INTO forum SELECT id, name, kind, rules, rule_is_example, annex, '{}' FROM forum_1",
    "DROP TABLE forum_1",
    "ALTER TABLE person RENAME TO person_1",
    SCHEMA_2[5],
    """INSERT INTO person SELECT meeting, id, name, position, organisation, role, party, title, protected,
        NULL, NULL, NULL FROM person_1""",
    "DROP TABLE person_1",
    "ALTER TABLE meeting RENAME TO meeting_1",
    SCHEMA_2[7],
    """INSERT INTO meeting SELECT id, day, ordinal, place, starts, ends, chair, secretary, state, running, NULL
        FROM meeting_1""",
    "DROP TABLE meeting_1",
    "ALTER TABLE item RENAME TO item_1",
    SCHEMA_2[9],
    "INSERT INTO item SELECT meeting, position, id, heading, number, withdrawn, 0 FROM item_1",
    "DROP TABLE item_1",
    "PRAGMA user_version = 2",
)


def _salt_the_log(connection: sqlite3.Connection) -> None:
    """Chain the log over salted hashes of its lines' bodies, so that a body can be erased and the chain still holds.

    The salt is the line's old digest: two copies of one file that are brought up apart stay the same. ValueError where
    the old chain does not hold.
    """
    old = new = "0" * 64
    for *line, body, stored in connection.execute("SELECT * FROM log_2 ORDER BY number").fetchall():
        old = _hash(old + canonical([*line, body]))
        if old != stored:
            raise ValueError("log")
        content = _hash(f"{old}\n{body}")
        new = _hash(new + canonical([*line, content]))
        connection.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*line, old, body, content, new))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


_TO_3 = (
    "ALTER TABLE log RENAME TO log_2",
    SCHEMA[-1],
    _salt_the_log,
    "DROP TABLE log_2",
    "ALTER TABLE attendance RENAME TO attendance_2",
    SCHEMA[10],
    "INSERT INTO attendance SELECT meeting, person, absence, NULL FROM attendance_2",
    "DROP TABLE attendance_2",
    *SCHEMA[12:15],
    "PRAGMA user_version = 3",
)
Step = str | Callable[[sqlite3.Connection], None]
# From which version each step starts, what such a file holds, and the step's statements.
STEPS: dict[int, tuple[tuple[str, ...], tuple[Step, ...]]] = {1: (SCHEMA_1, _TO_2), 2: (SCHEMA_2, _TO_3)}


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open file to the present schema, each step whole or not at all."""
    while (version := connection.execute("PRAGMA user_version").fetchone()[0]) in STEPS:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for step in STEPS[version][1]:
                connection.execute(step) if isinstance(step, str) else step(connection)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
