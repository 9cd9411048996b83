"""The law's own words: the paragraphs that the rules cite and whose text was read in full, with source and day.

A paragraph whose text is not bundled is known by its number alone. Statutes have no copyright (URL 9 §).
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from attendance_app.services.bundled import resources

# As the screen and the paper write it: KL 5:45, KL 5:17–21, KL 5 kap. 45 §, lag 1930:173 2 §.
_CITATION = re.compile(r"\b(KL|ABL|lag 1930:173) (?:(\d+)(?::| kap\. ))?(\d+)(?:–(\d+))?")
_WITHOUT_CHAPTERS = "lag 1930:173"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: ``name`` such as "KL 5 kap. 45 §"; ``text`` and ``source`` are "" where it is not bundled.

    ``source`` says the law, the last amendment in it, where it was read and on what day.
    """

    name: str
    text: str = ""
    source: str = ""


def cited(words: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs that ``words`` cite, in that order and each once; a range gives each of its paragraphs."""
    found: dict[str, Paragraph] = {}
    for law, chapter, first, last in _CITATION.findall(words):
        if bool(chapter) == (law == _WITHOUT_CHAPTERS):
            # A whole chapter, such as KL 5.
            continue
        for number in range(int(first), int(last or first) + 1):
            paragraph = _paragraph(law, chapter, number)
            found.setdefault(paragraph.name, paragraph)
    return tuple(found.values())


def _paragraph(law: str, chapter: str, number: int) -> Paragraph:
    name = f"{law} {chapter} kap. {number} §" if chapter else f"{law} {number} §"
    bundled = _laws().get(law, {})
    text = bundled.get("paragraphs", {}).get(f"{chapter}:{number}" if chapter else f"{number}", "")
    return Paragraph(name, text, _source(bundled)) if text else Paragraph(name)


def _source(law: dict[str, Any]) -> str:
    return f"{law['title']} i lydelse till och med {law['version']}; {law['source']}, läst {law['read']}"


@cache
def _laws() -> dict[str, dict[str, Any]]:
    read = (tomllib.loads(file.read_text(encoding="utf-8")) for file in (resources() / "law").glob("*.toml"))
    return {law["name"]: law for law in read}
