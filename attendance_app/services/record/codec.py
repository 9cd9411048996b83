"""Domain values as plain data and back, by the fields they declare: a new field is kept without a word here.

Reading trusts nothing: each value is held against the type that its field declares, since it may come from anybody.
"""

import base64
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from attendance_app.domain.quorum import QuorumRule
from attendance_app.domain.text import clean
from attendance_app.services.record.stored_names import EXPORTED_NAMES

_MOST, _LONGEST_TEXT, _LARGEST_BYTES, _LARGEST_NUMBER = 20_000, 2000, 4_000_000, 1_000_000_000
_RULES = {rule.__name__.removesuffix("Rule").lower(): rule for rule in get_args(QuorumRule)}
_RULE = "rule"


def plain_leaf(value: Any) -> Any:
    """Return a value that has no parts as a text, a number or a truth."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value


def plain(value: Any) -> Any:
    """Return a domain value as dicts, lists, texts and numbers."""
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if not is_dataclass(value):
        return plain_leaf(value)
    kind: Any = type(value)
    word = next((word for word, rule in _RULES.items() if rule is kind), None)
    return ({_RULE: word} if word else {}) | {
        _key(kind, each): plain(getattr(value, each.name)) for each in kept_fields(kind)
    }


class PlainReader:
    """Builds domain values of plain data; ValueError, TypeError or KeyError where it is none of that type."""

    def __init__(self) -> None:
        """Begin knowing no ids."""
        self._known: dict[Any, set[str]] = {}
        self._meant: list[tuple[Any, str]] = []

    def read(self, kind: Any, data: Any) -> Any:
        """Return the value of a type: a dataclass, or what the field of one declares."""
        if isinstance(kind, NewType):
            return self._id(kind, data)
        if get_origin(kind) in {Union, UnionType}:
            return self._one_of(get_args(kind), data)
        if get_origin(kind) is tuple:
            if len(_of(list, data)) > _MOST:
                raise ValueError("too many")
            return tuple(self.read(get_args(kind)[0], each) for each in data)
        return self._fields(kind, data) if is_dataclass(kind) else _simple(kind, data)

    def refuse_unknown(self, *kinds: Any) -> None:
        """Raise ValueError where an id of one of these kinds was meant that nothing has."""
        for kind, key in self._meant:
            if kind in kinds and key not in self._known.get(kind, set()):
                raise ValueError(key)

    def _one_of(self, kinds: tuple[Any, ...], data: Any) -> Any:
        if data is None and type(None) in kinds:
            return None
        wanted = [kind for kind in kinds if kind is not type(None)]
        if len(wanted) > 1:
            wanted = [_RULES[_of(str, _of(dict, data)[_RULE])]]
        return self.read(wanted[0], data)

    def _fields(self, kind: Any, data: Any) -> Any:
        held, types = _of(dict, data), types_of(kind)
        values = {}
        for each in kept_fields(kind):
            key = _key(kind, each)
            if key in held:
                values[each.name] = self.read(types[each.name], held[key])
            elif each.default is MISSING and each.default_factory is MISSING:
                raise KeyError(key)
        if "id" in values and isinstance(types["id"], NewType):
            own = self._known.setdefault(types["id"], set())
            if values["id"] in own:
                raise ValueError("an id twice")
            own.add(values["id"])
        return kind(**values)

    def _id(self, kind: Any, data: Any) -> Any:
        key = str(_of(str, data))
        if not 0 < len(key) <= 64 or not key.isascii() or not key.isprintable():
            raise ValueError("id")
        self._meant.append((kind, key))
        return kind(key)


def with_ids(kind: Any, value: Any, ids: Mapping[Any, Mapping[str, str]]) -> Any:
    """Return a value of a type with other ids; ``ids`` are per kind of id, those it does not name stay."""
    if value is None:
        return None
    if isinstance(kind, NewType):
        return kind(ids.get(kind, {}).get(value, value))
    if get_origin(kind) in {Union, UnionType}:
        wanted = [each for each in get_args(kind) if each is not type(None)]
        return with_ids(wanted[0] if len(wanted) == 1 else type(value), value, ids)
    if get_origin(kind) is tuple:
        return tuple(with_ids(get_args(kind)[0], each, ids) for each in value)
    if not isinstance(kind, type) or not is_dataclass(kind):
        return value
    types = types_of(kind)
    changed = {each.name: with_ids(types[each.name], getattr(value, each.name), ids) for each in kept_fields(kind)}
    return replace(value, **changed)


def _simple(kind: Any, data: Any) -> Any:
    if issubclass(kind, Enum):
        return kind(_of(str, data))
    if kind in {date, time, datetime}:
        return kind.fromisoformat(_of(str, data))
    if kind is Fraction:
        above, below = (int(part) for part in _of(str, data)[:20].split("/"))
        return Fraction(above, below)
    if kind is bytes:
        if len(_of(str, data)) > _LARGEST_BYTES:
            raise ValueError("too large")
        return base64.b64decode(data, validate=True)
    if kind is str:
        if len(_of(str, data)) > _LONGEST_TEXT:
            raise ValueError("too long")
        return "\n".join(clean(line) for line in data.split("\n"))
    if kind is int and abs(_of(int, data)) > _LARGEST_NUMBER:
        raise ValueError("too great")
    return _of(kind, data)


def _of(kind: Any, data: Any) -> Any:
    if type(data) is not kind:
        raise TypeError(kind.__name__)
    return data


@lru_cache
def types_of(kind: Any) -> dict[str, Any]:
    """Return what the fields of a dataclass declare, by name."""
    return get_type_hints(kind)


@lru_cache
def kept_fields(kind: Any) -> tuple[Field[Any], ...]:
    """Return the fields of a dataclass that are told when it is made, not derived."""
    return tuple(each for each in fields(kind) if each.init)


def _key(kind: Any, field: Field[Any]) -> str:
    return EXPORTED_NAMES.get(kind, {}).get(field.name, field.name)
