"""The tables and lines of a PDF: by its tags, if any, and by the positions of the words."""

from collections.abc import Iterator
from typing import Any

import pypdfium2

from attendance_app.documents.readers.limits import MOST_ROWS, ReadError
from attendance_app.documents.readers.pdf_layout import (
    Piece,
    closest_lines,
    column_edges,
    in_columns,
    lines_of,
    pieces_of,
    unwrapped,
)
from attendance_app.documents.readers.pdf_tags import marked_words, tagged_tables

_MOST_PAGES = 400


def pdf_tables(content: bytes) -> list[dict[str, Any]]:
    """Return the tagged tables, the words in columns (wrapped lines separate and joined), and the text's lines.

    ReadError where there is no text.
    """
    document = _opened(content)
    words: dict[tuple[int, int], str] = {}
    pages: list[list[list[Piece]]] = []
    for number in range(min(len(document), _MOST_PAGES)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            continue
        words |= {(number, mark): text for mark, text in marked_words(page, text_page).items()}
        pages.append(lines_of(pieces_of(text_page)))
        if sum(map(len, pages)) > MOST_ROWS:
            break
    if not any(pages):
        raise ReadError("PDF-filen har ingen text, bara bilder: den är inläst med skanner. Välj originalet i stället.")
    tagged = [{"name": "", "rows": rows, "flowing": False} for rows in tagged_tables(content, words)]
    flowing = [{"name": "", "rows": rows, "flowing": True} for rows in _placed(pages)]
    return [table for table in (*tagged, *flowing) if table["rows"]]


def _placed(pages: list[list[list[Piece]]]) -> Iterator[list[list[str]]]:
    """Give the rows by columns of each page and of all pages alike, wrapped lines apart and together; and the lines."""
    closest = closest_lines(pages)
    alike = column_edges([line for page in pages for line in page])
    for edges in ([column_edges(page) for page in pages], [alike] * len(pages)):
        rows = [in_columns(page, each) for page, each in zip(pages, edges, strict=True)]
        yield [row for page in rows for row in page]
        yield [row for page, held in zip(pages, rows, strict=True) for row in unwrapped(page, held, closest)]
    yield [[" ".join(piece.text for piece in line)] for page in pages for line in page]


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError("PDF-filen är skyddad med lösenord. Ta bort lösenordet och försök igen.") from error
        raise ReadError("PDF-filen är skadad eller avkortad. Hämta eller spara den på nytt.") from error
    if not len(document):
        raise ReadError("PDF-filen har inga sidor. Välj en annan fil.")
    return document
