"""Texts with fields, as in "{name} ({party})": filled, and without what belongs to an empty field."""

import re
from collections.abc import Mapping
from functools import lru_cache

_FIELD = re.compile(r"\{(\w+)\}")
# What goes with an empty field: its brackets; the comma after it at the start of a text or bracket; else what is
# before it. "kl." is nothing without its time.
_EMPTY = (
    r"\s*[(\[]\{FIELD\}[)\]]",
    r"(?<![^(\[])\{FIELD\}[,.:]?\s*",
    r"(?:,?\s*\b(?:kl\.?|klockan))?[,–-]?\s*\{FIELD\}",
)


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return the template with its fields replaced; a field without a value goes, with the signs that belong to it."""
    missing = tuple(name for name in fields_of(template) if not values.get(name))
    left = _without(template, missing) if missing else template
    return _FIELD.sub(lambda found: values[found[1]], left)


def attached(who: str, words: str, form: str) -> str:
    """Return a line with words after it by ``form`` ("{who}, {words}"); {Words} begins with a capital letter.

    Asterisks follow the name without a comma.
    """
    if not words:
        return who
    return (
        who + words
        if words.startswith("*") and "," in form
        else filled(form, {"who": who, "words": words, "Words": words[:1].upper() + words[1:]})
    )


@lru_cache
def fields_of(template: str) -> tuple[str, ...]:
    """Return the names of a template's fields, each once."""
    return tuple(dict.fromkeys(_FIELD.findall(template)))


@lru_cache
def _without(template: str, missing: tuple[str, ...]) -> str:
    for name in missing:
        for pattern in _EMPTY:
            template = re.sub(pattern.replace("FIELD", re.escape(name)), "", template)
    return " ".join(template.split(" ")).strip()
