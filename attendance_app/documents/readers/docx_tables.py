"""The tables and the running text of a Word document."""

import io
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from attendance_app.documents.readers.limits import BAD_ARCHIVE, MOST_ROWS, ReadError

# Marks in the fonts Wingdings and Wingdings 2, by the last two digits of their private code.
_SYMBOLS = {
    "FE": "☒",
    "FD": "☒",
    "FC": "✓",
    "FB": "✗",
    "A8": "☐",
    "6F": "☐",
    "52": "☒",
    "53": "☒",
    "50": "✓",
    "A3": "☐",
}


def docx_tables(content: bytes) -> list[dict[str, Any]]:
    """Return every table; all of them with the text between them as one table; and the text's lines."""
    try:
        document = docx.Document(io.BytesIO(content))
        parts = list(document.iter_inner_content())
        # A layout table has others in its cells: each becomes a table of its own.
        inner = [Table(each, document) for each in document.element.body.iter(qn("w:tbl")) if _is_inner(each)]
        tables = [_rows(part) for part in (*(each for each in parts if isinstance(each, Table)), *inner)]
        lines = [[line] for part in parts if isinstance(part, Paragraph) for line in part.text.splitlines() or [""]]
        whole = [row for part in parts for row in (_rows(part) if isinstance(part, Table) else _line(part))]
    except (*BAD_ARCHIVE, OpcError, etree.LxmlError, AttributeError) as error:
        raise ReadError("Word-dokumentet är skadat. Öppna det i Word, spara det på nytt.") from error
    found = [{"name": "", "rows": rows, "flowing": False} for rows in tables]
    if len(tables) > 1:
        found.append({"name": "", "rows": whole, "flowing": False})
    return [*found, {"name": "", "rows": lines, "flowing": True}]


def _is_inner(table: Any) -> bool:
    return next(table.iterancestors(qn("w:tbl")), None) is not None


def _line(paragraph: Paragraph) -> list[list[str]]:
    return [[paragraph.text]] if paragraph.text.strip() else []


def _rows(table: Table) -> list[list[str]]:
    """Return a table's texts; a cell merged over columns is given once, one merged over rows in each row."""
    rows = []
    for row in table.rows:
        cells: list[str] = [""] * row.grid_cols_before
        before = None
        for cell in row.cells:
            cells.append("" if cell._tc is before else _words(cell._tc))
            before = cell._tc
        rows.append(cells)
        if len(rows) > MOST_ROWS:
            break
    return rows


def _words(cell: Any) -> str:
    """Return a cell's text with that of content controls (check boxes), which python-docx skips."""
    parts: list[str] = []
    for each in cell.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:p"), qn("w:noBreakHyphen"), qn("w:sym")):
        if each.tag == qn("w:t"):
            parts.append(each.text or "")
        elif each.tag == qn("w:p"):
            parts.append("\n" if parts else "")
        elif each.tag == qn("w:sym"):
            parts.append(_SYMBOLS.get((each.get(qn("w:char")) or "")[-2:].upper(), ""))
        else:
            parts.append("-" if each.tag == qn("w:noBreakHyphen") else "\n" if each.tag == qn("w:br") else "\t")
    return "".join(parts)
