"""A small annex of rows that a test chooses, and the text of one that was made."""

from datetime import date

import pypdfium2

from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind

COLUMNS = (
    AnnexColumn("Namn", ColumnKind.NAME),
    AnnexColumn("Organisation", ColumnKind.TEXT),
    AnnexColumn("Närvaro (X)", ColumnKind.MARK),
)


def annex(*rows: tuple[str, str, str]) -> Annex:
    """Return an annex of these rows."""
    return Annex("Närvaro", "Bilaga 1", "Prov", date(2025, 2, 14), COLUMNS, (AnnexSection("", "", rows),))


def pages(made: bytes) -> list[str]:
    """Return the text of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made)]
