"""Forum files as a stranger would make them: each begins as a whole forum and ends as something to be refused or borne.

The chain has no secret in it, so whoever forges a file can sign it anew; `signed` does.
"""

import json
import os
import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

from attendance_app.storage.sqlite.change_log import FIRST, record_digest
from attendance_app.storage.sqlite.name_table import salted_digest

Maker = Callable[[Path, Path], object]
_NOISE = bytes(range(256)) * 64
_FOREVER = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT"
_DEEP = 50_000
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")

# What is done to the schema and the header; the chain is as it was.
STATEMENTS: dict[str, tuple[str, ...]] = {
    "trigger on log": ("CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM name; END",),
    "trigger on attendance": ("CREATE TRIGGER t BEFORE DELETE ON attendance BEGIN SELECT raise(IGNORE); END",),
    "trigger that loads code": ("CREATE TRIGGER t AFTER INSERT ON log BEGIN SELECT load_extension('/tmp/x'); END",),
    "view that never ends": (f"CREATE VIEW v AS {_FOREVER} x FROM n",),
    "view in place of a table": ("DROP TABLE meta", f"CREATE VIEW meta AS {_FOREVER} 'copy' AS key, x AS value FROM n"),
    "log is a view": ("ALTER TABLE log RENAME TO l", f"CREATE VIEW log AS SELECT * FROM l JOIN ({_FOREVER} x FROM n)"),
    "generated column": ("ALTER TABLE meta ADD COLUMN more TEXT AS (hex(key))",),
    "column more": ("ALTER TABLE name ADD COLUMN more TEXT",),
    "table more": ("CREATE TABLE more (x)",),
    "table missing": ("DROP TABLE seat",),
    "index on an expression": ("CREATE INDEX i ON name (hex(text))",),
    "index on some rows": ("CREATE INDEX i ON name (text) WHERE text LIKE '%a'",),
    "full text table": ("CREATE VIRTUAL TABLE f USING fts5(x)",),
    "index missing": ("DROP INDEX name_text",),
    "another program's file": ("PRAGMA application_id = 1",),
    "version 99": ("PRAGMA user_version = 99",),
    "version -1": ("PRAGMA user_version = -1",),
    "version 0": ("PRAGMA user_version = 0",),
    "version 1 that is not": ("PRAGMA user_version = 1",),
    "version 2 that is not": ("PRAGMA user_version = 2",),
    "write-ahead log": ("PRAGMA journal_mode = WAL",),
    "no forum": ("DELETE FROM forum",),
    "no copy id": ("DELETE FROM meta",),
    "no log": ("DELETE FROM log",),
    "year 0": ("UPDATE meeting SET day = '0000-01-01'",),
    "role unheard of": ("UPDATE person SET role = 'kung'",),
    "name that is not UTF-8": ("UPDATE name SET text = CAST(x'ff80c0' AS TEXT) WHERE id = 1",),
}
_SCHEMA = "UPDATE sqlite_schema SET "
# What is done to the schema's own table, behind SQLite's back.
SCHEMA_STATEMENTS: dict[str, str] = {
    "check that eats memory": f"{_SCHEMA} sql = replace(sql, 'undoes INTEGER NOT NULL', "
    "'undoes INTEGER NOT NULL CHECK (length(zeroblob(1000000000)))') WHERE name = 'log'",
    "default that is code": f"{_SCHEMA} sql = replace(sql, 'value TEXT NOT NULL', "
    "'value TEXT NOT NULL DEFAULT (randomblob(9))') WHERE name = 'meta'",
    "not strict": f"{_SCHEMA} sql = replace(sql, ') STRICT', ')') WHERE name = 'name'",
    "collation unheard of": f"{_SCHEMA} sql = replace(sql, 'text TEXT', 'text TEXT COLLATE x') WHERE name = 'name'",
    "page of another table": f"{_SCHEMA} rootpage = 2 WHERE name = 'name'",
    "page past the end": f"{_SCHEMA} rootpage = 99999999 WHERE name = 'log'",
    "table of two names": f"{_SCHEMA} name = 'log', tbl_name = 'log' WHERE name = 'meta'",
    "words that are no SQL": f"{_SCHEMA} sql = 'CREATE TABLE log AS SELECT' WHERE name = 'log'",
    "no words": f"{_SCHEMA} sql = NULL WHERE name = 'log'",
}
# What is done to the values, and the chain signed anew.
SIGNED: dict[str, tuple[str, ...]] = {
    "log nested without end": (f"UPDATE log SET body = '{'[' * _DEEP}{']' * _DEEP}'",),
    "log of numbers": ("UPDATE log SET body = '[1, 2, 3]'",),
    "log of words": ("UPDATE log SET body = '\"ord\"'",),
    "log of nothing": ("UPDATE log SET body = ''",),
    "log of another kind": ("UPDATE log SET kind = 'explode', at = 'nyss', device = char(0)",),
    "log with gaps": ("UPDATE log SET number = number + 7",),
    "log counted to the end": ("UPDATE log SET number = 9223372036854775807",),
    "rules nested without end": (f"UPDATE forum SET rules = '{'[' * _DEEP}{']' * _DEEP}'",),
    "rule of infinity": ('UPDATE forum SET rules = \'[{"rule":"fixed","number":Infinity}]\'',),
    "rule divided by zero": ('UPDATE forum SET rules = \'[{"rule":"fraction","fraction":"1/0","strict":true}]\'',),
    "rule of a million digits": (f'UPDATE forum SET rules = \'[{{"rule":"fixed","number":{"9" * 1_000_000}}}]\'',),
    "settings of another kind": ("UPDATE forum SET annex = '[]', settings = '7'",),
    "name of 30 million letters": ("UPDATE name SET text = replace(hex(zeroblob(15000000)), '0', 'a') WHERE id = 1",),
    "names of signs": ("UPDATE name SET text = char(0, 8238, 27, 127) || text",),
    "place past all numbers": ("UPDATE person SET position = 9223372036854775807",),
    "a hundred thousand people": (
        "INSERT INTO person WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000) "
        "SELECT '', 'q' || x, 1, x, NULL, 'other', '', '', 0, NULL, NULL, NULL FROM n",
    ),
    "more lines than a lifetime has": (
        "INSERT INTO log WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM n WHERE x < 60000) "
        "SELECT x, 'c', 'd', '2025-01-01T00:00:00', 'mark', 0, '', '[]', '', '' FROM n",
    ),
}


def hostile_forums() -> dict[str, Maker]:
    """Return every maker by its name: it turns the whole forum at the first path hostile; the second is a victim."""
    makers: dict[str, Maker] = {}
    for name, statements in STATEMENTS.items():
        makers[name] = lambda path, _, all_of=statements: _do(path, all_of)  # type: ignore[misc]
    for name, statement in SCHEMA_STATEMENTS.items():
        makers[name] = lambda path, _, one=statement: _do(path, ("PRAGMA writable_schema = ON", one))  # type: ignore[misc]
    for name, statements in SIGNED.items():
        makers[name] = lambda path, _, all_of=statements: _do(path, all_of, sign=True)  # type: ignore[misc]
    return makers | _BESIDE | _NOT_A_FILE


def signed(connection: sqlite3.Connection) -> None:
    """Sign the names and the chain anew, as the file's own writer would."""
    for key, salt, text in connection.execute("SELECT id, salt, text FROM name WHERE text IS NOT NULL").fetchall():
        connection.execute("UPDATE name SET digest = ? WHERE id = ?", (salted_digest(salt, text), key))
    digest, lines = FIRST.digest, []
    rows = connection.execute("SELECT number, copy, device, at, kind, undoes, salt, body FROM log ORDER BY number")
    for *line, salt, body in rows.fetchall():
        content = salted_digest(salt, body)
        digest = record_digest(digest, tuple(line), content)
        lines.append((content, digest, line[0]))
    connection.executemany("UPDATE log SET content = ?, digest = ? WHERE number = ?", lines)


def _do(path: Path, statements: tuple[str, ...], sign: bool = False) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)
        if sign:
            signed(connection)
        connection.commit()
    finally:
        connection.close()


def _names_victim(path: Path, victim: Path) -> None:
    name = os.fsencode(victim)
    tail = struct.pack(">II", len(name), sum(name)) + _JOURNAL_MAGIC
    _journal(path).write_bytes(_journal_head(1) + bytes(4096) + name + tail)


def _grows(path: Path, _: Path) -> None:
    """A journal that says the file had four billion pages before."""
    _journal(path).write_bytes(_journal_head(0xFFFFFFFE) + bytes(8192))


def _journal_head(pages: int) -> bytes:
    return (_JOURNAL_MAGIC + struct.pack(">IIIII", 0, 7, pages, 512, 4096)).ljust(512, b"\0")


def _journal(path: Path) -> Path:
    return Path(f"{path}-journal")


def _replaced(make: Callable[[Path, Path], object]) -> Maker:
    def maker(path: Path, victim: Path) -> None:
        path.unlink()
        make(path, victim)

    return maker


def _vast(path: Path, _: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(1 << 40)


def _wide(path: Path, _: Path) -> None:
    """A logo that says it is sixty thousand points each way."""
    connection = sqlite3.connect(path)
    annex = json.loads(connection.execute("SELECT annex FROM forum").fetchone()[0])
    annex["logo"] = {"image": "iVBORw0KGgoAAAANSUhEUgAA6mAAAOpgCAYAAAA=", "alternative": "Bild"}
    connection.execute("UPDATE forum SET annex = ?", (json.dumps(annex),))
    signed(connection)
    connection.commit()
    connection.close()


_BESIDE: dict[str, Maker] = {
    "journal that names a victim": _names_victim,
    "journal that is a link": lambda path, victim: _journal(path).symlink_to(victim),
    "journal that is a victim": lambda path, victim: _journal(path).hardlink_to(victim),
    "journal that is a folder": lambda path, _: _journal(path).mkdir(),
    "journal of four billion pages": _grows,
    "journal of noise": lambda path, _: _journal(path).write_bytes(_NOISE),
    "write-ahead log of noise": lambda path, _: Path(f"{path}-wal").write_bytes(_NOISE),
    "write-ahead log that is a link": lambda path, victim: Path(f"{path}-wal").symlink_to(victim),
    "shared memory that is a link": lambda path, victim: Path(f"{path}-shm").symlink_to(victim),
    "a logo too wide": _wide,
    "a terabyte": _vast,
}
_NOT_A_FILE: dict[str, Maker] = {
    "link to a victim": _replaced(lambda path, victim: path.symlink_to(victim)),
    "link to itself": _replaced(lambda path, _: path.symlink_to(path)),
    "link to nothing": _replaced(lambda path, _: path.symlink_to(path.with_name("finns inte"))),
    "link to endless zeros": _replaced(lambda path, _: path.symlink_to("/dev/zero")),
    "pipe": _replaced(lambda path, _: os.mkfifo(path)),
    "folder": _replaced(lambda path, _: path.mkdir()),
    "empty": _replaced(lambda path, _: path.write_bytes(b"")),
    "only a header": _replaced(lambda path, _: path.write_bytes(b"SQLite format 3\0")),
}
