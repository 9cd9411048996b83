"""What an erasure removes from the bodies of the change log, and the erased people's names from free texts."""

import json
import re
import sqlite3
from typing import Any

from attendance_app.domain.change import MEETING_PARTS, Subject
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.text import ERASED_TEXT
from attendance_app.domain.votes.erasing import without_words_about
from attendance_app.services.ports import Erasure
from attendance_app.storage.sqlite.codec import canonical, plain, restored
from attendance_app.storage.sqlite.integrity import redacted_digest

# By subject, what stays of an erased person in the log.
_KEPT_OF: dict[str, frozenset[str]] = {
    Subject.PERSON.value: frozenset({"id", "name", "position", "organisation", "role"}),
    Subject.PAY.value: frozenset(),
}


def redact_log(
    connection: sqlite3.Connection, erasure: Erasure, bodies: dict[int, str], pattern: re.Pattern[str] | None
) -> dict[str, str]:
    """Redact every record's body; return the hash of what is left of each that changed, by its number.

    ``pattern`` matches the names of the erased people.
    """
    redacted: dict[str, str] = {}
    for number, body in bodies.items():
        left = canonical(_redacted(json.loads(body), erasure, pattern))
        if left != body:
            connection.execute("UPDATE log SET body = ?, salt = '' WHERE number = ?", (left, number))
            redacted[str(number)] = redacted_digest(left)
    return redacted


def cleared_text(text: str, pattern: re.Pattern[str] | None) -> str:
    """Return a free text without the names; JSON is searched value by value."""
    if text.startswith("{"):
        return canonical(_cleared(json.loads(text), pattern))
    return str(_cleared(text, pattern))


def _redacted(body: Any, erasure: Erasure, pattern: re.Pattern[str] | None) -> Any:
    edits = body if isinstance(body, list) else body["edits"]
    kept = [_redacted_edit(edit, erasure) for edit in edits if edit.get("meeting") not in erasure.meetings]
    left = _cleared(kept, pattern)
    return left if isinstance(body, list) else {**body, "edits": left}


def _redacted_edit(edit: dict[str, Any], erasure: Erasure) -> dict[str, Any]:
    """Return an edit without what it says of the erased; its keys stay, so that the log can still be replayed."""
    sides = {key: value for key, value in edit.items() if key in {"before", "after"}}
    if edit["subject"] == Subject.FEE_RUN.value and erasure.meetings:
        sides = {key: _redacted_run(value, erasure) for key, value in sides.items()}
    elif (part := MEETING_PARTS.get(Subject(edit["subject"]))) is not None:
        sides = {key: plain(without_words_about(restored(part, value), erasure.people)) for key, value in sides.items()}
    elif edit["subject"] in _KEPT_OF and edit["id"] in erasure.people:
        kept = _KEPT_OF[edit["subject"]]
        sides = {key: {name: each for name, each in value.items() if name in kept} for key, value in sides.items()}
    return {**edit, **sides}


def _redacted_run(run: dict[str, Any], erasure: Erasure) -> dict[str, Any]:
    left: dict[str, Any] = plain(restored(FeeRun, run).without_meetings(erasure.meetings))
    return left


def _cleared(value: Any, pattern: re.Pattern[str] | None) -> Any:
    """Return a plain value without the names; the base64 of a picture is not searched."""
    if isinstance(value, dict):
        return {key: each if key == "image" else _cleared(each, pattern) for key, each in value.items()}
    if isinstance(value, list):
        return [_cleared(each, pattern) for each in value]
    return pattern.sub(ERASED_TEXT, value) if isinstance(value, str) and pattern else value
