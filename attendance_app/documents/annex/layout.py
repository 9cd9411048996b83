"""The annex's layout on A4: columns, lines and pages; nothing is drawn here."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics

from attendance_app.documents.annex.fonts import BOLD, REGULAR, composed
from attendance_app.domain.papers.annex import Annex, AnnexSection, ColumnKind

WIDTH, HEIGHT = A4
# A signing service stamps the outer 15 mm.
SIDE, TOP, FOOT = 20 * mm, 18 * mm, 17 * mm
SIZE, LEADING, PADDING = 10.0, 12.0, 1.9
TITLE_SIZE, TITLE_LEADING = 14.0, 18.2
TABLE_FOOT = FOOT + 20
LOGO_HEIGHT, LOGO_WIDTH = 14 * mm, 60 * mm
# Room for a pen on the blank sheet, in points a row.
PEN = 2.0
# Between the paragraphs before the table, in lines.
LEAD_GAP = 0.4
_GAP = 8.0
_SPARE = {ColumnKind.NAME: 10, ColumnKind.TEXT: 9, ColumnKind.SHORT: 2, ColumnKind.MARK: 2, ColumnKind.NUMBER: 2}


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: the lines of each cell, and the row's height in points.

    A section heading has two cells: its text, and the sum in the marks' column.
    """

    cells: tuple[tuple[str, ...], ...]
    height: float
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph after the table, or the heading of these; ``height`` in points includes the space above."""

    lines: tuple[str, ...]
    height: float
    heading: bool = False


@dataclass(slots=True)
class Page:
    """The rows of one page and the notes below; ``carried`` is a heading continued from the page before."""

    carried: str = ""
    lines: list[Line] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AnnexLayout:
    """The paginated annex. ``edges``: the left edge of each column and the right edge of the last, in points."""

    edges: tuple[float, ...]
    letterhead: tuple[str, ...]
    title: tuple[str, ...]
    number: tuple[str, ...]
    record_number: tuple[str, ...]
    lead: tuple[tuple[str, ...], ...]
    figure_height: float
    headings: Line
    pages: tuple[Page, ...]

    @property
    def letterhead_height(self) -> float:
        """The height of the letterhead with the space below it, in points."""
        return len(self.letterhead) * LEADING + 14 if self.letterhead else 0.0

    @property
    def title_height(self) -> float:
        """The height of title and number with the space below them, in points."""
        beside = len(self.number) * TITLE_LEADING + len(self.record_number) * LEADING
        return max(len(self.title) * TITLE_LEADING, beside) + 12

    @property
    def lead_height(self) -> float:
        """The height of the paragraphs before the table with the space below them, in points."""
        return sum(len(lines) + LEAD_GAP for lines in self.lead) * LEADING + (6 if self.lead else 0)


def page_size(annex: Annex) -> tuple[float, float]:
    """Return the width and height of its pages, in points."""
    return (HEIGHT, WIDTH) if annex.landscape else (WIDTH, HEIGHT)


def line_width(annex: Annex) -> float:
    """Return the width between the margins, in points."""
    return page_size(annex)[0] - 2 * SIDE


def laid_out(annex: Annex) -> AnnexLayout:
    """Return the annex in pages; a section heading is never the last line of a page."""
    edges = column_edges(annex)
    headings = _set_row(tuple(column.heading for column in annex.columns), edges, BOLD)
    # Number and diarienummer are to the right of the title, in less than half of the width.
    room, height = line_width(annex), page_size(annex)[1]
    half = room * 0.45
    number = tuple(wrapped(annex.number, BOLD, TITLE_SIZE, half)) if annex.number else ()
    record_number = tuple(wrapped(annex.record_number, REGULAR, SIZE, half)) if annex.record_number else ()
    beside = max(pdfmetrics.stringWidth(text, BOLD, TITLE_SIZE) for text in (*number, *record_number, ""))
    title = tuple(wrapped(annex.title, BOLD, TITLE_SIZE, room - beside - 20))
    lead = tuple(tuple(wrapped(text, REGULAR, SIZE, room)) for text in annex.lead)
    figure_height = _figure_height(annex, room)
    made = AnnexLayout(edges, _letterhead(annex), title, number, record_number, lead, figure_height, headings, ())
    above = made.letterhead_height + made.title_height + made.lead_height + figure_height
    first = height - TOP - TABLE_FOOT - above - headings.height - 3
    later = height - TOP - TABLE_FOOT - headings.height - 3
    return replace(made, pages=tuple(_pages(annex, edges, first, later)))


def _figure_height(annex: Annex, room: float) -> float:
    """Return the height of the figure with the space below it, in points; 0 without one."""
    return annex.figure.height * room / annex.figure.width + 14 if annex.figure else 0.0


def column_edges(annex: Annex) -> tuple[float, ...]:
    """Return the edges of the columns: each as wide as its longest text, with spare width distributed.

    If that is too wide, the widest columns shrink first and the names last, at least to their longest word.
    """
    room = line_width(annex)
    wanted, needed = zip(*(_widths(annex, at, room) for at in range(len(annex.columns))), strict=True)
    edges = [SIDE]
    for width in _shared_out(annex, wanted, needed, room):
        edges.append(edges[-1] + width)
    return tuple(edges)


def _shared_out(annex: Annex, wanted: tuple[float, ...], needed: tuple[float, ...], room: float) -> list[float]:
    kinds = [column.kind for column in annex.columns]
    spare = (room - sum(wanted)) / sum(_SPARE[kind] for kind in kinds)
    if spare >= 0:
        return [width + spare * _SPARE[kind] for width, kind in zip(wanted, kinds, strict=True)]
    whole = zip(wanted, needed, kinds, strict=True)
    names_whole = tuple(want if kind is ColumnKind.NAME else need for want, need, kind in whole)
    for least in (names_whole, needed):
        if sum(least) < room:
            return _levelled(wanted, least, room)
    return [need * room / sum(needed) for need in needed]


def _levelled(wanted: tuple[float, ...], needed: tuple[float, ...], room: float) -> list[float]:
    """Return widths that fill ``room``: columns are cut to a common level, but not below ``needed``."""

    def filled(level: float) -> list[float]:
        return [max(need, min(want, level)) for want, need in zip(wanted, needed, strict=True)]

    low, high = 0.0, room
    # Forty halvings of a page's width are finer than any printer.
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(filled(middle)) <= room else (low, middle)
    return filled(low)


def _widths(annex: Annex, at: int, room: float) -> tuple[float, float]:
    """Return a column's width with each text on one line, and with no word broken, in points."""
    heading = composed(annex.columns[at].heading)
    texts = {composed(row[at]) for row in annex.rows}
    words = {word for text in texts for word in text.split()}

    def widest(held: Iterable[str], font: str) -> float:
        return max((pdfmetrics.stringWidth(text, font, SIZE) for text in held), default=0.0)

    is_number = annex.columns[at].kind is ColumnKind.NUMBER
    is_summed = is_number and at == len(annex.columns) - 1
    sums = widest((composed(each.total) for each in annex.sections), BOLD) if is_summed else 0.0
    whole = max(widest(texts, REGULAR), widest([heading], BOLD), sums)
    # A number is on one line: "12 500 kr" broken at a blank would be two.
    unbroken = max(widest(texts, REGULAR), sums) if is_number else widest(words, REGULAR)
    parts = max(unbroken, widest(heading.split(), BOLD))
    return min(whole, room * 0.4) + _GAP + 0.1, min(parts, room * 0.4) + _GAP + 0.1


def continued(heading: str) -> str:
    """Return the heading repeated on the next page."""
    return f"{heading} (forts.)"


def wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    """Return ``text`` in lines no wider than ``width`` points; a longer word is broken."""
    whole = " ".join(composed(text).split())
    if pdfmetrics.stringWidth(whole, font, size) <= width:
        return [whole]
    lines: list[str] = [""]
    for word in whole.split():
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


def _letterhead(annex: Annex) -> tuple[str, ...]:
    lines = [
        part for text in annex.letterhead.splitlines() for part in wrapped(text, REGULAR, SIZE, line_width(annex) * 0.6)
    ]
    if annex.logo:
        lines += [""] * max(0, round(LOGO_HEIGHT / LEADING) - len(lines))
    return tuple(lines)


def _pages(annex: Annex, edges: tuple[float, ...], first: float, later: float) -> list[Page]:
    pages, room = [Page()], first
    for section in annex.sections:
        lines = list(_section_lines(annex, section, edges))
        for at, line in enumerate(lines):
            follows = lines[1].height if line.heading and len(lines) > 1 else 0.0
            if line.height + follows > room and pages[-1].lines:
                pages.append(Page(section.heading if at else ""))
                room = later - (_heading_line(continued(section.heading), "", edges).height if pages[-1].carried else 0)
            pages[-1].lines.append(line)
            room -= line.height
    _add_notes(annex, pages, room)
    return pages


def _add_notes(annex: Annex, pages: list[Page], room: float) -> None:
    """Add the notes after the table, each unbroken on one page, a heading with the first of its own."""
    paragraphs = [("" if at else notes.heading, text) for notes in annex.notes for at, text in enumerate(notes.lines)]
    for heading, text in paragraphs:
        lines = tuple(wrapped(text, REGULAR, SIZE, line_width(annex)))
        block = [Note(lines, (len(lines) + 0.4) * LEADING)]
        if heading:
            block.insert(0, Note(tuple(wrapped(heading, BOLD, SIZE, line_width(annex))), 2.5 * LEADING, heading=True))
        height = sum(note.height for note in block)
        if height > room:
            pages.append(Page())
            room = page_size(annex)[1] - TOP - TABLE_FOOT
        pages[-1].notes += block
        room -= height


def _section_lines(annex: Annex, section: AnnexSection, edges: tuple[float, ...]) -> Iterable[Line]:
    if section.heading:
        yield _heading_line(section.heading, section.total, edges)
    for row in section.rows:
        line = _set_row(row, edges)
        height = line.height + (PEN if annex.boxes else 0.0)
        yield Line(line.cells, height)


def _heading_line(heading: str, total: str, edges: tuple[float, ...]) -> Line:
    cells = (
        tuple(wrapped(heading, BOLD, SIZE, edges[-2] - edges[0] - _GAP)),
        tuple(wrapped(total, BOLD, SIZE, edges[-1] - edges[-2])),
    )
    return Line(cells, len(cells[0]) * LEADING + 2 * PADDING + 4, heading=True)


def _set_row(row: tuple[str, ...], edges: tuple[float, ...], font: str = REGULAR) -> Line:
    cells = tuple(tuple(wrapped(text, font, SIZE, edges[at + 1] - edges[at] - _GAP)) for at, text in enumerate(row))
    return Line(cells, max(len(lines) for lines in cells) * LEADING + 2 * PADDING)
