"""Hostile values put into a forum's edits: too long, too large, of another meaning, bytes of other kinds of file."""

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from datetime import time as clock_time
from enum import Enum
from fractions import Fraction
from typing import Any

from attendance_app.domain.change import Edit
from attendance_app.domain.forum import Logo

# The fields and indexes that lead to a value.
Way = tuple[str | int, ...]
_TEXTS = (
    "", " ", "\0", "a", "a" * 199, "a " * 1000, "a" * 100_000, "a" * 3_000_000, "\u202eanna", "=1+1",
    "<img src=/etc/passwd>", "\n" * 5000, "{organ}" * 300, "%!PS\n(x) run", "../../x", "/etc/passwd", "\ud800",
    "e" + "\u0301" * 1000, "𐍈" * 500, "bilaga1", "2a", "1a", "x", "p01", "p02", "o01", "s01", "i1", "m1", "party",
    "ﷺ" * 200, "<para>", "&lt;", "file:///etc/passwd", "\\\\server\\share", "(a" * 500, "٣" * 50, "Anna Ek\tBo",
)  # fmt: skip
_BYTES = (
    b"", b"MZ" + bytes(500), b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/tmp/x) (w) file\n",
    b"II*\0" + bytes(500), b"GIF89a" + bytes(500), b"\x89PNG\r\n\x1a\n" + bytes(500), b"%PDF-1.7\n" + bytes(500),
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\xe8\0\0\x01J\x08\x06\0\0\0" + bytes(500), b"<svg/>", b"a" * 5_000_000,
)  # fmt: skip


def changed_values(edits: tuple[Edit, ...], draw: random.Random) -> tuple[Edit, ...]:
    """Return the edits with some of their values changed, of the right type or of none."""
    changed = list(edits)
    for _ in range(draw.choice((1, 1, 2, 4))):
        at = draw.randrange(len(changed))
        value = changed[at].after
        places = list(_places(value))
        place, held = draw.choice(places)
        with suppress(TypeError, ValueError, KeyError):
            changed[at] = replace(changed[at], after=_with(value, place, _other(held, draw)))
    return tuple(changed)


def _places(value: Any, place: Way = ()) -> Iterator[tuple[Way, Any]]:
    """Give every value within a dataclass or tuple, with the way to it."""
    if place:
        yield place, value
    if is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            if each.init:
                yield from _places(getattr(value, each.name), (*place, each.name))
    elif isinstance(value, tuple):
        for at, part in enumerate(value):
            yield from _places(part, (*place, at))


def _with(value: Any, place: Way, new: Any) -> Any:
    if not place:
        return new
    first, *rest = place
    if isinstance(first, int):
        return (*value[:first], _with(value[first], tuple(rest), new), *value[first + 1 :])
    return replace(value, **{first: _with(getattr(value, first), tuple(rest), new)})


def _other(value: Any, draw: random.Random) -> Any:
    """Return another value of the kind, or none at all."""
    if draw.random() < 0.05:
        return None
    match value:
        case bool():
            return not value
        case Enum():
            return draw.choice(list(type(value)))
        case str():
            return draw.choice(_TEXTS)
        case bytes():
            return draw.choice((*_BYTES, value[: len(value) // 2], value + value))
        case int():
            return draw.choice((0, -1, 1, 99, 1 << 31, 1 << 62, -(1 << 62)))
        case Fraction():
            return draw.choice(
                (Fraction(0), Fraction(-1, 2), Fraction(3), Fraction(1, 10**2000), Fraction(10**4000, 7))
            )
        case tuple():
            times = draw.choice((1000, 30_000))
            return draw.choice((value[:0], value[:1], value[::-1], value + value, value[:1] * times))
        case date() | datetime() | clock_time():
            return draw.choice((type(value).min, type(value).max))
        case None:
            return draw.choice((0, "", "p01", "i1", date.max, clock_time.max, Logo(_BYTES[0], "Bild")))
        case _:
            return value


def difference(before: tuple[Edit, ...], after: tuple[Edit, ...]) -> str:
    """Return the edits that were changed, in short."""
    found = [f"{new.subject.value}: {_short(new.after)}" for old, new in zip(before, after, strict=True) if old != new]
    return " | ".join(found)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) < 300 else f"{text[:300]} … ({len(text)})"
