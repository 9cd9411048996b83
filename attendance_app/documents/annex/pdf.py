"""The annex drawn on A4: letterhead, title, one table, repeated header, page numbers."""

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth

from attendance_app.documents.annex.figure import draw_picture
from attendance_app.documents.annex.fonts import BOLD, REGULAR, composed, fonts, unprintable
from attendance_app.documents.annex.layout import (
    FOOT,
    LEAD_GAP,
    LEADING,
    LOGO_HEIGHT,
    LOGO_WIDTH,
    PADDING,
    SIDE,
    SIZE,
    TITLE_LEADING,
    TITLE_SIZE,
    TOP,
    AnnexLayout,
    Line,
    Note,
    Page,
    continued,
    laid_out,
    line_width,
    page_size,
)
from attendance_app.documents.annex.logo import stored_logo
from attendance_app.documents.annex.metadata import DocumentInfo
from attendance_app.documents.annex.tagged_canvas import Element, TaggedCanvas
from attendance_app.documents.annex.verification import first_difference
from attendance_app.domain.papers.annex import Annex, ColumnKind
from attendance_app.services.errors import DocumentError
from attendance_app.services.ports import Progress

_COLUMN_HEADER, _ROW_HEADER = "/O /Table /Scope /Column", "/O /Table /Scope /Row"
_BOX = 9.0


def annex_pdf(annex: Annex, progress: Progress | None = None) -> bytes:
    """Return the annex as PDF/UA-1 and PDF/A of its flavour at once; equal input gives equal bytes.

    DocumentError names the text that cannot be set.
    """
    fonts()
    _refuse_unprintable(annex)
    title = composed(annex.full_title)
    info = DocumentInfo(title, composed(annex.forum), composed(annex.number), annex.log_head, annex.day)
    paper = TaggedCanvas(page_size(annex), info, REGULAR, annex.flavour)
    # Every footer has the number of pages, so all pages are laid out before the first is drawn.
    drawing = _Drawing(paper, annex, laid_out(annex))
    pages = drawing.layout.pages
    for number, page in enumerate(pages, start=1):
        drawing.draw_page(number, page)
        if progress:
            progress(number, len(pages))
    return paper.finished()


def checked_annex(annex: Annex, progress: Progress | None = None) -> bytes:
    """Return the annex as PDF after reading it back; DocumentError if any row differs."""
    made = annex_pdf(annex, progress)
    difference = first_difference(made, annex)
    if difference:
        raise DocumentError(f"Bilagan skulle inte ha stämt med närvaron och är inte skriven: {difference}")
    return made


def _refuse_unprintable(annex: Annex) -> None:
    words = [annex.title, annex.number, annex.letterhead, annex.record_number, annex.footer]
    words += [*annex.lead, *(text for each in annex.notes for text in (each.heading, *each.lines))]
    words += [*annex.figure.texts, annex.figure.alternative] if annex.figure else []
    words += [column.heading for column in annex.columns] + [section.heading for section in annex.sections]
    for text in (*words, *(cell for row in annex.rows for cell in row)):
        signs = unprintable(text.replace("\n", " "))
        if signs:
            raise DocumentError(f"”{text}” har tecken som inte kan skrivas rätt: {' '.join(signs)}. Skriv om namnet.")


class _Drawing:
    """One annex on its way to paper; ``_body`` is the element that rows go on in over the pages."""

    def __init__(self, paper: TaggedCanvas, annex: Annex, layout: AnnexLayout) -> None:
        self.paper, self.annex, self.layout, self.canvas = paper, annex, layout, paper.canvas
        self.width, self.height = page_size(annex)
        self._table: Element = paper.current
        self._body: Element = paper.current

    def draw_page(self, number: int, page: Page) -> None:
        top = self.height - TOP
        if number == 1:
            top = self._draw_lead(self._draw_title(self._draw_letterhead(top)))
            top = self._draw_header_row(self._draw_figure(top))
        elif page.lines:
            top = self._repeat_header_row(top, page.carried)
        self._draw_notes(page.notes, self._draw_lines(page.lines, top))
        self._end_page(number)

    def _draw_letterhead(self, top: float) -> float:
        left = SIDE
        if self.annex.logo:
            picture = ImageReader(stored_logo(self.annex.logo.image))
            wide, high = picture.getSize()
            scale = min(LOGO_HEIGHT / high, LOGO_WIDTH / wide)
            width, height = wide * scale, high * scale
            box = f"{left:.2f} {top - height:.2f} {left + width:.2f} {top:.2f}"
            with self.paper.leaf("Figure", f"/O /Layout /BBox [{box}]", described=self.annex.logo.alternative):
                self.canvas.drawImage(picture, left, top - height, width, height)
            left += width + 12
        if self.annex.letterhead.strip():
            self.canvas.setFont(REGULAR, SIZE)
            with self.paper.leaf("P"):
                for number, text in enumerate(self.layout.letterhead):
                    self.canvas.drawString(left, top - SIZE - number * LEADING, text)
        return top - self.layout.letterhead_height

    def _draw_title(self, top: float) -> float:
        layout, right = self.layout, self.width - SIDE
        self.canvas.setFont(BOLD, TITLE_SIZE)
        with self.paper.leaf("H1"):
            for at, text in enumerate(layout.title):
                self.canvas.drawString(SIDE, top - TITLE_SIZE - TITLE_LEADING * at, text)
        with self.paper.leaf("P"):
            for at, text in enumerate(layout.number):
                self.canvas.drawRightString(right, top - TITLE_SIZE - TITLE_LEADING * at, text)
        if layout.record_number:
            self.canvas.setFont(REGULAR, SIZE)
            with self.paper.leaf("P"):
                below = top - TITLE_LEADING * len(layout.number)
                for at, text in enumerate(layout.record_number):
                    self.canvas.drawRightString(right, below - LEADING * (1 + at), text)
        return top - self.layout.title_height

    def _draw_figure(self, top: float) -> float:
        picture = self.annex.figure
        if picture is None:
            return top
        scale = line_width(self.annex) / picture.width
        bottom = top - picture.height * scale
        box = f"{SIDE:.2f} {bottom:.2f} {self.width - SIDE:.2f} {top:.2f}"
        with self.paper.leaf("Figure", f"/O /Layout /BBox [{box}]", described=composed(picture.alternative)):
            draw_picture(self.canvas, picture, SIDE, bottom, scale)
        return top - self.layout.figure_height

    def _draw_lead(self, top: float) -> float:
        self.canvas.setFont(REGULAR, SIZE)
        at = top
        for lines in self.layout.lead:
            with self.paper.leaf("P"):
                for number, text in enumerate(lines):
                    self.canvas.drawString(SIDE, at - SIZE - number * LEADING, text)
            at -= (len(lines) + LEAD_GAP) * LEADING
        return top - self.layout.lead_height

    def _draw_header_row(self, top: float) -> float:
        # PDF 1.4 knows no THead, and a THead without a TBody fails PDF/UA-1.
        grouped = self.paper.groups_rows and any(page.lines for page in self.layout.pages)
        with self.paper.tag("Table") as self._table:
            self._body = self._table
            with self.paper.tag("THead") if grouped else self.paper.reopened(self._table):
                self.canvas.setFont(BOLD, SIZE)
                with self.paper.tag("TR"):
                    for at in range(len(self.annex.columns)):
                        with self.paper.leaf("TH", _COLUMN_HEADER):
                            self._draw_cell(self.layout.headings, at, top)
            if grouped:
                self._open_body()
        return self._rule_under_header(top - self.layout.headings.height)

    def _open_body(self) -> None:
        if self.paper.groups_rows:
            with self.paper.reopened(self._table), self.paper.tag("TBody") as self._body:
                pass

    def _repeat_header_row(self, top: float, carried: str) -> float:
        self.canvas.setFont(BOLD, SIZE)
        with self.paper.artifact():
            for at in range(len(self.annex.columns)):
                self._draw_cell(self.layout.headings, at, top)
        top = self._rule_under_header(top - self.layout.headings.height)
        if not carried:
            return top
        with self.paper.artifact():
            self.canvas.drawString(SIDE, top - PADDING - 4 - SIZE * 0.95, composed(continued(carried)))
        return top - LEADING - 2 * PADDING - 4

    def _draw_lines(self, lines: list[Line], top: float) -> float:
        for line in lines:
            if line.heading:
                if self._body.kids:
                    self._open_body()
                self._draw_heading(line, top)
            else:
                self._draw_row(line, top)
            top -= line.height
            with self.paper.artifact():
                self._rule(top, 0.3)
        return top

    def _draw_notes(self, notes: list[Note], top: float) -> None:
        for note in notes:
            self.canvas.setFont(BOLD if note.heading else REGULAR, SIZE)
            bottom = top - note.height
            with self.paper.leaf("H2" if note.heading else "P"):
                for below, text in zip(reversed(range(len(note.lines))), note.lines, strict=True):
                    self.canvas.drawString(SIDE, bottom + 3 + below * LEADING, text)
            top = bottom

    def _draw_heading(self, line: Line, top: float) -> None:
        """Draw a section's heading over all columns but the marks', and its sum in that."""
        spanned = len(self.annex.columns) - 1
        span = f" /ColSpan {spanned}" if spanned > 1 else ""
        edges = self.layout.edges
        self.canvas.setFont(BOLD, SIZE)
        with self.paper.reopened(self._body), self.paper.tag("TR"):
            with self.paper.leaf("TH", _ROW_HEADER + span):
                for number, text in enumerate(line.cells[0]):
                    self.canvas.drawString(edges[0], self._base(top - 4, number), text)
            with self.paper.leaf("TD"):
                for number, text in enumerate(line.cells[1]):
                    self._draw_in_column(len(self.annex.columns) - 1, self._base(top - 4, number), text)

    def _draw_row(self, line: Line, top: float) -> None:
        self.canvas.setFont(REGULAR, SIZE)
        with self.paper.reopened(self._body), self.paper.tag("TR"):
            for at, column in enumerate(self.annex.columns):
                self._draw_tagged_cell(line, at, column.kind, top)

    def _draw_tagged_cell(self, line: Line, at: int, kind: ColumnKind, top: float) -> None:
        empty = not line.cells[at][0]
        if kind is ColumnKind.NAME and empty:
            with self.paper.tag("TH", _ROW_HEADER), self.paper.leaf("Span", spoken="tom rad"):
                pass
        elif kind is ColumnKind.NAME:
            with self.paper.leaf("TH", _ROW_HEADER):
                self._draw_cell(line, at, top)
        elif kind is ColumnKind.MARK and empty:
            with self.paper.tag("TD"), self.paper.leaf("Span", spoken=self.annex.empty_mark):
                if self.annex.boxes:
                    self._draw_box(at, top - line.height / 2)
        else:
            with self.paper.leaf("TD"):
                self._draw_cell(line, at, top)

    def _draw_cell(self, line: Line, at: int, top: float) -> None:
        extra = line.height - max(len(lines) for lines in line.cells) * LEADING - 2 * PADDING
        for number, text in enumerate(line.cells[at]):
            self._draw_in_column(at, self._base(top - extra / 2, number), text)

    def _draw_in_column(self, at: int, base: float, text: str) -> None:
        left, right = self.layout.edges[at : at + 2]
        if self.annex.columns[at].kind is ColumnKind.NUMBER:
            self.paper.text(right - 4 - stringWidth(text, self.canvas._fontname, SIZE), base, text)
        elif self.annex.columns[at].kind is ColumnKind.MARK:
            self.paper.text((left + right - stringWidth(text, self.canvas._fontname, SIZE)) / 2, base, text)
        else:
            self.paper.text(left + (0 if at == 0 else 4), base, text)

    def _draw_box(self, at: int, middle: float) -> None:
        edges = self.layout.edges
        self.canvas.setLineWidth(0.7)
        self.canvas.setStrokeGray(0)
        self.canvas.rect((edges[at] + edges[at + 1] - _BOX) / 2, middle - _BOX / 2, _BOX, _BOX)

    def _end_page(self, number: int) -> None:
        self.canvas.setFont(REGULAR, 8.5)
        with self.paper.artifact():
            self.canvas.drawString(SIDE, FOOT, composed(self.annex.footer))
            words = self.annex.page_words(number, len(self.layout.pages))
            self.canvas.drawRightString(self.width - SIDE, FOOT, composed(words))
        self.paper.end_page()

    def _rule_under_header(self, top: float) -> float:
        with self.paper.artifact():
            self._rule(top - 0.8, 0.9)
        return top - 3

    def _rule(self, height: float, weight: float) -> None:
        self.canvas.setLineWidth(weight)
        self.canvas.setStrokeGray(0.0 if weight > 0.5 else 0.6)
        self.canvas.line(SIDE, height, self.width - SIDE, height)

    @staticmethod
    def _base(top: float, number: int) -> float:
        return top - PADDING - SIZE * 0.95 - number * LEADING
