"""A small annex of rows that a test chooses, and the text of one that was made."""

from datetime import date

import pypdfium2

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind

# The smallest picture: one white point.
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
# Those that are of a meeting as a whole; the others are of one organisation or one vote.
WHOLE_KINDS = tuple(
    each for each in AnnexKind if each not in {AnnexKind.CERTIFICATE, AnnexKind.VOTE_LIST, AnnexKind.VOTING_ROLL}
)
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
