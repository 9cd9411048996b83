"""What a page one shows of its sentences: place and time, breaks, counts, §§, legend, foot."""

import re
from collections.abc import Callable

from attendance_app.domain.forum import Forum
from attendance_app.domain.style.house_style import Part
from attendance_app.services.style.page_text import Block, Found
from attendance_app.services.style.sentence_lines import (
    all_but_template,
    at_once_template,
    breaks_template,
    counts_template,
    items_template,
    place_template,
    sentence_part,
)

_TEMPLATES: dict[Part, tuple[str, Callable[[str], str]]] = {
    Part.PLACE: ("sentences.place", place_template),
    Part.BREAKS: ("sentences.breaks", breaks_template),
    Part.COUNTS: ("sentences.counts", counts_template),
    Part.ITEMS: ("sentences.items", items_template),
    Part.AT_ONCE: ("sentences.at_once", at_once_template),
    Part.MEMBERS: ("sentences.all_but", all_but_template),
    Part.VACANT_COUNT: ("sentences.vacant", lambda line: re.sub(r"\d+", "{count}", line, count=1)),
    Part.ANNEX: ("sentences.annex", lambda line: re.sub(r"[Bb]ilaga \d+", "{annex}", line, count=1)),
}


def sentence_findings(forum: Forum, head: list[str], blocks: list[Block]) -> Found:
    """Return the templates of the sentences that are shown, whether members are named by exception, and the foot."""
    found: Found = {}
    lines = [(line, block.meaning) for block in blocks for line in block.others] + [(line, ()) for line in head[1:]]
    for line, meaning in lines:
        part = sentence_part(line, meaning)
        path, template = _TEMPLATES.get(part, ("", str)) if part else ("", str)
        if path and path not in found and (words := template(line)):
            found[path] = (words, line)
    if "sentences.all_but" in found:
        found["all_but"] = (True, found["sentences.all_but"][1])
    legend = [line for line, meaning in lines if sentence_part(line, meaning) is Part.LEGEND]
    if legend:
        found["sentences.legend"] = (legend, " ".join(legend))
    return found | _signatures(forum, blocks) | _title(forum, head) | _foot(blocks)


def _title(forum: Forum, head: list[str]) -> Found:
    title = head[0] if head else ""
    if forum.name not in title:
        return {}
    words = re.sub(r"\d{4}-\d{2}-\d{2}", "{date}", title.replace(forum.name, "{forum}"))
    return {"title": (words, title)}


def _foot(blocks: list[Block]) -> Found:
    last = blocks[-1] if blocks else Block()
    if last.heading or len(last.others) != 1 or last.people or sentence_part(last.others[0], ()) is not None:
        return {}
    line = last.others[0]
    return {"foot": (line, line)} if re.search(r"sign|juster", line, re.IGNORECASE) else {}


def _signatures(forum: Forum, blocks: list[Block]) -> Found:
    """Return how the lines for signatures are written: office, what is drawn, name and §§."""
    for block in blocks:
        if Part.SIGNATURES in block.meaning:
            lines = [*(person.text for person in block.people), *block.others]
            for line in lines:
                made = re.match(r"(Sekreterare|Ordförande|Justerare|Justerande)(?P<sign>:?)\s*(?P<drawn>[._]*)", line)
                if made:
                    drawn = f" {made['drawn']}" if made["drawn"] else ""
                    return {"sentences.signatures": (f"{{office}}{made['sign']}{drawn} {{name}} {{items}}", line)}
    return {}
