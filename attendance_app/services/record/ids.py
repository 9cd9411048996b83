"""Ids in a record: checked while it is read, and replaced by others in a value."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

_MAX_LENGTH = 64


class IdCheck:
    """Which ids a record declares, and which it refers to; a kind of id is a NewType, such as PersonId."""

    def __init__(self) -> None:
        """Begin knowing no ids."""
        self._declared: dict[Any, set[str]] = {}
        self._referred: list[tuple[Any, str]] = []

    def declare(self, kind: Any, key: str) -> None:
        """Note that something has this id; ValueError where something else of the kind has it already."""
        declared = self._declared.setdefault(kind, set())
        if key in declared:
            raise ValueError("an id twice")
        declared.add(key)

    def refer(self, kind: Any, key: str) -> None:
        """Note that an id was read; ValueError for a text that the program never makes an id."""
        if not 0 < len(key) <= _MAX_LENGTH or not key.isascii() or not key.isprintable():
            raise ValueError("id")
        self._referred.append((kind, key))

    def refuse_unknown(self, *kinds: Any) -> None:
        """Raise ValueError where an id of one of these kinds was referred to that nothing has."""
        for kind, key in self._referred:
            if kind in kinds and key not in self._declared.get(kind, set()):
                raise ValueError(key)


def with_ids(kind: Any, value: Any, ids: Mapping[Any, Mapping[str, str]]) -> Any:
    """Return a value of a type with other ids; ``ids`` are per kind of id, those it does not name stay."""
    if value is None:
        return None
    if isinstance(kind, NewType):
        return kind(ids.get(kind, {}).get(value, value))
    if get_origin(kind) in {Union, UnionType}:
        kinds = [each for each in get_args(kind) if each is not type(None)]
        return with_ids(kinds[0] if len(kinds) == 1 else type(value), value, ids)
    if get_origin(kind) is tuple:
        return tuple(with_ids(get_args(kind)[0], each, ids) for each in value)
    if not isinstance(kind, type) or not is_dataclass(kind):
        return value
    types = get_type_hints(kind)
    changed = {
        each.name: with_ids(types[each.name], getattr(value, each.name), ids) for each in fields(kind) if each.init
    }
    return replace(value, **changed)
