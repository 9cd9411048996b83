"""Domain values as plain JSON, for the change log and for the settings that are kept as text."""

import base64
import json
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from fractions import Fraction
from typing import Any, TypeVar

from attendance_app.domain.attendance import Attendance, Interval, Mark, Presence
from attendance_app.domain.forum import AnnexField, AnnexSettings, Logo, MeetingSettings
from attendance_app.domain.quorum import FixedRule, FractionRule, OrganisationsRule, QuorumRule

Settings = TypeVar("Settings", AnnexSettings, MeetingSettings)


def plain(value: Any) -> Any:
    """Return ``value`` as dicts, lists, texts, numbers; fields of a dataclass that have their default are left out."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, FractionRule | FixedRule | OrganisationsRule):
        return plain_rule(value)
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value) if _is_set(value, each)}
    return [plain(each) for each in value] if isinstance(value, tuple) else value


def _is_set(value: Any, field: Any) -> bool:
    return bool(field.init) and getattr(value, field.name) != field.default


def plain_rule(rule: QuorumRule) -> dict[str, Any]:
    """Return a quorum rule with its kind."""
    if isinstance(rule, FractionRule):
        return {"rule": "fraction", "fraction": plain(rule.fraction), "strict": rule.strict}
    if isinstance(rule, FixedRule):
        return {"rule": "fixed", "number": rule.number}
    return {"rule": "organisations", "number": rule.number}


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
    stored = json.loads(text)
    if "fields" in stored:
        stored["fields"] = tuple(AnnexField(each) for each in stored["fields"])
    if stored.get("logo"):
        logo = stored["logo"]
        stored["logo"] = Logo(base64.b64decode(logo["image"], validate=True), str(logo["alternative"]))
    return _typed(AnnexSettings(**stored))


def read_settings(text: str) -> MeetingSettings:
    """Read how the body meets; ValueError or TypeError for any other text."""
    return _typed(MeetingSettings(**json.loads(text)))


def read_attendance(stored: dict[str, Any]) -> Attendance:
    """Read an attendance that ``plain`` made; ValueError, KeyError or TypeError for anything else."""
    intervals = tuple(
        Interval(
            first=each.get("first"),
            last=each.get("last"),
            came=time.fromisoformat(each["came"]) if "came" in each else None,
            left=time.fromisoformat(each["left"]) if "left" in each else None,
            presence=Presence(each.get("presence", Presence.PRESENT.value)),
            seat=each.get("seat"),
        )
        for each in stored.get("intervals", ())
    )
    return Attendance(intervals, Mark(stored.get("absence", Mark.UNMARKED.value)))


def _typed(held: Settings) -> Settings:
    """Return settings whose words are words and whose choices are choices; ValueError for others."""
    for each in fields(held):
        if isinstance(each.default, str | bool) and type(getattr(held, each.name)) is not type(each.default):
            raise ValueError(each.name)
    return held


def canonical(value: Any) -> str:
    """Return the one JSON text of a plain value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
