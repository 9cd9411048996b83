"""The layout of the annex on A4: title, one table, repeated header, page numbers; drawn on reportlab's canvas."""

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics

from attendance_app.documents.annex_check import first_difference
from attendance_app.documents.pdf_fonts import BOLD, REGULAR, composed, fonts, unprintable
from attendance_app.documents.pdf_metadata import DocumentInfo
from attendance_app.documents.tagged_pdf import Element, TaggedCanvas
from attendance_app.domain.annex import Annex, ColumnKind
from attendance_app.services.ports import DocumentError

WIDTH, HEIGHT = A4
# A signing service stamps the outer 15 mm.
SIDE, TOP, FOOT = 20 * mm, 18 * mm, 17 * mm
SIZE, TITLE_SIZE, LEADING, PADDING = 10.0, 14.0, 12.0, 1.9
TABLE_FOOT = FOOT + 20


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table set in lines: the lines of each cell, and the row's height in points."""

    cells: tuple[tuple[str, ...], ...]
    height: float


def annex_pdf(annex: Annex, flavour: str = "2a") -> bytes:
    """Return the annex as PDF/UA-1 and PDF/A of ``flavour`` ("2a" or "1a"); equal input gives equal bytes.

    DocumentError names whoever cannot be set right.
    """
    fonts()
    _refuse_unprintable(annex)
    title = composed(f"{annex.title}, {annex.number}")
    info = DocumentInfo(title, composed(annex.forum), composed(annex.number), annex.log_head, annex.day)
    paper = TaggedCanvas(A4, info, REGULAR, flavour)
    # The number of pages stands in every footer, so the pages are made up before any is drawn.
    pages = _pages(annex)
    table = _draw_first_page(paper, annex, pages)
    for number, rows in enumerate(pages[1:], start=2):
        _draw_rows(paper, annex, rows, _repeat_header(paper, annex, HEIGHT - TOP), table)
        _end_page(paper, annex, number, len(pages))
    return paper.finished()


def checked_annex(annex: Annex) -> bytes:
    """Return the annex as PDF after reading it back; DocumentError where any row differs from what is held."""
    made = annex_pdf(annex)
    difference = first_difference(made, annex)
    if difference:
        raise DocumentError(f"Bilagan skulle inte ha stämt med närvaron och är inte skriven: {difference}")
    return made


def write_annex(annex: Annex, path: Path) -> None:
    """Write the checked annex to ``path`` whole or not at all; DocumentError, an older file then left as it was."""
    made = checked_annex(annex)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with part.open("xb") as file:
            file.write(made)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        words = f"Bilagan kunde inte skrivas som ”{path.name}” ({error.strerror}). Välj en annan plats."
        raise DocumentError(words) from error


def _refuse_unprintable(annex: Annex) -> None:
    words = [annex.title, annex.number, *(column.heading for column in annex.columns)]
    for text in (*words, *(cell for row in annex.rows for cell in row)):
        signs = unprintable(text)
        if signs:
            raise DocumentError(f"”{text}” har tecken som inte kan skrivas rätt: {' '.join(signs)}. Skriv om namnet.")


def _edges(annex: Annex) -> tuple[float, ...]:
    """Return the left edge of each column and the right edge of the last, in points."""
    weights = {ColumnKind.NAME: 10, ColumnKind.TEXT: 9, ColumnKind.MARK: 4}
    shares = [weights[column.kind] for column in annex.columns]
    edges, unit = [SIDE], (WIDTH - 2 * SIDE) / sum(shares)
    for share in shares:
        edges.append(edges[-1] + share * unit)
    return tuple(edges)


def _pages(annex: Annex) -> list[list[Line]]:
    edges = _edges(annex)
    top = HEIGHT - TOP - _head_height(annex, 1)
    pages: list[list[Line]] = [[]]
    for row in annex.rows:
        line = _set_row(row, edges)
        if top - line.height < TABLE_FOOT and pages[-1]:
            pages.append([])
            top = HEIGHT - TOP - _head_height(annex, len(pages))
        pages[-1].append(line)
        top -= line.height
    return pages


def _title_lines(annex: Annex) -> list[str]:
    number = pdfmetrics.stringWidth(annex.number, BOLD, TITLE_SIZE)
    return wrapped(annex.title, BOLD, TITLE_SIZE, WIDTH - 2 * SIDE - number - 20)


def _headings(annex: Annex) -> Line:
    return _set_row(tuple(column.heading for column in annex.columns), _edges(annex), BOLD)


def _head_height(annex: Annex, page: int) -> float:
    """Return the height of what stands above the first row: on page 1 the title, on every page the header row."""
    title = len(_title_lines(annex)) * TITLE_SIZE * 1.3 + 12 if page == 1 else 0.0
    return title + _headings(annex).height + 3


def _set_row(row: tuple[str, ...], edges: tuple[float, ...], font: str = REGULAR) -> Line:
    cells = tuple(tuple(wrapped(text, font, SIZE, edges[at + 1] - edges[at] - 8)) for at, text in enumerate(row))
    return Line(cells, max(len(lines) for lines in cells) * LEADING + 2 * PADDING)


def wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    """Return ``text`` in lines no wider than ``width`` points; a word that is too long is broken where it must be."""
    lines: list[str] = [""]
    for word in composed(text).split():
        longer = f"{lines[-1]} {word}".strip()
        if pdfmetrics.stringWidth(longer, font, size) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            if lines[-1] and pdfmetrics.stringWidth(lines[-1] + character, font, size) > width:
                lines.append("")
            lines[-1] += character
    return lines


def _draw_first_page(paper: TaggedCanvas, annex: Annex, pages: list[list[Line]]) -> Element:
    """Draw title, header row and the first rows; return the element that the other pages' rows go on in."""
    canvas, top = paper.canvas, HEIGHT - TOP
    canvas.setFont(BOLD, TITLE_SIZE)
    with paper.leaf("H1"):
        for number, line in enumerate(_title_lines(annex)):
            canvas.drawString(SIDE, top - TITLE_SIZE * (1 + 1.3 * number), line)
    with paper.leaf("P"):
        canvas.drawRightString(WIDTH - SIDE, top - TITLE_SIZE, composed(annex.number))
    top -= len(_title_lines(annex)) * TITLE_SIZE * 1.3 + 12
    with paper.tag("Table") as table:
        # PDF 1.4 knows no THead, and a THead without a TBody fails PDF/UA-1.
        grouped = paper.groups_rows and bool(annex.rows)
        with paper.tag("THead") if grouped else paper.reopened(table):
            top = _draw_header(paper, annex, top)
        with paper.tag("TBody") if grouped else paper.reopened(table):
            body = paper.current
            _draw_rows(paper, annex, pages[0], top, body)
    _end_page(paper, annex, 1, len(pages))
    return body


def _draw_header(paper: TaggedCanvas, annex: Annex, top: float) -> float:
    head = _headings(annex)
    paper.canvas.setFont(BOLD, SIZE)
    with paper.tag("TR"):
        for at in range(len(annex.columns)):
            with paper.leaf("TH", "/O /Table /Scope /Column"):
                _draw_cell(paper.canvas, annex, head, at, top)
    return _under_header(paper, top - head.height)


def _draw_rows(paper: TaggedCanvas, annex: Annex, rows: list[Line], top: float, table: Element) -> None:
    paper.canvas.setFont(REGULAR, SIZE)
    with paper.reopened(table):
        for row in rows:
            with paper.tag("TR"):
                for at, column in enumerate(annex.columns):
                    _draw_tagged_cell(paper, annex, row, at, column.kind, top)
            top -= row.height
            with paper.artifact():
                _rule(paper.canvas, top, 0.3)


def _draw_tagged_cell(paper: TaggedCanvas, annex: Annex, row: Line, at: int, kind: ColumnKind, top: float) -> None:
    if kind is ColumnKind.NAME:
        with paper.leaf("TH", "/O /Table /Scope /Row"):
            _draw_cell(paper.canvas, annex, row, at, top)
    elif kind is ColumnKind.MARK and not row.cells[at][0]:
        with paper.tag("TD"), paper.leaf("Span", spoken=annex.empty_mark):
            pass
    else:
        with paper.leaf("TD"):
            _draw_cell(paper.canvas, annex, row, at, top)


def _draw_cell(canvas: Any, annex: Annex, row: Line, at: int, top: float) -> None:
    edges = _edges(annex)
    for number, text in enumerate(row.cells[at]):
        base = top - PADDING - SIZE * 0.95 - number * LEADING
        if annex.columns[at].kind is ColumnKind.MARK:
            canvas.drawCentredString((edges[at] + edges[at + 1]) / 2, base, text)
        else:
            canvas.drawString(edges[at] + (0 if at == 0 else 4), base, text)


def _repeat_header(paper: TaggedCanvas, annex: Annex, top: float) -> float:
    head = _headings(annex)
    paper.canvas.setFont(BOLD, SIZE)
    with paper.artifact():
        for at in range(len(annex.columns)):
            _draw_cell(paper.canvas, annex, head, at, top)
    return _under_header(paper, top - head.height)


def _under_header(paper: TaggedCanvas, top: float) -> float:
    with paper.artifact():
        _rule(paper.canvas, top - 0.8, 0.9)
    return top - 3


def _end_page(paper: TaggedCanvas, annex: Annex, number: int, pages: int) -> None:
    paper.canvas.setFont(REGULAR, 8.5)
    with paper.artifact():
        paper.canvas.drawRightString(WIDTH - SIDE, FOOT, composed(f"{annex.number}, sida {number} ({pages})"))
    paper.end_page()


def _rule(canvas: Any, height: float, weight: float) -> None:
    canvas.setLineWidth(weight)
    canvas.setStrokeGray(0.0 if weight > 0.5 else 0.6)
    canvas.line(SIDE, height, WIDTH - SIDE, height)
