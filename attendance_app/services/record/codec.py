"""Domain values as plain data (dicts, lists, texts, numbers) and back, by the fields that their dataclasses declare.

A new field is written and read without a word here. One codec serves the JSON export and the change log: they differ in
their keys, in whether defaults are left out, and in what is checked. Each value that is read must have exactly the type
that its field declares, since a file may come from anybody.
"""

import base64
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from attendance_app.domain.quorum import QuorumRule
from attendance_app.domain.text import clean
from attendance_app.services.bounds import LIMITS, Limits, refuse_excess
from attendance_app.services.record.ids import IdCheck

# Written as they are. Asked first: an integrity check encodes half a million of them.
_UNCHANGED = frozenset({str, int, bool, NoneType})
# A union of dataclasses is recognised by this key, and its members are written with every field.
_TAG = "rule"
_TAGGED = {rule.__name__.removesuffix("Rule").lower(): rule for rule in get_args(QuorumRule)}
_TAG_OF = {rule: word for word, rule in _TAGGED.items()}
_MAX_FRACTION_TEXT = 20


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    key: str
    default: Any
    required: bool


class Codec:
    """Encodes domain values, and decodes them: ValueError, TypeError or KeyError for data that is not of the type."""

    def __init__(
        self,
        keys: Mapping[type, Mapping[str, str]],
        *,
        omit_defaults: bool = False,
        other_keys: bool = False,
        clean_texts: bool = False,
        limits: Limits = LIMITS,
        ids: IdCheck | None = None,
    ) -> None:
        """Read and write each field under its name, or under what ``keys`` says for its type and name.

        ``omit_defaults``: a field that has its default is not written. ``other_keys``: keys that no field has are
        ignored, not refused. ``clean_texts``: texts are cleaned as if they were typed. ``limits``: what is larger is
        refused. ``ids``: ids are checked.
        """
        self._keys, self._omit_defaults, self._other_keys = keys, omit_defaults, other_keys
        self._clean_texts, self._limits, self._ids = clean_texts, limits, ids
        self._layouts: dict[Any, tuple[_Field, ...] | None] = {}

    def encode(self, value: Any) -> Any:
        """Return a domain value as plain data."""
        kind: Any = type(value)
        if kind in _UNCHANGED:
            return value
        if kind is tuple:
            return [self.encode(each) for each in value]
        layout = self._layout(kind)
        if layout is None:
            return _encode_simple(value)
        if kind in _TAG_OF:
            return {_TAG: _TAG_OF[kind]} | {each.key: self.encode(getattr(value, each.name)) for each in layout}
        pairs = ((each, getattr(value, each.name)) for each in layout)
        omit = self._omit_defaults
        return {each.key: self.encode(part) for each, part in pairs if not omit or part != each.default}

    def decode(self, kind: Any, data: Any) -> Any:
        """Return the value of a type: of a dataclass, or of what a dataclass declares for a field."""
        if isinstance(kind, NewType):
            return self._decode_id(kind, data)
        if get_origin(kind) in {Union, UnionType}:
            return self._decode_union(get_args(kind), data)
        if get_origin(kind) is tuple:
            elements = _exactly(list, data)
            if len(elements) > self._limits.elements:
                raise ValueError("too many")
            return tuple(self.decode(get_args(kind)[0], each) for each in elements)
        return self._decode_fields(kind, data) if is_dataclass(kind) else self._decode_simple(kind, data)

    def _decode_union(self, kinds: tuple[Any, ...], data: Any) -> Any:
        if data is None and NoneType in kinds:
            return None
        kinds = tuple(kind for kind in kinds if kind is not NoneType)
        if len(kinds) == 1:
            return self.decode(kinds[0], data)
        tagged = dict(_exactly(dict, data))
        return self._decode_fields(_TAGGED[_exactly(str, tagged.pop(_TAG))], tagged)

    def _decode_fields(self, kind: Any, data: Any) -> Any:
        stored, types, layout = _exactly(dict, data), types_of(kind), self._layout(kind) or ()
        if not self._other_keys and not stored.keys() <= {each.key for each in layout}:
            raise KeyError("unknown")
        values = {}
        for each in layout:
            if each.key in stored:
                values[each.name] = self.decode(types[each.name], stored[each.key])
            elif each.required:
                raise KeyError(each.key)
        if self._ids and isinstance(types.get("id"), NewType):
            self._ids.declare(types["id"], values["id"])
        made = kind(**values)
        refuse_excess(made)
        return made

    def _decode_id(self, kind: Any, data: Any) -> Any:
        key = _exactly(str, data)
        if self._ids:
            self._ids.refer(kind, key)
        return kind(key)

    def _decode_simple(self, kind: Any, data: Any) -> Any:
        """Return a value without parts: the place where numbers and lengths are bounded."""
        if issubclass(kind, Enum):
            return kind(_exactly(str, data))
        if kind in {date, time, datetime}:
            return kind.fromisoformat(_exactly(str, data))
        if kind is Fraction:
            return _fraction(_exactly(str, data))
        limits = self._limits
        if kind is bytes:
            if len(_exactly(str, data)) > limits.base64:
                raise ValueError("too large")
            return base64.b64decode(_exactly(str, data), validate=True)
        value = _exactly(kind, data)
        if kind is str:
            if len(value) > limits.text:
                raise ValueError("too long")
            return "\n".join(clean(line) for line in value.split("\n")) if self._clean_texts else value
        if kind is int and abs(value) > limits.number:
            raise ValueError("too great")
        return value

    def _layout(self, kind: Any) -> tuple[_Field, ...] | None:
        """Return the fields of a dataclass, None for any other type."""
        if kind not in self._layouts:
            keys = self._keys.get(kind, {})
            self._layouts[kind] = (
                tuple(
                    _Field(
                        each.name,
                        keys.get(each.name, each.name),
                        each.default,
                        each.default is MISSING and each.default_factory is MISSING,
                    )
                    for each in fields(kind)
                    # The others are derived.
                    if each.init
                )
                if is_dataclass(kind)
                else None
            )
        return self._layouts[kind]


@lru_cache
def types_of(kind: Any) -> dict[str, Any]:
    """Return what the fields of a dataclass declare, by name."""
    return get_type_hints(kind)


def _encode_simple(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value


def _fraction(text: str) -> Fraction:
    if len(text) > _MAX_FRACTION_TEXT:
        raise ValueError("too long")
    numerator, denominator = (int(part) for part in text.split("/"))
    return Fraction(numerator, denominator)


def _exactly(kind: Any, data: Any) -> Any:
    # Not isinstance: True is no number here.
    if type(data) is not kind:
        raise TypeError(kind.__name__)
    return data
