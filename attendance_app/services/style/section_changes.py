"""Changes of what a style prints: parts left out, sentences printed or not."""

from dataclasses import replace

from attendance_app.domain.style.house_style import HouseStyle, Part, Section

# The sentences that may be printed or not, in the order in which they are offered.
STANDING = (Part.BREAKS, Part.COUNTS, Part.VACANT_COUNT, Part.DAYS, Part.ANNEX)


def printed_sentences(style: HouseStyle) -> frozenset[Part]:
    """Return which of the standing sentences the style prints."""
    return frozenset(part for part in STANDING if style.section_of(part) is not None)


def with_sentence(style: HouseStyle, part: Part, *, printed: bool) -> HouseStyle:
    """Return the style with a standing sentence printed or not: breaks with the place, the others last."""
    style = without(style, {part})
    if not printed:
        return style
    place = style.section_of(Part.PLACE)
    if part is Part.BREAKS and place is not None:
        return replaced(style, place, replace(place, parts=(*place.parts, part)))
    last = style.sections[-1] if style.sections else None
    if last is not None and not last.heading and part in {Part.DAYS, Part.ANNEX}:
        return replaced(style, last, replace(last, parts=(*last.parts, part)))
    return replace(style, sections=(*style.sections, Section("", (part,))))


def without(style: HouseStyle, parts: set[Part] | frozenset[Part]) -> HouseStyle:
    """Return the style without some parts, and without the sections that had nothing else."""
    left = []
    for each in style.sections:
        kept = tuple(part for part in each.parts if part not in parts)
        if kept or each.titles or kept == each.parts:
            left.append(replace(each, parts=kept))
    return replace(style, sections=tuple(left))


def replaced(style: HouseStyle, old: Section, new: Section) -> HouseStyle:
    """Return the style with one section in the place of another."""
    return replace(style, sections=tuple(new if each == old else each for each in style.sections))
