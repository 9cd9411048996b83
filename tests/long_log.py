"""A forum file with more changes than a board makes in five years."""

import sqlite3
from pathlib import Path

from attendance_app.composition import create_sample
from attendance_app.storage.sqlite.change_log import read_head, record_digest
from attendance_app.storage.sqlite.codec import canonical
from attendance_app.storage.sqlite.name_table import salted_digest


def make_long_forum(path: Path, records: int) -> None:
    """Write the sample forum with so many records in its log: somebody is ticked and unticked, in the end the same."""
    create_sample(path)
    connection = sqlite3.connect(path)
    key, meeting = "p02", connection.execute("SELECT id FROM meeting").fetchone()[0]
    edit = {"subject": "attendance", "id": key, "meeting": meeting}
    bodies = [canonical([{**edit, "after": after}]) for after in ({"intervals": [{}]}, {})]
    copy, device = (connection.execute("SELECT value FROM meta WHERE key = ?", (each,)).fetchone()[0]
                    for each in ("copy", "device"))  # fmt: skip
    head = read_head(connection)
    assert (records - head.number) % 2 == 0, "ticked in the end"
    digest, rows = head.digest, []
    for number in range(head.number + 1, records + 1):
        body = bodies[(number - head.number - 1) % 2]
        row, content = (number, copy, device, "2025-01-01T00:00:00", "mark", 0), salted_digest("salt", body)
        digest = record_digest(digest, row, content)
        rows.append((*row, "salt", body, content, digest))
    connection.executemany("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.commit()
    connection.close()
