"""A style, and what differs between two, as Swedish words: for the change log and for a merge."""

from dataclasses import fields, is_dataclass
from enum import Enum

from attendance_app.domain.style.examples import example_of
from attendance_app.domain.style.house_style import HouseStyle, Section
from attendance_app.domain.style.named_styles import NAMED_STYLES

_MOST = 4


def style_words(style: HouseStyle) -> str:
    """Return the name of a named style; else that it is the body's own, with what names and serving look like."""
    name = next((name for name, each in NAMED_STYLES.items() if each == style), "")
    if name:
        return f"stilen {name}"
    samples = [example_of("names.name", style.names.name), example_of("serving.words", style.serving.words)]
    return f"egen stil: {', '.join(f'”{each}”' for each in samples if each)}"


def style_differences(before: HouseStyle, after: HouseStyle) -> tuple[str, str]:
    """Return what two styles print where they differ, of each: "”ersättare för …”" and "”tjg för …”"."""
    old, new = settings_of(before), settings_of(after)
    paths = [path for path in new if old[path] != new[path]]
    if len(paths) > _MOST:
        return style_words(before), style_words(after)
    return ", ".join(_printed(path, old[path]) for path in paths), ", ".join(
        _printed(path, new[path]) for path in paths
    )


def settings_of(part: object, above: str = "") -> dict[str, object]:
    """Return the settings of a style by their paths ("serving.words")."""
    found: dict[str, object] = {}
    for field in fields(part) if is_dataclass(part) else ():
        path, value = f"{above}.{field.name}".strip("."), getattr(part, field.name)
        found |= settings_of(value, path) if is_dataclass(value) else {path: value}
    return found


def _printed(path: str, value: object) -> str:
    if isinstance(value, tuple):
        return "rubrikerna " + " · ".join(each.heading for each in value if isinstance(each, Section) and each.heading)
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, Enum):
        return f"”{value.value}”"
    return f"”{example_of(path, str(value))}”"
