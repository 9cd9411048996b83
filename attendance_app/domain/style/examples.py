"""Templates of a style as people read them: "Anna Ek (KD)" for "{name} ({party})", and back."""

import re

from attendance_app.domain.style.templates import fields_of

# The example of each field; none of them is a part of another that the same text may have.
_WORDS = {
    "forum": "Nämnden", "name": "Anna Ek", "party": "KD", "organisation": "Åby kommun", "municipality": "Åby",
    "number": "112", "title": "kommunchef", "who": "Anna Ek", "words": "ordförande", "Words": "Ordförande",
    "whom": "Lars Åkesson (M)", "items": "§§ 112–114", "numbers": "112–114", "from": "09.15", "to": "10.40",
    "point": "2", "place": "Kommunhuset", "weekday": "torsdagen", "day": "15 januari 2026", "date": "2026-01-15",
    "hours": "13.00–15.45", "start": "13.00", "end": "15.45", "present": "38", "absent": "11", "serving": "7",
    "seats": "49", "everybody": "57", "count": "3", "annex": "bilaga 1", "verified": "justerade",
    "names": "Lars Åkesson (M) och Eva Ill (C)", "office": "Justerare", "group": "Socialdemokraterna",
}  # fmt: skip
_OF_ITEMS = ("since", "until", "without", "recused", "remote", "abstains", "observing")
# The fields that the text of a setting may have; no others are read out of it.
_FIELDS = {
    "title": ("forum", "date"),
    "names.name": ("name", "party", "organisation", "municipality", "number"),
    "names.whom": ("name", "party", "organisation", "municipality", "number"),
    "names.official": ("name", "party", "title", "organisation"),
    "names.office": ("who", "words", "Words"),
    "names.chairing": ("title", "items"),
    "names.note": ("who", "words"),
    "serving.words": ("whom",),
    "serving.form": ("who", "words"),
    "serving.vacant_seat": ("party",),
    "serving.replaced": ("whom",),
    "periods.items.single": ("number",),
    "periods.items.plural": ("number",),
    "periods.items.point": ("number", "point"),
    **{f"periods.{name}": ("items",) for name in _OF_ITEMS},
    "periods.between": ("from", "to"),
    "periods.arrived": ("from",),
    "periods.departed": ("to",),
    "sentences.place": ("place", "weekday", "day", "date", "hours", "start", "end"),
    "sentences.breaks": ("hours",),
    "sentences.counts": ("present", "absent", "serving", "seats", "everybody"),
    "sentences.vacant": ("count",),
    "sentences.annex": ("annex",),
    "sentences.at_once": ("items", "day", "verified"),
    "sentences.all_but": ("names",),
    "sentences.items": ("items", "numbers"),
    "sentences.signatures": ("office", "name", "items"),
    "group": ("group",),
}  # fmt: skip
# Where a field means something else than elsewhere.
_OWN = {
    ("names.chairing", "title"): "1:e vice ordförande",
    ("names.note", "words"): "§§ 112–114",
    ("serving.form", "words"): "ersättare för Lars Åkesson (M)",
    ("periods.items.plural", "number"): "112–114",
    ("sentences.at_once", "day"): "2026-01-16",
    ("sentences.breaks", "hours"): "10.15–10.30",
}


def example_of(path: str, template: str) -> str:
    """Return what the text of a setting prints, with an example in the place of each field."""
    return re.sub(r"\{(\w+)\}", lambda found: _word(path, found[1]), template)


def template_of(path: str, text: str) -> str:
    """Return the template of a text that has been changed; a field may be written as such too."""
    fields = _FIELDS.get(path, ())
    words = {_word(path, field): f"{{{field}}}" for field in fields}
    if not words:
        return text
    pattern = "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))
    return re.sub(pattern, lambda found: words[found[0]], text)


def unknown_fields(path: str, template: str) -> tuple[str, ...]:
    """Return the fields of a template that its setting has nothing for."""
    return tuple(each for each in fields_of(template) if each not in _FIELDS.get(path, ()))


def _word(path: str, field: str) -> str:
    return _OWN.get((path, field)) or _WORDS.get(field, f"{{{field}}}")
