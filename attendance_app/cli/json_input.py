"""JSON that the user gives to a command, in a file or on the command line."""

import json
from pathlib import Path
from typing import Any

from attendance_app.services.errors import Refusal


def read_json(path: Path, advice: str) -> Any:
    """Return what a file has as JSON; Refusal, with ``advice`` what to do, where it cannot be read."""
    refusal = f"”{path.name}” kan inte läsas som JSON. {advice}"
    try:
        return parsed_json(path.read_text(encoding="utf-8-sig"), refusal)
    except (OSError, ValueError) as error:
        raise Refusal(refusal) from error


def parsed_json(text: str, refusal: str) -> Any:
    """Return a text as JSON; Refusal with those words where it is none, or nested too deeply."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refusal(refusal) from error
