"""The finished annex read back by another library and held against what it should say, letter by letter."""

import re
from collections.abc import Iterator
from typing import Any

import pypdfium2

from attendance_app.documents.annex_layout import column_edges, continued
from attendance_app.documents.pdf_fonts import composed
from attendance_app.domain.annex import Annex

# The reader gives a hyphen at a line's end as another sign.
_HYPHENS = str.maketrans(dict.fromkeys("\u00ad\ufffe\uffff\x02", "-"))
_BLANKS = re.compile(r"\s+")
Cells = tuple[str, ...]


def first_difference(made: bytes, annex: Annex) -> str:
    """Return the first row that the pages of ``made`` do not give back, as a sentence; "" where all agree.

    The pages are read twice: as running text, row by row in the order that a screen reader follows, and column by
    column by where the letters stand on the paper.
    """
    document = pypdfium2.PdfDocument(made)
    try:
        return _Reading(annex, len(document)).difference(document)
    finally:
        document.close()


class _Reading:
    def __init__(self, annex: Annex, pages: int) -> None:
        self.annex, self.pages = annex, pages
        self.edges = column_edges(annex)
        self.lines = list(_script(annex))
        self.done = 0
        self.heading = ""

    def difference(self, document: Any) -> str:
        for number, page in enumerate(document, start=1):
            text_page = page.get_textpage()
            found = self._page_difference(number, text_page)
            text_page.close()
            if found:
                return found
        left = [cells for _, cells in self.lines[self.done :] if any(cells)]
        return f"raden ”{' '.join(left[0])}” läses inte tillbaka." if left else ""

    def _page_difference(self, number: int, text_page: Any) -> str:
        text = _Text(text_page.get_text_range())
        annex = self.annex
        head = [*annex.letterhead.splitlines(), annex.title, annex.number, annex.record_number] if number == 1 else []
        columns = [column.heading for column in annex.columns]
        foot = f"{annex.footer} {annex.number}, sida {number} ({self.pages})".strip()
        if not all(text.take(each) for each in (*head, *columns)):
            return f"sida {number} saknar rubrik eller rubrikrad."
        started = self.done
        if number > 1 and self.heading and not self._at_heading() and not text.take(continued(self.heading)):
            return f"sida {number} saknar rubriken ”{self.heading}”."
        while not text.is_rest(foot):
            if self.done == len(self.lines):
                return f"sida {number} har mer än den ska, eller saknar sidnummer."
            heading, cells = self.lines[self.done]
            if not all(text.take(cell) for cell in cells):
                return f"raden ”{' '.join(cells)}” läses inte tillbaka."
            self.heading = cells[0] if heading else self.heading
            self.done += 1
        return self._column_difference(text_page, self.lines[started : self.done])

    def _at_heading(self) -> bool:
        return self.done < len(self.lines) and self.lines[self.done][0]

    def _column_difference(self, text_page: Any, lines: list[tuple[bool, Cells]]) -> str:
        """Hold each column against the letters between its edges; where headings span the others, only the marks'."""
        columns, spanned = self.annex.columns, any(heading for heading, _ in lines)
        for at, column in enumerate(columns):
            if spanned and at < len(columns) - 1:
                continue
            read = text_page.get_text_bounded(left=self.edges[at], right=self.edges[at + 1])
            # Above the table stand title and number, below it the page number.
            if _bare(column.heading + "".join(cells[at - len(columns)] for _, cells in lines)) not in _bare(read):
                return f"kolumnen ”{column.heading}” står inte på sin plats."
        return ""


class _Text:
    """A page's text, taken from the front."""

    def __init__(self, text: str) -> None:
        self._text, self._at = composed(text.translate(_HYPHENS)), 0

    def take(self, wanted: str) -> bool:
        """Move past ``wanted``: a blank in it is any blanks, and a long word may be broken over lines."""
        wanted = " ".join(composed(wanted).split())
        if not wanted:
            return True
        text, at = self._text, self._after_blanks(self._at)
        if text.startswith(wanted, at):
            self._at = at + len(wanted)
            return True
        for sign in wanted:
            after = self._after_blanks(at)
            if sign == " ":
                if after == at:
                    return False
                at = after
                continue
            if text[at : at + 1] in "\r\n":
                at = after
            if text[at : at + 1] != sign:
                return False
            at += 1
        self._at = at
        return True

    def is_rest(self, wanted: str) -> bool:
        """Tell if nothing but ``wanted`` is left."""
        return " ".join(self._text[self._at :].split()) == " ".join(composed(wanted).split())

    def _after_blanks(self, at: int) -> int:
        while self._text[at : at + 1].isspace():
            at += 1
        return at


def _script(annex: Annex) -> Iterator[tuple[bool, Cells]]:
    for section in annex.sections:
        if section.heading:
            yield True, (section.heading, section.total)
        for row in section.rows:
            yield False, row


def _bare(text: str) -> str:
    return _BLANKS.sub("", composed(text.translate(_HYPHENS)))
