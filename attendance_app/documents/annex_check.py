"""The finished annex read back by another library and held against what it should say."""

import re

import pypdfium2

from attendance_app.documents.pdf_fonts import composed
from attendance_app.domain.annex import Annex

# A reader may give a hyphen at a line's end as another sign, so hyphens and blanks do not take part.
_ASIDE = re.compile("[\\s\\-\u00ad\ufffe\uffff\x02]+")


def first_difference(made: bytes, annex: Annex) -> str:
    """Return the first row that the pages of ``made`` do not give back, as a sentence; "" where all agree."""
    head = _bare("".join(column.heading for column in annex.columns))
    document = pypdfium2.PdfDocument(made)
    try:
        texts = [_bare(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()
    read = ""
    for number, text in enumerate(texts, start=1):
        foot = _bare(f"{annex.number}, sida {number} ({len(texts)})")
        if not text.endswith(foot) or head not in text:
            return f"sida {number} saknar rubrikrad eller sidnummer."
        read += text.split(head, 1)[1].removesuffix(foot)
    return _compared(read, [_bare("".join(row)) for row in annex.rows], annex)


def _compared(read: str, wanted: list[str], annex: Annex) -> str:
    for row, text in zip(annex.rows, wanted, strict=True):
        if not read.startswith(text):
            return f"raden ”{' '.join(row)}” läses inte tillbaka."
        read = read[len(text) :]
    return "efter den sista raden står något mer." if read else ""


def _bare(text: str) -> str:
    return _ASIDE.sub("", composed(text))
