"""Domain values as plain JSON, for the change log and for the settings that are stored as text."""

import json
from typing import Any, TypeVar

from attendance_app.services.record.codec import Codec
from attendance_app.services.record.stored_names import STORED_NAMES

Kind = TypeVar("Kind")
_CODEC = Codec(STORED_NAMES, omit_defaults=True)


def plain(value: Any) -> Any:
    """Return a value as dicts, lists, texts, numbers; fields of a dataclass that have their default are left out."""
    return _CODEC.encode(value)


def restored(kind: type[Kind], data: Any) -> Kind:
    """Return the value of a type that ``plain`` made; ValueError, KeyError or TypeError for anything else."""
    value: Kind = _CODEC.decode(kind, data)
    return value


def read_text(kind: type[Kind], text: str) -> Kind:
    """Return the value of a type that ``canonical(plain(value))`` wrote; ValueError, KeyError or TypeError else."""
    return restored(kind, json.loads(text))


def canonical(value: Any) -> str:
    """Return the one JSON text of a plain value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
