"""The one table with names; everything else refers to them by number and salted hash, so that they can be erased."""

import hashlib
import os
import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredName:
    """A name's number in the table, and the hash that the log has."""

    id: int
    digest: str


def salted_digest(salt: str, text: str) -> str:
    """Return the salted hash of a text, 64 hexadecimal digits."""
    return hashlib.sha256(f"{salt}\n{text}".encode()).hexdigest()


def stored_name(connection: sqlite3.Connection, text: str) -> StoredName:
    """Return a name's row, a new one where the table has none of that text."""
    row = connection.execute("SELECT id, digest FROM name WHERE text = ?", (text,)).fetchone()
    if row:
        return StoredName(*row)
    salt = os.urandom(8).hex()
    digest = salted_digest(salt, text)
    cursor = connection.execute("INSERT INTO name (salt, text, digest) VALUES (?, ?, ?)", (salt, text, digest))
    return StoredName(int(cursor.lastrowid or 0), digest)


def altered_names(connection: sqlite3.Connection) -> int:
    """Return how many names do not match their hash, erased ones aside."""
    rows = connection.execute("SELECT salt, text, digest FROM name WHERE text IS NOT NULL")
    return sum(salted_digest(salt, text) != digest for salt, text, digest in rows)
