"""The settings of a style that most bodies differ in, each with the ways that minutes are written.

A choice says what it prints in its own words, and makes the change; the style itself stays one value.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from attendance_app.domain.style.house_style import HouseStyle, Part, Section, Titles
from attendance_app.domain.style.period_words import PartForm
from attendance_app.services.style.section_changes import replaced, with_sentence, without

Change = Callable[[HouseStyle], HouseStyle]


class Setting(Enum):
    """One setting in sight."""

    OFFICES = "offices"
    PARTY = "party"
    SERVING = "serving"
    REPLACED = "replaced"
    PERIODS = "periods"
    WAITING = "waiting"
    OFFICIALS = "officials"
    VACANT = "vacant"
    SENTENCES = "sentences"


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to write: ``kind`` says what sort of way it is, ``words`` what is printed, "" for nothing."""

    kind: str
    words: str
    change: Change


_OFFICIALS = frozenset({Part.OFFICIALS, Part.COOPTED, Part.OTHERS, Part.OBSERVING})
_SERVING = (
    "ersättare för {whom}", "ersätter {whom}", "tjänstgör för {whom}", "tjg för {whom}", "för {whom}",
    "tjänstgörande ersättare", "",
)  # fmt: skip
_PERIODS = {
    "§§ 112–114": PartForm.RANGES,
    "ej §§ 115–119": PartForm.EXCEPT,
    "t.o.m. § 114, fr.o.m. § 115": PartForm.ENDS,
    "t.o.m. § 114, ej §§ 115–117": PartForm.ENDS_EXCEPT,
}


def choices_of(setting: Setting, style: HouseStyle) -> tuple[Choice, ...]:
    """Return the choices of a setting; the style's own way is among them."""
    found = tuple(_CHOICES[setting](style))
    if setting is Setting.SENTENCES or any(each.change(style) == style for each in found):
        return found
    return (Choice("own", own_words(setting, style), lambda now: now), *found)


def chosen(setting: Setting, style: HouseStyle) -> int:
    """Return the index of the choice that the style has."""
    return next((at for at, each in enumerate(choices_of(setting, style)) if each.change(style) == style), 0)


def own_words(setting: Setting, style: HouseStyle) -> str:
    """Return what a style of its own prints for a setting."""
    words = {
        Setting.OFFICES: style.names.office.replace("{who}", "Anna Ek").replace("{words}", "ordförande"),
        Setting.PARTY: style.names.name.replace("{name}", "Anna Ek").replace("{party}", "S"),
        Setting.SERVING: style.serving.words,
        Setting.PERIODS: style.periods.part.value,
        Setting.WAITING: style.heading_of(Part.WAITING),
        Setting.OFFICIALS: style.heading_of(Part.OFFICIALS),
        Setting.VACANT: style.names.vacant,
    }
    return words.get(setting, "")


def _offices(style: HouseStyle) -> Iterator[Choice]:
    def with_name(form: str) -> Change:
        def change(now: HouseStyle) -> HouseStyle:
            chairing = now.names.chairing or "{title}, ordförande {items}"
            titles = Titles.ALL if now.names.titles is Titles.NONE else now.names.titles
            names = replace(now.names, titles=titles, office=form, chairing=chairing)
            return without(replace(now, names=names), {Part.CHAIR})

        return change

    def apart(now: HouseStyle) -> HouseStyle:
        names = replace(now.names, titles=Titles.NONE, chairing="")
        now = replace(now, names=names)
        if now.section_of(Part.CHAIR) is not None:
            return now
        at = next((at for at, each in enumerate(now.sections) if Part.VERIFIERS in each.parts), len(now.sections))
        return replace(now, sections=(*now.sections[:at], Section("Ordförande", (Part.CHAIR,)), *now.sections[at:]))

    def nowhere(now: HouseStyle) -> HouseStyle:
        names = replace(now.names, titles=Titles.NONE, chairing="")
        return without(replace(now, names=names), {Part.CHAIR})

    yield Choice("beside", ", ordförande", with_name("{who}, {words}"))
    yield Choice("beside", " ordförande", with_name("{who} {words}"))
    yield Choice("beside", " (ordförande)", with_name("{who} ({words})"))
    yield Choice("before", "Ordförande Anna Ek", with_name("{Words} {who}"))
    yield Choice("heading", "Ordförande", apart)
    yield Choice("nowhere", "", nowhere)


def _party(style: HouseStyle) -> Iterator[Choice]:
    where = "".join(part for part in (", {organisation}", ", {municipality}") if part in style.names.name)
    number = "{number} " if style.names.name.startswith("{number}") else ""

    def written(form: str) -> Change:
        def change(now: HouseStyle) -> HouseStyle:
            whom = now.names.whom if now.names.whom == "{name}" else form
            official = now.names.official
            for old in ("({party}) {name}", "{name} ({party})", "{party} {name}", "{name}, {party}"):
                official = official.replace(old, form if form != "{name}" else "{name} ({party})")
            return replace(now, names=replace(now.names, name=number + form + where, whom=whom, official=official))

        return change

    yield Choice("after", "(S)", written("{name} ({party})"))
    yield Choice("after", ", S", written("{name}, {party}"))
    yield Choice("before", "(S)", written("({party}) {name}"))
    yield Choice("before", "S", written("{party} {name}"))
    yield Choice("nowhere", "", written("{name}"))


def _serving(style: HouseStyle) -> Iterator[Choice]:
    def written(words: str, whom: str) -> Change:
        return lambda now: replace(
            now, serving=replace(now.serving, words=words), names=replace(now.names, whom=whom or now.names.name)
        )

    bare = "{name} ({party})" if "{party}" in style.names.name else "{name}"
    with_party = style.names.whom if "{party}" in style.names.whom else bare
    for words in _SERVING:
        yield Choice("words" if words else "nowhere", words, written(words, with_party))
        if "{whom}" in words and with_party != "{name}":
            yield Choice("words", words.replace("{whom}", "{name}"), written(words, "{name}"))


def _replaced_choices(style: HouseStyle) -> Iterator[Choice]:
    for kind, listed in (("not", False), ("too", True)):
        yield Choice(
            kind,
            style.heading_of(Part.ABSENT, "Frånvarande"),
            lambda now, listed=listed: replace(now, serving=replace(now.serving, replaced_absent=listed)),  # type: ignore[misc]
        )


def _periods(style: HouseStyle) -> Iterator[Choice]:
    for words, form in _PERIODS.items():
        yield Choice(
            "words",
            words,
            lambda now, form=form: replace(now, periods=replace(now.periods, part=form)),  # type: ignore[misc]
        )


def _headings(part: Part, usual: tuple[str, ...]) -> Callable[[HouseStyle], Iterator[Choice]]:
    def made(style: HouseStyle) -> Iterator[Choice]:
        for words in usual:
            yield Choice("words", words, lambda now, words=words: _with_heading(now, part, words))  # type: ignore[misc]
        hidden = _OFFICIALS if part is Part.OFFICIALS else frozenset({part})
        yield Choice("nowhere", "", lambda now: without(now, hidden))

    return made


def _with_heading(style: HouseStyle, part: Part, heading: str) -> HouseStyle:
    """Return the style with a part under a heading; where it shares one with others it gets its own after that."""
    section = style.section_of(part)
    parts = tuple(each for each in Part if each in _OFFICIALS) if part is Part.OFFICIALS else (part,)
    if section is not None and set(section.parts) <= {*parts, Part.STAFF}:
        return replaced(style, section, replace(section, heading=heading))
    left = without(style, set(parts))
    after = {Part.MEMBERS, Part.SERVING, *((Part.WAITING,) if part is Part.OFFICIALS else ())}
    at = max((at for at, each in enumerate(left.sections) if after & set(each.parts)), default=-1) + 1
    return replace(left, sections=(*left.sections[:at], Section(heading, parts), *left.sections[at:]))


def _vacant(style: HouseStyle) -> Iterator[Choice]:
    def among(word: str) -> Change:
        def change(now: HouseStyle) -> HouseStyle:
            names = replace(now.names, vacant=word)
            now = without(replace(now, names=names), {Part.VACANT, Part.VACANT_COUNT})
            members = now.section_of(Part.MEMBERS)
            return (
                now
                if members is None
                else replaced(now, members, replace(members, parts=(*members.parts, Part.VACANT)))
            )

        return change

    def counted(now: HouseStyle) -> HouseStyle:
        return with_sentence(without(now, {Part.VACANT}), Part.VACANT_COUNT, printed=True)

    yield Choice("among", "Vakant (KD)", among("Vakant"))
    yield Choice("among", "---- (KD)", among("----"))
    yield Choice("counted", style.sentences.vacant.replace("{count}", "1"), counted)
    yield Choice("nowhere", "", lambda now: without(now, {Part.VACANT, Part.VACANT_COUNT}))


def _sentences(style: HouseStyle) -> Iterator[Choice]:
    yield from ()


_CHOICES: dict[Setting, Callable[[HouseStyle], Iterator[Choice]]] = {
    Setting.OFFICES: _offices,
    Setting.PARTY: _party,
    Setting.SERVING: _serving,
    Setting.REPLACED: _replaced_choices,
    Setting.PERIODS: _periods,
    Setting.WAITING: _headings(
        Part.WAITING,
        ("Ej tjänstgörande ersättare", "Ersättare", "Närvarande ersättare", "Icke tjänstgörande ersättare"),
    ),
    Setting.OFFICIALS: _headings(
        Part.OFFICIALS, ("Övriga närvarande", "Övriga deltagare", "Tjänstepersoner", "Tjänstemän", "Övriga")
    ),
    Setting.VACANT: _vacant,
    Setting.SENTENCES: _sentences,
}
