"""A house style as plain data, whole or as changes to another style: for the command line and for files of settings."""

from collections.abc import Mapping
from typing import Any

from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.services.errors import Refusal
from attendance_app.services.record.codec import Codec

_CODEC = Codec({})


def style_data(style: HouseStyle) -> dict[str, Any]:
    """Return every setting of a style, nested as its parts are."""
    data: dict[str, Any] = _CODEC.encode(style)
    return data


def changed_style(style: HouseStyle, changes: Mapping[str, Any]) -> HouseStyle:
    """Return the style with the settings that ``changes`` has, nested as ``style_data``; Refusal where one is unknown.

    A list, as that of the sections, is replaced as a whole.
    """
    try:
        # A file of settings may be no mapping at all: TypeError.
        made = _CODEC.decode(HouseStyle, _merged(style_data(style), {**changes}))
    except (KeyError, ValueError, TypeError) as error:
        raise Refusal(
            "Stilen har en inställning som inte finns, eller ett värde som den inte kan ha. Jämför med dem som visas."
        ) from error
    return made if isinstance(made, HouseStyle) else style


def with_setting(style: HouseStyle, path: str, value: Any) -> HouseStyle:
    """Return the style with one setting changed, named by its path ("serving.words")."""
    changes: Any = value
    for name in reversed(path.split(".")):
        changes = {name: changes}
    try:
        return changed_style(style, changes)
    except Refusal as refusal:
        raise Refusal(f"Stilens inställning {path} finns inte, eller kan inte vara ”{value}”. Ändra den.") from refusal


def flat_data(data: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    """Return the settings by their paths, those of the sections as one list."""
    found: dict[str, Any] = {}
    for key, value in data.items():
        path = f"{above}.{key}".strip(".")
        found |= flat_data(value, path) if isinstance(value, Mapping) else {path: value}
    return found


def _merged(whole: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(whole)
    for key, value in changes.items():
        before = merged.get(key)
        merged[key] = _merged(before, value) if isinstance(before, Mapping) and isinstance(value, Mapping) else value
    return merged
