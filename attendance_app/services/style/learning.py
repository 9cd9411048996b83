"""A house style learnt from a page one of the body's own minutes: rules alone, and what is not shown is not set."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from attendance_app.domain.forum import Forum
from attendance_app.domain.roster import Roster
from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.services.errors import Refusal
from attendance_app.services.style.learnt_names import name_findings
from attendance_app.services.style.learnt_periods import period_findings
from attendance_app.services.style.learnt_sections import section_findings
from attendance_app.services.style.learnt_sentences import sentence_findings
from attendance_app.services.style.page_text import blocks_of
from attendance_app.services.style.person_lines import LineReader
from attendance_app.services.style.settings import with_setting


@dataclass(frozen=True, slots=True)
class Finding:
    """One setting that the page shows: its path ("serving.words"), the value, and the words of the page."""

    path: str
    value: Any
    shown: str


def learn(forum: Forum, roster: Roster, *texts: str) -> tuple[Finding, ...]:
    """Return what a page one shows of how the body writes; Refusal where it shows nothing.

    ``texts`` are what the page can be taken for, as a document's tables or its running text: the one that shows the
    most counts.
    """
    found = max((_learnt(forum, roster, text) for text in texts), key=len, default=())
    if not found:
        raise Refusal("Texten visar inga namn. Klistra in förstasidan av ett protokoll, med rubriker och namn.")
    return found


def _learnt(forum: Forum, roster: Roster, text: str) -> tuple[Finding, ...]:
    reader = LineReader(roster)
    head, blocks = blocks_of(text, reader)
    found: dict[str, tuple[Any, str]] = {}
    for part in (
        section_findings(forum, reader, head, blocks),
        name_findings(reader, blocks),
        period_findings(blocks),
        sentence_findings(forum, head, blocks),
    ):
        found |= part
    if not any(block.people for block in blocks):
        return ()
    return tuple(Finding(path, value, shown) for path, (value, shown) in found.items())


def learnt_style(style: HouseStyle, findings: Iterable[Finding]) -> HouseStyle:
    """Return the style with what was found; everything else stays."""
    for each in findings:
        style = with_setting(style, each.path, each.value)
    return style
