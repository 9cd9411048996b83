"""Verifies a finished annex: another library reads it back, and every letter is compared."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2
from pypdfium2 import raw

from attendance_app.documents.annex.fonts import composed
from attendance_app.documents.annex.layout import column_edges, continued, page_size
from attendance_app.domain.papers.annex import Annex

# PDFium gives a hyphen at a line's end as another character.
_HYPHENS = str.maketrans(dict.fromkeys("\u00ad\ufffe\uffff\x02", "-"))
# Tolerance for letters of one line, in points.
_LINE = 0.5
Cells = tuple[str, ...]
Span = tuple[int, int]


def first_difference(made: bytes, annex: Annex) -> str:
    """Return the first row that differs in the PDF ``made``, as a Swedish clause; "" if none does.

    The pages are read as running text, row by row in a screen reader's order; in addition the first and last letter
    of each cell must be within its column, on its row's line.
    """
    document = pypdfium2.PdfDocument(made)
    try:
        return _Reading(annex, len(document)).difference(document)
    finally:
        document.close()


class _Reading:
    def __init__(self, annex: Annex, pages: int) -> None:
        self.annex, self.pages = annex, pages
        edges = column_edges(annex)
        self.columns = tuple(pairwise(edges))
        # A section heading spans all columns but the last, which has its sum.
        self.spanned = ((edges[0], edges[-2]), (edges[-2], edges[-1]))
        self.lines = list(_script(annex))
        self.notes = [text for each in annex.notes for text in (each.heading, *each.lines) if text]
        self.done = 0
        self.heading = ""

    def difference(self, document: Any) -> str:
        for number, page in enumerate(document, start=1):
            text_page = page.get_textpage()
            found = self._page_difference(number, _PageText(text_page))
            text_page.close()
            if found:
                return found
        left = [cells for _, cells in self.lines[self.done :] if any(cells)] + [(note,) for note in self.notes]
        return f"raden ”{' '.join(left[0])}” läses inte tillbaka." if left else ""

    def _page_difference(self, number: int, text: "_PageText") -> str:
        annex = self.annex
        head = [*annex.letterhead.splitlines(), annex.title, annex.number, annex.record_number] if number == 1 else []
        head += annex.lead if number == 1 else ()
        head += annex.figure.texts if annex.figure and number == 1 else ()
        foot = f"{annex.footer} {annex.page_words(number, self.pages)}".strip()
        if None in [text.take(each) for each in head]:
            return f"sida {number} saknar rubrik."
        below = page_size(annex)[1]
        # A page of notes only has no header row.
        if number == 1 or self.done < len(self.lines):
            headings = text.line_of(tuple(column.heading for column in annex.columns), self.columns)
            if headings is None:
                return f"sida {number} saknar rubrikraden."
            below = headings
            if number > 1 and self.heading and not self._at_heading() and not text.take(continued(self.heading)):
                return f"sida {number} saknar rubriken ”{self.heading}”."
        while not text.is_rest(foot):
            if self.done == len(self.lines):
                return self._note_difference(number, text, foot)
            heading, cells = self.lines[self.done]
            line = text.line_of(cells, self.spanned if heading else self.columns)
            if line is None or line > below:
                return f"raden ”{' '.join(cells)}” läses inte tillbaka."
            below = line - _LINE if any(cells) else below
            self.heading = cells[0] if heading else self.heading
            self.done += 1
        return ""

    def _note_difference(self, number: int, text: "_PageText", foot: str) -> str:
        while self.notes and text.take(self.notes[0]):
            del self.notes[0]
        return "" if text.is_rest(foot) else f"sida {number} har mer än den ska, eller saknar sidnummer."

    def _at_heading(self) -> bool:
        return self.done < len(self.lines) and self.lines[self.done][0]


class _PageText:
    """A page's text, consumed from the front, with the positions of its letters."""

    def __init__(self, text_page: Any) -> None:
        self._page = text_page
        self._text, self._at = _plain(text_page.get_text_range().translate(_HYPHENS)), 0
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def line_of(self, cells: Cells, columns: tuple[tuple[float, float], ...]) -> float | None:
        """Consume a row; return its height above the page's lower edge in points, None if it differs.

        The first letters of all cells must be on one line, and the first and last letter of each cell between the
        column's edges. A row without letters returns 0.
        """
        line = 0.0
        for cell, (left, right) in zip(cells, columns, strict=True):
            span = self.take(cell)
            if span is None:
                return None
            if span == (0, 0):
                continue
            first, height = self._place(span[0])
            last = first if span[1] - span[0] == 1 else self._place(span[1] - 1)[0]
            if not (left - _LINE < min(first, last) and max(first, last) < right):
                return None
            if line and abs(line - height) > _LINE:
                return None
            line = height
        return line

    def take(self, wanted: str) -> Span | None:
        """Consume ``wanted`` and return its span, (0, 0) for no text, None if other text follows.

        A blank matches any whitespace, and a long word may be broken over lines.
        """
        wanted = " ".join(_plain(wanted).split())
        if not wanted:
            return 0, 0
        text, start = self._text, self._after_blanks(self._at)
        if text.startswith(wanted, start):
            self._at = start + len(wanted)
            return start, self._at
        at = start
        for sign in wanted:
            after = self._after_blanks(at)
            if sign == " ":
                if after == at:
                    return None
                at = after
                continue
            if text[at : at + 1] in "\r\n":
                at = after
            if text[at : at + 1] != sign:
                return None
            at += 1
        self._at = at
        return start, at

    def is_rest(self, wanted: str) -> bool:
        """Tell if the rest of the page is ``wanted``."""
        if len(self._text) - self._at > 4 * len(wanted) + 40:
            return False
        return " ".join(self._text[self._at :].split()) == " ".join(_plain(wanted).split())

    def _after_blanks(self, at: int) -> int:
        while self._text[at : at + 1].isspace():
            at += 1
        return at

    def _place(self, index: int) -> tuple[float, float]:
        """Return a letter's origin, in points from the page's lower left corner."""
        letter = raw.FPDFText_GetCharIndexFromTextIndex(self._page, index)
        raw.FPDFText_GetCharOrigin(self._page, letter, self._x, self._y)
        return self._x.value, self._y.value


def _script(annex: Annex) -> Iterator[tuple[bool, Cells]]:
    for section in annex.sections:
        if section.heading:
            yield True, (section.heading, section.total)
        for row in section.rows:
            yield False, row


def _plain(text: str) -> str:
    """Return ``text`` as the reader gives it: composed, ligatures as their letters."""
    return composed(text).replace("ﬁ", "fi").replace("ﬂ", "fl")
