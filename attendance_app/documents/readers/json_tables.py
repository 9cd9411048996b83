"""The people of a JSON file, or our own export as it is."""

import json
from typing import Any

from attendance_app.documents.readers.cell_text import cell_text
from attendance_app.documents.readers.limits import MOST_ROWS, ReadError

_MOST_DEPTH = 8


def json_tables(text: str) -> list[dict[str, Any]]:
    """Return the longest list of objects as a table, or {"record"} for our own export; ReadError for neither."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError("Filen är en skadad JSON-fil. Exportera den på nytt.") from error
    if isinstance(held, dict) and held.get("format") == "narvaro":
        return [{"record": held}]
    people = [_flat(each) for each in _longest_list(held, 0)]
    if not people:
        raise ReadError("JSON-filen innehåller ingen lista över personer. Välj en annan fil.")
    keys = list(dict.fromkeys(key for row in people for key in row))
    return [{"name": "", "rows": [keys, *([row.get(key, "") for key in keys] for row in people)], "flowing": False}]


def _longest_list(held: Any, depth: int) -> list[dict[str, Any]]:
    """Return the longest list of objects anywhere in the data."""
    if depth > _MOST_DEPTH or not isinstance(held, list | dict):
        return []
    inner = held if isinstance(held, list) else list(held.values())
    own = [each for each in inner if isinstance(each, dict)] if isinstance(held, list) else []
    return max([own, *(_longest_list(each, depth + 1) for each in inner[:MOST_ROWS])], key=len)


def _flat(person: dict[str, Any]) -> dict[str, str]:
    """Return an object's fields as texts; a nested object (an organisation) as its first text."""
    said = {}
    for key, value in person.items():
        inner = (
            next((each for each in value.values() if isinstance(each, str)), "") if isinstance(value, dict) else value
        )
        said[key] = _plain(inner)
    return said


def _plain(value: object) -> str:
    return "" if value is None or isinstance(value, list | dict) else cell_text(value)
