"""A page one as blocks: a heading and what is under it, however the page was laid out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from attendance_app.domain.style.house_style import Column, Part
from attendance_app.services.style.page_tables import columns_of, rows_of
from attendance_app.services.style.person_lines import LineReader, PersonLine
from attendance_app.services.style.sentence_lines import sentence_part

# Settings that a page shows, by their paths: the value, and the words of the page.
Found = dict[str, tuple[Any, str]]
# More than a page: the rest of the minutes is not looked at.
LONGEST_PAGE, LONGEST_LINE = 20_000, 300
# Where the matters begin.
_MATTERS = re.compile(
    r"§ ?\d+\s+(?!omedelbar)[^\W\d]{2}|(?:ärendelista|innehållsförteckning|innehåll|föredragningslista)$", re.I
)
P = Part
OTHERS = (P.OFFICIALS, P.COOPTED, P.OTHERS, P.OBSERVING)
# What headings of minutes mean, the first that fits; what is shown under them says more.
_MEANINGS: tuple[tuple[str, tuple[Part, ...]], ...] = (
    (r"(?:ej|icke|inte) tj|övriga ersättare|ersättare,? (?:ej|inte)", (P.WAITING,)),
    (r"ersättare (?:för|till) juster", (P.SUBSTITUTE_VERIFIERS,)),
    (r"frånvarande ersättare|ersättare.*(?:frånvar|förhind)", (P.ABSENT_SUBSTITUTES,)),
    (r"(?:anmält )?förhind\w*|anmäl\w* förfall", (P.EXCUSED,)),
    (r"frånvar|ej närvar|inte närvar", (P.ABSENT,)),
    (r"(?:plats|tid)\b|sammanträde(?:s)?(?:tid|plats|dag)|datum", (P.PLACE,)),
    (r"ajourn|paus", (P.BREAKS,)),
    (r"underskrift|signatur", (P.SIGNATURES,)),
    (r"juster|utses att|utsedd", (P.VERIFIERS,)),
    (r"jäv", (P.RECUSED,)),
    (r"tj(?:änstgörande|g\.?|\.)? ?ers|tjänstgör", (P.SERVING,)),
    (r"ersättare|suppleant", (P.SERVING, P.WAITING)),
    (r"fack|personalföretr|arbetstagar", (P.STAFF,)),
    (r"paragraf|ärenden|§", (P.ITEMS,)),
    (r"ordförande|ordf\.?$", (P.CHAIR,)),
    (r"(?:vid protokollet|sekreterare)\b", (P.SECRETARY,)),
    (r"adjung", (P.COOPTED, P.OFFICIALS, P.OTHERS)),
    (r"tjänste(?:m|p)|föredrag|kansli|övrig|inbjud|deltagare", OTHERS),
    (r"beslut|ledam|närvar|deltog|styrelse", (P.MEMBERS,)),
    (r"vaka", (P.VACANT,)),
    (r"upprop|antal", (P.COUNTS,)),
)  # fmt: skip
_INLINE = re.compile(r"(?P<heading>[A-ZÅÄÖ][^:§\d]{2,60}:)\s+(?P<rest>\S.*)")
_COLUMNS = re.compile(r"\t| {2,}")


@dataclass
class Block:
    """A heading ("" for none), the lines under it, and whether they were in the heading's own line."""

    heading: str = ""
    lines: list[str] = field(default_factory=list)
    inline: bool = False
    people: list[PersonLine] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    @property
    def meaning(self) -> tuple[Part, ...]:
        """What the heading is known to mean, () for nothing."""
        return meaning_of(self.heading)


def meaning_of(heading: str) -> tuple[Part, ...]:
    """Return the parts that a heading of minutes usually has under it."""
    words = heading.casefold()
    return next((parts for pattern, parts in _MEANINGS if re.search(pattern, words)), ())


def blocks_of(text: str, reader: LineReader) -> tuple[list[str], list[Block]]:
    """Return the lines before the first heading, and the blocks of a page one."""
    head: list[str] = []
    blocks: list[Block] = []
    fresh = True
    lines = list(_lines(text))
    for at, line in enumerate(lines):
        if not line:
            fresh = True
            continue
        following = next((each for each in lines[at + 1 :] if each), "")
        if not (head or blocks or _INLINE.match(line) or (following and reader.read(following))):
            # The first line is the page's title.
            head.append(line)
        elif inline := _inline_heading(line, reader):
            blocks.append(Block(inline["heading"], [inline["rest"]], inline=True))
        elif _is_heading(line, following, reader, fresh=fresh, alone=at + 1 >= len(lines) or not lines[at + 1]):
            blocks.append(Block(line))
        elif blocks:
            if fresh and blocks[-1].lines:
                blocks.append(Block())
            blocks[-1].lines.append(line)
        else:
            head.append(line)
        fresh = False
    for block in blocks:
        _read(block, reader)
    return head, blocks


def _lines(text: str) -> Iterable[str]:
    """Give the lines; a heading in a column of its own, as minutes are often set, is a line of its own."""
    named = False
    for raw in text[:LONGEST_PAGE].splitlines():
        line = raw[:LONGEST_LINE].rstrip()
        if named and _MATTERS.match(line.strip()):
            return
        named = named or "(" in line or meaning_of(line) == (Part.MEMBERS,)
        parts = [part.strip() for part in _COLUMNS.split(line)]
        if len(parts) == 2 and (meaning_of(parts[0]) or not parts[0]):
            yield from (part for part in parts if part)
        else:
            yield line.strip(" ") if "\t" in line.strip() else line.strip()


def _inline_heading(line: str, reader: LineReader) -> re.Match[str] | None:
    """Return the heading and the rest of a line that has both, None for any other line."""
    inline = _INLINE.match(line)
    if inline is None or sentence_part(line, ()) not in {None, Part.PLACE}:
        return None
    return inline if meaning_of(inline["heading"]) or reader.read(inline["rest"]) else None


def _is_heading(line: str, following: str, reader: LineReader, *, fresh: bool, alone: bool) -> bool:
    if reader.read(line) is not None or "\t" in line or line.startswith("*") or alone:
        return False
    if re.search(r"\d|[.]$", line.replace("1:e", "").replace("2:e", "")) or len(line) > 60:
        return False
    known = bool(meaning_of(line))
    says = reader.read(following) is not None or sentence_part(following, ()) is not None
    return bool(following) and (known or (fresh and says))


def _read(block: Block, reader: LineReader) -> None:
    """Read the people of a block; those in the heading's own line are parted first."""
    lines = block.lines
    if columns_of(lines):
        cells = [row.get(Column.NAME, "") for row in rows_of(lines)]
        block.people += [found for cell in cells if (found := reader.read(cell)) is not None]
        return
    if block.inline and reader.read(lines[0]) is not None:
        lines = parted(lines[0], reader)
    for line in lines:
        found = None if "\t" in line or reader.is_party(line.strip("()")) else reader.read(line)
        if found is not None:
            block.people.append(found)
        else:
            block.others.append(line)


def parted(line: str, reader: LineReader) -> list[str]:
    """Return the people of one line: "A, kassör, B och C" is three."""
    pieces = re.split(r"(, | och | samt |; )", line)
    found = [pieces[0]]
    for sign, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        person = reader.read(piece)
        if person is not None and person.name and piece.startswith((person.name, "(")):
            found.append(piece)
        else:
            found[-1] += sign + piece
    return found


def text_of_rows(rows: Sequence[Sequence[str]]) -> str:
    """Return a table of a document as lines: a column of headings and one of people, each line of a cell its own.

    A heading that goes on in the next row ("Ej tjänstgörande", "ersättare") is joined.
    """
    lines: list[str] = []
    heading = -1
    for row in rows:
        cells = [cell for cell in row if cell.strip()]
        if len(cells) > 2:
            lines.append("\t".join(cell.replace("\n", " ") for cell in row))
            continue
        if len(cells) == 2 and heading >= 0 and cells[0][:1].islower():
            lines[heading] += f" {cells.pop(0)}"
        elif len(cells) == 2:
            lines.append("")
            heading = len(lines)
        lines += [line for cell in cells or [""] for line in cell.split("\n")]
    return "\n".join(lines)
