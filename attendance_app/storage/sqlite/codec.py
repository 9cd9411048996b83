"""Domain values as plain JSON, for the change log and for the settings that are kept as text."""

import base64
import json
from dataclasses import is_dataclass
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.forum import AnnexSettings, MeetingSettings
from attendance_app.domain.quorum import FixedRule, FractionRule, OrganisationsRule, QuorumRule
from attendance_app.services.record import codec as plain_data
from attendance_app.services.record.stored_names import STORED_NAMES

# Most of what is stored; asked first, since a file's check makes half a million of them plain.
_PLAIN_ALREADY = frozenset({str, int, bool, NoneType})


def plain(value: Any) -> Any:
    """Return ``value`` as dicts, lists, texts, numbers; fields of a dataclass that have their default are left out."""
    kind: Any = type(value)
    if kind in _PLAIN_ALREADY:
        return value
    if kind is tuple:
        return [plain(each) for each in value]
    if kind in {FractionRule, FixedRule, OrganisationsRule}:
        return plain_data.plain(value)
    if not is_dataclass(value):
        return plain_data.plain_leaf(value)
    keys = STORED_NAMES.get(kind, {})
    held = ((each, getattr(value, each.name)) for each in plain_data.kept_fields(kind))
    return {keys.get(each.name, each.name): plain(kept) for each, kept in held if kept != each.default}


def read_rules(text: str) -> tuple[QuorumRule, ...]:
    """Read rules that ``canonical(plain(rules))`` wrote; ValueError, KeyError or TypeError for any other text."""
    return tuple(_read_rule(each) for each in json.loads(text))


def _read_rule(stored: dict[str, Any]) -> QuorumRule:
    if stored["rule"] == "fraction":
        return FractionRule(Fraction(stored["fraction"]), bool(stored["strict"]))
    if stored["rule"] == "fixed":
        return FixedRule(int(stored["number"]))
    number = stored["number"]
    return OrganisationsRule(None if number is None else int(number))


def read_annex(text: str) -> AnnexSettings:
    """Read how the annex is wanted; ValueError, KeyError or TypeError for any other text."""
    read: AnnexSettings = restored(AnnexSettings, json.loads(text))
    return read


def read_settings(text: str) -> MeetingSettings:
    """Read how the body meets; ValueError, KeyError or TypeError for any other text."""
    read: MeetingSettings = restored(MeetingSettings, json.loads(text))
    return read


def read_attendance(stored: dict[str, Any]) -> Attendance:
    """Read an attendance that ``plain`` made; ValueError, KeyError or TypeError for anything else."""
    read: Attendance = restored(Attendance, stored)
    return read


def restored(kind: Any, data: Any) -> Any:
    """Return the value of a type that ``plain`` wrote; ValueError, KeyError or TypeError where it is none."""
    if isinstance(kind, NewType):
        return restored(kind.__supertype__, data)
    if get_origin(kind) in {Union, UnionType}:
        return _restored_choice(get_args(kind), data)
    if get_origin(kind) is tuple:
        return tuple(restored(get_args(kind)[0], each) for each in _of(list, data))
    if is_dataclass(kind):
        return _restored_fields(kind, _of(dict, data))
    if issubclass(kind, Enum):
        return kind(data)
    if kind in {date, time, datetime}:
        return kind.fromisoformat(_of(str, data))
    return base64.b64decode(_of(str, data), validate=True) if kind is bytes else _of(kind, data)


def _restored_choice(kinds: tuple[Any, ...], data: Any) -> Any:
    if data is None and type(None) in kinds:
        return None
    wanted = [kind for kind in kinds if kind is not type(None)]
    return restored(wanted[0], data) if len(wanted) == 1 else _read_rule(_of(dict, data))


def _restored_fields(kind: Any, data: dict[str, Any]) -> Any:
    types, keys = plain_data.types_of(kind), STORED_NAMES.get(kind, {})
    names = {keys.get(each.name, each.name): each.name for each in plain_data.kept_fields(kind)}
    return kind(**{names[key]: restored(types[names[key]], value) for key, value in data.items()})


def _of(kind: type, data: Any) -> Any:
    if type(data) is not kind:
        raise ValueError(kind.__name__)
    return data


def canonical(value: Any) -> str:
    """Return the one JSON text of a plain value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
