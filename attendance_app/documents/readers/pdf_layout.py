"""The words of a PDF's page as lines and columns, by their positions."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pypdfium2 import raw

from attendance_app.documents.readers.limits import MOST_ROWS

# How PDFium gives a hyphen at a line's end.
HYPHENS = str.maketrans(dict.fromkeys("\x02\ufffe\uffff", "-"))


@dataclass(slots=True)
class Piece:
    """A piece of text; positions and ``size`` (the font's) are in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str
    base: float = 0.0
    size: float = 0.0


def pieces_of(text_page: Any) -> list[Piece]:
    """Return the pieces of text on a page, in the order of its content stream."""
    found = []
    for at in range(min(text_page.count_rects(), MOST_ROWS)):
        left, bottom, right, top = text_page.get_rect(at)
        text = text_page.get_text_bounded(left, bottom, right, top).translate(HYPHENS).replace("\r\n", " ").strip("\0")
        if text.strip():
            base, size = _base(text_page, left, bottom, top)
            found.append(Piece(left, bottom, right, top, " ".join(text.split()), base, size))
    return found


def _base(text_page: Any, left: float, bottom: float, top: float) -> tuple[float, float]:
    at = text_page.get_index(left + 0.5, (bottom + top) / 2, 3, 3)
    if at is None or at < 0:
        return bottom, top - bottom
    across, up = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text_page, at, ctypes.byref(across), ctypes.byref(up))
    return up.value, raw.FPDFText_GetFontSize(text_page, at)


def lines_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces in lines from the top, each line from the left, touching pieces joined."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: -each.base):
        line = lines[-1] if lines else []
        if line and abs(line[0].base - piece.base) <= max(2.0, piece.size * 0.25):
            line.append(piece)
        else:
            lines.append([piece])
    return [_joined(sorted(line, key=lambda each: each.left)) for line in lines]


def _joined(line: list[Piece]) -> list[Piece]:
    joined = [line[0]]
    for piece in line[1:]:
        before = joined[-1]
        gap, size = piece.left - before.right, max(before.size, 6.0)
        # A piece that begins within the one before is another cell, drawn over it.
        if -size * 0.5 < gap < size * 0.4:
            blank = " " if gap > size * 0.12 else ""
            top, bottom = max(before.top, piece.top), min(before.bottom, piece.bottom)
            text = before.text + blank + piece.text
            joined[-1] = Piece(before.left, bottom, piece.right, top, text, before.base, before.size)
        else:
            joined.append(piece)
    return joined


def in_columns(lines: Sequence[Sequence[Piece]], edges: Sequence[float]) -> list[list[str]]:
    """Return lines as rows, their cells parted at ``edges``."""
    rows = []
    for line in lines:
        row = [""] * (len(edges) + 1)
        for piece in line:
            # A piece belongs to the column where it begins: a title may span several.
            at = sum(piece.left >= edge - 1 for edge in edges)
            row[at] = f"{row[at]} {piece.text}".strip()
        rows.append(row)
    return rows


def column_edges(all_lines: Sequence[Sequence[Piece]]) -> list[float]:
    """Return the left edges of the columns, without the first.

    A column begins where words begin that follow others in their line, and where almost no line has words across.
    """
    lines = [line for line in all_lines if len(line) > 1]
    allowed = max(2 if len(lines) > 8 else 1, len(lines) * 0.04) if len(lines) > 2 else 0
    edges: list[float] = []
    for at in sorted({round(piece.left) for line in lines for piece in line[1:]}):
        across = sum(any(piece.left < at - 1 < piece.right for piece in line) for line in lines)
        since = edges[-1] if edges else float("-inf")
        begins = sum(
            any(since - 1 <= piece.left < at - 1 for piece in line) and any(abs(piece.left - at) < 1 for piece in line)
            for line in lines
        )
        if across <= allowed and begins:
            edges.append(at)
    return edges


def closest_lines(pages: Sequence[Sequence[Sequence[Piece]]]) -> float:
    """Return the least distance of two lines of a document, in points; 0 where no page has two."""
    gaps = [(above[0].base - below[0].base, below[0].size) for page in pages for above, below in pairwise(page)]
    return min((gap for gap, size in gaps if gap > size * 0.9), default=0.0)


def unwrapped(lines: Sequence[Sequence[Piece]], rows: Sequence[list[str]], closest: float) -> list[list[str]]:
    """Return the rows with wrapped cells joined.

    A line continues the one above if it is closer to it than rows are, or as close as any lines of the document
    (``closest``, in points) and filled only in cells that are filled above.
    """
    gaps = [above[0].base - below[0].base for above, below in pairwise(lines)]
    found = [list(row) for row in rows[:1]]
    last = rows[0] if rows else []
    for gap, line, row in zip(gaps, lines[1:], rows[1:], strict=True):
        within = all(above or not below for above, below in zip(last, row, strict=True)) and row != last
        fewer = sum(map(bool, row)) < sum(map(bool, last))
        if gap <= line[0].size * 1.3 or (gap <= closest * 1.02 <= line[0].size * 1.7 and within and fewer):
            found[-1] = [_continued(above, below) for above, below in zip(found[-1], row, strict=True)]
        else:
            found.append(list(row))
            last = row
    return found


def _continued(above: str, below: str) -> str:
    return f"{above}{below}" if above.endswith("-") else f"{above} {below}".strip()
