"""The votes, ballots and röstlängd of a meeting, as rows and back: each is one text."""

import sqlite3

from attendance_app.domain.change import MEETING_PARTS, Subject, subject_of
from attendance_app.domain.meeting_record import MeetingPart
from attendance_app.storage.sqlite.codec import canonical, plain, read_text


def write_meeting_part(connection: sqlite3.Connection, meeting: str, key: str, part: MeetingPart | None) -> None:
    """Write one part; None deletes it."""
    connection.execute("DELETE FROM meeting_part WHERE meeting = ? AND id = ?", (meeting, key))
    if part is not None:
        row = (meeting, key, subject_of(part).value, canonical(plain(part)))
        connection.execute("INSERT INTO meeting_part VALUES (?, ?, ?, ?)", row)


def read_meeting_parts(connection: sqlite3.Connection, meeting: str) -> dict[str, MeetingPart]:
    """Read the parts of a meeting by their ids; ValueError, KeyError or TypeError where one is malformed."""
    rows = connection.execute("SELECT id, subject, content FROM meeting_part WHERE meeting = ? ORDER BY id", (meeting,))
    found: dict[str, MeetingPart] = {}
    for key, subject, content in rows:
        part: MeetingPart = read_text(MEETING_PARTS[Subject(subject)], content)
        found[key] = part
    return found
