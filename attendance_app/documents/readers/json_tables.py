"""The people of a JSON file, or our own export as it is."""

import base64
import json
from typing import Any

from attendance_app.documents.readers.cell_text import cell_text
from attendance_app.documents.readers.limits import MOST_ROWS, ReadError
from attendance_app.services.errors import DocumentError

_MOST_DEPTH = 8


def json_tables(text: str) -> list[dict[str, Any]]:
    """Return the longest list of objects as a table, or {"record"} for our own export; ReadError for neither."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError("Filen är en skadad JSON-fil. Exportera den på nytt.") from error
    if isinstance(held, dict) and held.get("format") == "narvaro":
        return [{"record": _with_checked_logo(held)}]
    people = [_flat(each) for each in _longest_list(held, 0)]
    if not people:
        raise ReadError("JSON-filen innehåller ingen lista över personer. Välj en annan fil.")
    keys = list(dict.fromkeys(key for row in people for key in row))
    return [{"name": "", "rows": [keys, *([row.get(key, "") for key in keys] for row in people)], "flowing": False}]


def _with_checked_logo(held: dict[str, Any]) -> dict[str, Any]:
    """Return a record whose logo is the PNG that the program makes itself; ReadError for what is no picture.

    It is decoded here, in the child process. Anything else that is wrong with the record is refused where it is read.
    """
    annex = held["forum"].get("annex") if isinstance(held.get("forum"), dict) else None
    logo = annex.get("logo") if isinstance(annex, dict) else None
    if not isinstance(annex, dict) or not isinstance(logo, dict) or not isinstance(logo.get("image"), str):
        return held
    from attendance_app.documents.annex.logo import logo_image

    try:
        made = logo_image(base64.b64decode(logo["image"], validate=True))
    except (ValueError, DocumentError) as error:
        raise ReadError("Logotypen i filen är ingen PNG- eller JPEG-bild. Exportera filen på nytt utan den.") from error
    checked = {**logo, "image": base64.b64encode(made).decode("ascii")}
    return {**held, "forum": {**held["forum"], "annex": {**annex, "logo": checked}}}


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
