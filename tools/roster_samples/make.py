"""Make one and the same roster of 69 people in all the forms secretaries have it in.

Run it by hand when a form is added: ``python tests/data/rosters/make.py [a part of a file name ...]``.
It needs XlsxWriter, openpyxl, python-docx, reportlab, xlwt and LibreOffice's ``soffice`` on the path. The made files
are committed, so the tests need none of them. ``expected.json`` tells what an importer must find in each file.
"""

from __future__ import annotations

import csv
import html
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import docx
import openpyxl
import xlsxwriter
import xlwt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

ROOT = Path(__file__).resolve().parents[2]
ROSTERS = ROOT / "tests" / "data" / "rosters"
SAMPLE = ROOT / "resources" / "samples" / "kommunalt_forum.csv"
MADE = datetime(2024, 12, 13, 9, 0)
AUTHOR = "Närvaro"
PARTIES = ("S", "M", "C", "KD", "L", "V", "MP", "SD")
MEETINGS = ("2024-05-17", "2024-10-11", "2024-12-13")
MEMBER, OFFICIAL = "ledamot", "tjänsteperson"
ROLE_HEADINGS = {MEMBER: "Ledamöter", OFFICIAL: "Tjänstepersoner"}
HEADER = ["Namn", "Organisation", "Roll", "Parti", "Titel", "Närvaro"]
TITLE = "Närvarolista kommunalt forum 2024-12-13"
META = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-meta office:version="1.3" '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:meta/></office:document-meta>'
)


class Formula(NamedTuple):
    """A formula with the value the spreadsheet last worked out."""

    text: str
    value: int


Cell = str | int | date | Formula
Rows = list[list[Cell]]


@dataclass(frozen=True)
class Person:
    """One line of the sample; number counts from 0 in the sample's order."""

    number: int
    name: str
    organisation: str
    role: str
    party: str
    title: str
    present: bool

    @property
    def first(self) -> str:
        return self.name.partition(" ")[0]

    @property
    def last(self) -> str:
        return self.name.partition(" ")[2]


Part = Callable[[Person], Cell]


@dataclass(frozen=True)
class Sheet:
    """A table as the writers take it; merges are (first row, first column, last row, last column) from 0."""

    rows: Rows
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    bold: frozenset[int] = frozenset({0})
    name: str = "Närvaro"
    hidden: bool = False


Writer = Callable[[Path, list[Sheet]], None]
Build = Callable[[], Sheet | list[Sheet]]


@dataclass(frozen=True)
class Case:
    """One file: what is in it, and how it is made."""

    expected: dict[str, Any]
    build: Build
    write: Writer


CASES: dict[str, Case] = {}


# --- The roster -------------------------------------------------------------------------------------------------------


def read_people() -> list[Person]:
    """The sample's people in its order."""
    with SAMPLE.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream, delimiter=";"))
    return [
        Person(i, x["Namn"], x["Organisation"], x["Roll"], x["Parti"], x["Titel"], x["Närvaro"] == "X")
        for i, x in enumerate(lines)
    ]


PEOPLE = read_people()


def with_parties() -> list[Person]:
    """The people, each with a made-up party."""
    return [replace(person, party=PARTIES[person.number % len(PARTIES)]) for person in PEOPLE]


def groups(people: list[Person], attribute: str) -> dict[str, list[Person]]:
    """People by organisation or role, the groups in the order they first occur."""
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault(getattr(person, attribute), []).append(person)
    return found


def by_organisation() -> list[Person]:
    """The people with each organisation's in one run."""
    return [person for members in groups(PEOPLE, "organisation").values() for person in members]


def name(person: Person) -> str:
    return person.name


def organisation(person: Person) -> str:
    return person.organisation


def role(person: Person) -> str:
    return person.role


def party(person: Person) -> str:
    return person.party


def title(person: Person) -> str:
    return person.title


def last_first(person: Person) -> str:
    return f"{person.last}, {person.first}"


def party_after(person: Person) -> str:
    return f"{person.name} ({person.party})"


def mark(present: Cell, absent: Cell) -> Part:
    """The mark of a person who was present, or was not."""
    return lambda person: present if person.present else absent


X = mark("X", "")
FULL: tuple[Part, ...] = (name, organisation, role, party, title, X)


def body(people: list[Person], *parts: Part) -> Rows:
    """A row for each person."""
    return [[part(person) for part in parts] for person in people]


def full(present: Cell = "X", absent: Cell = "", people: list[Person] | None = None) -> Sheet:
    """The sample's own columns, with other marks."""
    return Sheet([list(HEADER), *body(people or PEOPLE, *FULL[:-1], mark(present, absent))])


def headed(header: list[Cell], people: list[Person], attribute: str, *parts: Part) -> Sheet:
    """Each group under a heading row of its own, merged over the table's width."""
    rows: Rows = [header]
    headings = []
    for heading, members in groups(people, attribute).items():
        headings.append(len(rows))
        rows.append([ROLE_HEADINGS.get(heading, heading), *[""] * (len(header) - 1)])
        rows += body(members, *parts)
    merges = [(row, 0, row, len(header) - 1) for row in headings]
    return Sheet(rows, merges, frozenset({0, *headings}))


def runs(rows: Rows, column: int) -> list[tuple[int, int, int, int]]:
    """The merges that join equal cells below each other in a column, the header left out."""
    merges, start = [], 1
    for i in range(2, len(rows) + 1):
        if i == len(rows) or rows[i][column] != rows[start][column]:
            if i - start > 1:
                merges.append((start, column, i - 1, column))
            start = i
    return merges


def covered(sheet: Sheet) -> set[tuple[int, int]]:
    """The cells a merge hides: all but its first."""
    return {
        (row, column)
        for top, left, bottom, right in sheet.merges
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }


def widths(sheet: Sheet) -> list[int]:
    """Each column's width in letters: no word is broken, though longer texts wrap."""
    spread = {row for row, _, _, right in sheet.merges if right}
    kept = [row for r, row in enumerate(sheet.rows) if r not in spread and any(row[1:])] or sheet.rows
    found = []
    for column in range(max(map(len, sheet.rows))):
        told = [str(row[column]) for row in kept if column < len(row)]
        words = [len(word) for cell in told for word in cell.split()]
        found.append(max([*words, *[min(len(cell), 18) for cell in told], 3]) + 3)
    return found


# --- Spreadsheets -----------------------------------------------------------------------------------------------------


def write_xlsx(path: Path, sheets: list[Sheet], widest: int = 42) -> None:
    """A workbook as Excel saves it."""
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as book:
        book.set_properties({"author": AUTHOR, "created": MADE})
        bold, merged = book.add_format({"bold": True}), book.add_format({"bold": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            page.fit_to_pages(1, 0)
            for c in range(max(map(len, sheet.rows))):
                longest = max(len(str(row[c])) for row in sheet.rows if c < len(row))
                page.set_column(c, c, min(longest + 2, widest))
            fill_page(page, sheet, bold, wrapped)
            for top, left, bottom, right in sheet.merges:
                page.merge_range(top, left, bottom, right, sheet.rows[top][left], merged)
            if sheet.hidden:
                page.hide()


def fill_page(page: Any, sheet: Sheet, bold: Any, wrapped: Any) -> None:
    """The cells of a sheet that no merge hides."""
    hidden = covered(sheet)
    for r, row in enumerate(sheet.rows):
        for c, cell in enumerate(row):
            if (r, c) not in hidden:
                style = wrapped if isinstance(cell, str) and "\n" in cell else None
                write_cell(page, r, c, cell, bold if r in sheet.bold else style)


def write_cell(page: Any, row: int, column: int, cell: Cell, style: Any) -> None:
    """One cell of a sheet; a date keeps the workbook's date format."""
    if isinstance(cell, Formula):
        page.write_formula(row, column, cell.text, style, cell.value)
    elif isinstance(cell, date):
        page.write_datetime(row, column, cell)  # a style would take the date format away
    else:
        page.write(row, column, cell, *([style] if style else []))


def write_xlsx_inline(path: Path, sheets: list[Sheet]) -> None:
    """A workbook without a table of shared strings, the first names bold."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        book.set_properties({"author": AUTHOR, "created": MADE})
        bold = book.add_format({"bold": True})
        page = book.add_worksheet(sheets[0].name)
        for r, row in enumerate(sheets[0].rows):
            page.write_row(r, 0, row)
            if r:
                first, _, last = str(row[0]).partition(" ")
                page.write_rich_string(r, 0, bold, first, " " + last)


def write_xlsx_openpyxl(path: Path, sheets: list[Sheet]) -> None:
    """A workbook as other programs save it."""
    book = openpyxl.Workbook()
    book.properties.creator, book.properties.created = AUTHOR, MADE
    page = book.worksheets[0]
    page.title = sheets[0].name
    for row in sheets[0].rows:
        page.append([None if cell == "" and isinstance(cell, str) else cell for cell in row])
    book.save(path)


def write_xls(path: Path, sheets: list[Sheet]) -> None:
    """A workbook in Excel 97's format."""
    book = xlwt.Workbook(encoding="utf-8")
    book.owner = ""
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        hidden = covered(sheet)
        for r, row in enumerate(sheet.rows):
            for c, cell in enumerate(row):
                if (r, c) not in hidden and (cell != "" or not isinstance(cell, str)):
                    page.write(r, c, cell)
        for top, left, bottom, right in sheet.merges:
            page.merge(top, bottom, left, right)
    book.save(str(path))


# --- Text -------------------------------------------------------------------------------------------------------------


def text(delimiter: str = ";", encoding: str = "utf-8", newline: str = "\r\n", before: str = "") -> Writer:
    """A writer of text with a delimiter between cells."""

    def write(path: Path, sheets: list[Sheet]) -> None:
        stream = io.StringIO(newline="")
        writer = csv.writer(stream, delimiter=delimiter, lineterminator=newline)
        for row in sheets[0].rows:
            if any(row):
                writer.writerow(row)
            else:
                stream.write((delimiter * (len(row) - 1)) + newline)
        path.write_bytes((before + stream.getvalue()).encode(encoding))

    return write


def lines(encoding: str = "utf-8", newline: str = "\n") -> Writer:
    """A writer of text as pasted: tabs between cells, nothing quoted."""

    def write(path: Path, sheets: list[Sheet]) -> None:
        told = ["\t".join(map(str, row)).rstrip("\t") for row in sheets[0].rows]
        path.write_bytes((newline.join(told) + newline).encode(encoding))

    return write


# --- Word -------------------------------------------------------------------------------------------------------------


def write_docx(path: Path, sheets: list[Sheet]) -> None:
    """A document with a table for each sheet, under the sheet's name where there are several."""
    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.last_modified_by, properties.comments, properties.title = AUTHOR, AUTHOR, "", TITLE
    properties.created = properties.modified = MADE
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Arial", Pt(9)
    section = document.sections[0]
    section.page_width, section.page_height, section.left_margin, section.right_margin = Cm(21), Cm(29.7), Cm(2), Cm(2)
    section.header.paragraphs[0].text = "Kommunalt forum"
    footer = section.footer.paragraphs[0]
    footer.add_run("Sida ")
    footer._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
    document.add_heading(TITLE, 1)
    document.add_paragraph("Tid och plats: fredag 13 december 2024 kl. 9.00–12.00, Regionens hus, Jönköping")
    for sheet in sheets:
        if len(sheets) > 1:
            document.add_heading(sheet.name, 2)
        fill_table(document, sheet)
    document.save(str(path))


def fill_table(document: Any, sheet: Sheet) -> None:
    """One Word table, its first row told as the header."""
    table = document.add_table(len(sheet.rows), max(map(len, sheet.rows)), "Table Grid")
    set_widths(table, sheet)
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    hidden = covered(sheet)
    for r, (row, place) in enumerate(zip(sheet.rows, table.rows, strict=True)):
        for c, (cell, target) in enumerate(zip(row, place.cells, strict=False)):
            if (r, c) in hidden or cell == "":
                continue
            if cell in ("☒", "☐"):
                target.paragraphs[0]._p.append(checkbox(str(cell)))
            else:
                target.text = str(cell)
                for run in target.paragraphs[0].runs if r in sheet.bold else ():
                    run.bold = True
    for top, left, bottom, right in sheet.merges:
        table.cell(top, left).merge(table.cell(bottom, right))


def set_widths(table: Any, sheet: Sheet) -> None:
    """Share the page's width by what the columns hold; no row is split between pages."""
    table.autofit = False
    shares = widths(sheet)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = Cm(17 * share / sum(shares))
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Cm(17 * share / sum(shares))


def checkbox(sign: str) -> Any:
    """Word's own check box: a content control, which readers of plain runs do not see."""
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    return parse_xml(
        f'<w:sdt {nsdecls("w")} {w14}><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(sign == "☒")}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" '
        'w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" '
        f'w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/></w:rPr><w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>'
    )


# --- LibreOffice ------------------------------------------------------------------------------------------------------


def converted(write: Writer, suffix: str, target: str) -> Writer:
    """A writer that lets LibreOffice save what another writer made."""

    def convert(path: Path, sheets: list[Sheet]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / (path.stem + suffix)
            write(source, sheets)
            profile = "-env:UserInstallation=" + (Path(tempfile.gettempdir()) / "narvaro-rosters").as_uri()
            command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", folder + "/out"]
            surroundings = {**os.environ, "SOURCE_DATE_EPOCH": str(int(MADE.timestamp())), "TZ": "UTC"}
            subprocess.run([*command, str(source)], check=True, capture_output=True, env=surroundings, timeout=300)
            shutil.copyfile(Path(folder) / "out" / path.name, path)

    return convert


def pdf(write: Writer, suffix: str, module: str, tagged: bool) -> Writer:
    """A writer of PDF by LibreOffice's Writer or Calc."""
    options = {"UseTaggedPDF": {"type": "boolean", "value": str(tagged).lower()}}
    return converted(write, suffix, f"pdf:{module}_pdf_Export:{json.dumps(options)}")


WRITER_TAGGED = pdf(write_docx, ".docx", "writer", True)
WRITER_UNTAGGED = pdf(write_docx, ".docx", "writer", False)
# Calc 7.4 marks its PDF as tagged and writes no structure tree: both are met with in life.
CALC_MARKED = pdf(write_xlsx, ".xlsx", "calc", True)
CALC_UNTAGGED = pdf(write_xlsx, ".xlsx", "calc", False)
CALC_CUT_OFF = pdf(partial(write_xlsx, widest=24), ".xlsx", "calc", False)


# --- reportlab --------------------------------------------------------------------------------------------------------


def build_pdf(path: Path, story: list[Flowable]) -> None:
    """An untagged PDF with page numbers."""

    def number(canvas: Any, page: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawCentredString(A4[0] / 2, 30, f"Sida {page.page}")

    document = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=50, rightMargin=50, title=TITLE, author=AUTHOR, invariant=1
    )
    document.build(story, onFirstPage=number, onLaterPages=number)


def write_platypus(path: Path, sheets: list[Sheet]) -> None:
    """A table whose cells wrap, with its header on each page."""
    styles = getSampleStyleSheet()
    styles["Normal"].fontSize = 9
    shares = widths(sheets[0])
    rows = [[Paragraph(html.escape(str(cell)), styles["Normal"]) for cell in row] for row in sheets[0].rows]
    grid: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    spans: list[Any] = [("SPAN", (left, top), (right, bottom)) for top, left, bottom, right in sheets[0].merges]
    table = Table(rows, colWidths=[480 * share / sum(shares) for share in shares], repeatRows=1, style=[*grid, *spans])
    build_pdf(path, [Paragraph(TITLE, styles["Heading1"]), Spacer(1, 12), table])


def write_platypus_plain(path: Path, sheets: list[Sheet]) -> None:
    """Columns without rules, one line a person."""
    sheet = sheets[0]
    styles = getSampleStyleSheet()
    bold = [("FONTNAME", (0, row), (-1, row), "Helvetica-Bold") for row in sheet.bold]
    compact = [("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]
    table = Table([list(map(str, row)) for row in sheet.rows], style=[*bold, *compact], hAlign="LEFT")
    build_pdf(path, [Paragraph(TITLE, styles["Heading1"]), table])


def write_platypus_list(path: Path, sheets: list[Sheet]) -> None:
    """Running paragraphs instead of a table."""
    styles = getSampleStyleSheet()
    story: list[Flowable] = [Paragraph(TITLE, styles["Heading1"])]
    for r, row in enumerate(sheets[0].rows):
        told = html.escape(" ".join(str(cell) for cell in row if cell != ""))
        story.append(Paragraph(told, styles["Heading3" if r in sheets[0].bold else "Normal"]))
    build_pdf(path, story)


# --- HTML -------------------------------------------------------------------------------------------------------------


def spanned(sheet: Sheet, row: int, column: int) -> str:
    """The attributes of a merged cell."""
    for top, left, bottom, right in sheet.merges:
        if (top, left) == (row, column):
            across = f" colspan={right - left + 1}" if right > left else ""
            return across + (f" rowspan={bottom - top + 1}" if bottom > top else "")
    return ""


def table_rows(sheet: Sheet, start: str, tell: Callable[[str, str, bool], str]) -> str:
    """The rows of an HTML table; tell makes a cell of its text and attributes, and whether it is bold."""
    hidden = covered(sheet)
    told = []
    for r, row in enumerate(sheet.rows):
        cells = [
            tell(html.escape(str(cell)), spanned(sheet, r, c), r in sheet.bold)
            for c, cell in enumerate(row)
            if (r, c) not in hidden
        ]
        told.append(f"{start}\n{''.join(cells)} </tr>\n")
    return "".join(told)


def word_cell(content: str, attributes: str, bold: bool) -> str:
    """A cell as Word tells it: paragraphs, spans at spelling errors, no-break spaces, lines broken anywhere."""
    first, blank, rest = content.partition(" ")
    if blank:
        content = f"{first}<span\n  style='mso-spacerun:yes'>&nbsp;</span><span class=SpellE>{rest}</span>"
    content = content.replace("-", "<span class=GramE>-</span>") or "&nbsp;"
    inner = f"<span lang=SV style='font-size:11.0pt;\n  mso-ansi-language:SV'>{content}<o:p></o:p></span>"
    inner = f"<b>{inner}</b>" if bold else inner
    return (
        f"  <td width=151{attributes} valign=top style='width:4.0cm;border:solid windowtext 1.0pt;\n"
        f"  padding:0cm 5.4pt 0cm 5.4pt'>\n  <p class=MsoNormal style='margin-bottom:0cm'>{inner}</p>\n  </td>\n"
    )


def write_html_word(path: Path, sheets: list[Sheet]) -> None:
    """What Word puts on the clipboard."""
    told = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"\nxmlns:w="urn:schemas-microsoft-com:office:word"\n'
        'xmlns="http://www.w3.org/TR/REC-html40">\n\n<head>\n<meta http-equiv=Content-Type content="text/html; '
        'charset=utf-8">\n<meta name=ProgId content=Word.Document>\n<meta name=Generator content="Microsoft Word 15">\n'
        "<!--[if gte mso 9]><xml>\n <w:WordDocument>\n  <w:View>Normal</w:View>\n </w:WordDocument>\n</xml>"
        "<![endif]-->\n<style>\n<!--\n p.MsoNormal\n\t{margin:0cm;\n\tfont-family:Calibri,sans-serif;}\n-->\n</style>\n"
        "</head>\n\n<body lang=SV style='tab-interval:65.2pt'>\n<!--StartFragment-->\n\n<p class=MsoNormal>"
        f"{TITLE}<o:p></o:p></p>\n\n<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>\n"
    )
    told += table_rows(sheets[0], " <tr style='mso-yfti-irow:0'>", word_cell)
    told += "</table>\n\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n\n<!--EndFragment-->\n</body>\n\n</html>\n"
    path.write_bytes(told.replace("\n", "\r\n").encode())


def excel_cell(content: str, attributes: str, bold: bool) -> str:
    """A cell as Excel tells it: unquoted attributes, a class for each format, blanks kept."""
    kind = "xl66" if bold else "xl65"
    content = content.replace("  ", "<span style='mso-spacerun:yes'>  </span>")
    return f"  <td{attributes} height=20 class={kind} width=64 style='border-left:none'>{content}</td>\n"


def write_html_excel(path: Path, sheets: list[Sheet]) -> None:
    """What Excel puts on the clipboard."""
    told = (
        '<html xmlns:v="urn:schemas-microsoft-com:vml"\nxmlns:o="urn:schemas-microsoft-com:office:office"\n'
        'xmlns:x="urn:schemas-microsoft-com:office:excel"\nxmlns="http://www.w3.org/TR/REC-html40">\n\n<head>\n'
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n<meta name=ProgId '
        'content=Excel.Sheet>\n<meta name=Generator content="Microsoft Excel 15">\n<style>\n<!--table\n\t'
        '{mso-displayed-decimal-separator:"\\,";\n\tmso-displayed-thousand-separator:" ";}\n.xl65\n\t'
        "{white-space:normal;}\nbr\n\t{mso-data-placement:same-cell;}\n-->\n</style>\n</head>\n\n"
        '<body link="#0563C1" vlink="#954F72">\n\n<table border=0 cellpadding=0 cellspacing=0 width=384 '
        "style='border-collapse:\n collapse;width:288pt'>\n<!--StartFragment-->\n <col width=64 span=6 "
        "style='width:48pt'>\n"
    )
    told += table_rows(sheets[0], " <tr height=20 style='height:15.0pt'>", excel_cell)
    misaligned = " <tr height=0 style='display:none'>\n" + "  <td width=64 style='width:48pt'></td>\n" * 6 + " </tr>\n"
    told += f" <![if supportMisalignedColumns]>\n{misaligned} <![endif]>\n<!--EndFragment-->\n</table>\n\n"
    path.write_bytes((told + "</body>\n\n</html>\n").replace("\n", "\r\n").encode())


def browser_cell(content: str, attributes: str, bold: bool) -> str:
    """A cell as a web page has it: named entities, wrappers, links."""
    content = content.translate({ord(x): y for x, y in zip("åäöÅÄÖ", ENTITIES, strict=True)})
    found = re.fullmatch(r"(.*) \((\w+)\)", content)
    if found:
        content = f'<a href="https://example.se/person"><b>{found[1]}</b></a> <small>({found[2]})</small>'
    wrapped = f'<div class="cell"><span>{content}</span></div>'
    return f'<th scope="col"{attributes}>{wrapped}</th>' if bold else f"<td{attributes}>{wrapped}</td>"


ENTITIES = ("&aring;", "&auml;", "&ouml;", "&Aring;", "&Auml;", "&Ouml;")


def write_html_browser(path: Path, sheets: list[Sheet]) -> None:
    """What a browser puts on the clipboard when a part of a page is copied: no head, more than the table."""
    told = "<!--StartFragment--><nav><a href='/'>Start</a> | <a href='/moten'>M&ouml;ten</a></nav><h2>Deltagare</h2>"
    told += '<p>Uppdaterad av webbredaktionen.</p><table class="table table-striped"><tbody>\n'
    told += table_rows(sheets[0], "<tr>", browser_cell)
    path.write_text(told + "</tbody></table><p>Till sidans topp</p><!--EndFragment-->", "utf-8", newline="\n")


# --- The files --------------------------------------------------------------------------------------------------------

WRITERS: dict[str, Writer] = {
    ".xlsx": write_xlsx,
    ".xls": write_xls,
    ".ods": converted(write_xlsx, ".xlsx", "ods"),
    ".csv": text(),
    ".tsv": text("\t"),
    ".txt": lines(),
    ".docx": write_docx,
    ".odt": converted(write_docx, ".docx", "odt"),
    ".pdf": WRITER_TAGGED,
}


def case(
    file: str,
    note: str,
    write: Writer | None = None,
    *,
    present: int | None = 41,
    organisations: int = 15,
    parties: bool = True,
    roles: bool = True,
) -> Callable[[Build], Build]:
    """Have a file made of what the function builds."""

    def enter(build: Build) -> Build:
        expected: dict[str, Any] = {"people": len(PEOPLE), "present": present, "organisations": organisations}
        expected |= {"parties": parties, "roles": roles, "note": note}
        CASES[file] = Case(expected, build, write or WRITERS[Path(file).suffix])
        return build

    return enter


@case("csv_utf8_bom.csv", "UTF-8 with BOM, semicolons, as Excel saves it", text(encoding="utf-8-sig"))
@case("csv_windows_1252.csv", "Windows-1252, semicolons", text(encoding="cp1252"))
@case("csv_mac_roman.csv", "Mac Roman, lines end in CR alone", text(encoding="mac_roman", newline="\r"))
@case("csv_utf16.csv", "UTF-16 with BOM, semicolons", text(encoding="utf-16"))
@case("csv_sep_line.csv", "Excel's line sep=; above the header", text(before="sep=;\r\n"))
@case("tsv_utf16.tsv", "UTF-16 with BOM and tabs: Excel's Unicode text", text("\t", "utf-16"))
@case("txt_pasted_tabs.txt", "pasted text with tabs; empty cells at the end of a line are lost")
@case("txt_mac_roman.txt", "tabs, Mac Roman, lines end in CR alone", lines("mac_roman", "\r"))
@case("odt_table.odt", "a table in a Writer document, with a title above")
@case("docx_table.docx", "a Word table, with page header and footer")
@case("pdf_writer_tagged.pdf", "tagged, from Writer; header repeated on each page")
@case("pdf_writer_untagged.pdf", "not tagged, from Writer; header repeated on each page", WRITER_UNTAGGED)
@case("pdf_calc_marked.pdf", "from Calc with tags on: marked as tagged, but without a structure tree", CALC_MARKED)
@case("pdf_calc_untagged.pdf", "not tagged, from Calc; no rules", CALC_UNTAGGED)
@case(
    "pdf_calc_cut_off.pdf",
    "not tagged; two titles run on under the marks' column: those two marks are glued to the titles and not seen, "
    "which the preview's count shows",
    CALC_CUT_OFF,
    present=39,
)
@case("pdf_platypus.pdf", "not tagged, from reportlab; cells wrap over several lines", write_platypus)
def plain() -> Sheet:
    return full()


@case("html_word.html", "Word's clipboard: spans, &nbsp; between the names, lines broken in tags", write_html_word)
@case("csv_small_x.csv", "the mark is a small x, the others a dash")
def small_x() -> Sheet:
    return full("x", "-")


@case("docx_checkboxes.docx", "Word's check boxes (content controls) as marks")
@case("tsv_checkboxes.tsv", "☒ and ☐ as marks")
@case("pdf_checkboxes.pdf", "tagged; ☒ and ☐ as marks, set in another font")
def checkboxes() -> Sheet:
    return full("☒", "☐")


@case("ods_ticks.ods", "✓ as mark")
@case("odt_ticks.odt", "✓ as mark")
def ticks() -> Sheet:
    return full("✓", "")


@case("xls_yes_no.xls", "Excel 97; ja and nej as marks")
@case("csv_yes_no.csv", "Ja and nej as marks, quoted comma file", text(","))
def yes_no() -> Sheet:
    return full("ja", "nej")


@case("xls_numbers.xls", "Excel 97; the numbers 1 and 0 as marks")
@case("tsv_numbers.tsv", "1 and 0 as marks")
@case("ods_numbers.ods", "the numbers 1 and 0 as marks")
def numbers() -> Sheet:
    return full(1, 0)


@case("csv_abbreviated.csv", "närv and frånv as marks")
@case("xlsx_abbreviated.xlsx", "närv and frånv as marks")
def abbreviated() -> Sheet:
    return full("närv", "frånv")


@case("xlsx_booleans.xlsx", "real booleans as marks", write_xlsx_openpyxl)
@case("ods_booleans.ods", "real booleans as marks")
def booleans() -> Sheet:
    return full(True, False)


@case("csv_true_false.csv", "true and false as marks, comma", text(","))
def true_false() -> Sheet:
    return full("true", "false")


@case("csv_sant_falskt.csv", "SANT and FALSKT as marks: Swedish Excel's booleans as text")
def sant_falskt() -> Sheet:
    return full("SANT", "FALSKT")


@case("xlsx_words.xlsx", "Närvarande and Frånvarande as marks, in a column called Status")
@case("docx_words.docx", "Närvarande and Frånvarande as marks, in a column called Status")
def words() -> Sheet:
    sheet = full("Närvarande", "Frånvarande")
    sheet.rows[0][-1] = "Status"
    return sheet


@case("xlsx_title_rows.xlsx", "three title rows and merged cells above the header, two header rows")
@case("xls_title_rows.xls", "title rows and merged cells above the header; saved by LibreOffice as Excel 97")
@case("ods_title_rows.ods", "three title rows and merged cells above the header")
@case(
    "pdf_calc_title_rows.pdf",
    "marked as tagged, no structure tree; title rows, merged cells above the header",
    CALC_MARKED,
)
def title_rows() -> Sheet:
    above: Rows = [
        [TITLE, "", "", "", "", ""],
        ["Plats: Regionens hus, Jönköping", "", "", "Tid: 9.00–12.00", "", ""],
        ["", "", "", "", "", ""],
        ["Person", "", "Uppdrag", "", "", "Möte"],
    ]
    merges = [(0, 0, 0, 5), (1, 0, 1, 2), (1, 3, 1, 5), (3, 0, 3, 1), (3, 2, 3, 4)]
    return Sheet(above + full().rows, merges, frozenset({0, 3, 4}))


CASES["xls_title_rows.xls"] = replace(CASES["xls_title_rows.xls"], write=converted(write_xlsx, ".xlsx", "xls"))


@case("csv_odd_order.csv", "the columns in odd order: the mark first, the name in the middle")
@case("docx_odd_order.docx", "the columns in odd order: the mark first, the name in the middle")
def odd_order() -> Sheet:
    header: list[Cell] = ["Närv.", "Roll", "Organisation", "Namn", "Titel", "Parti"]
    return Sheet([header, *body(PEOPLE, X, role, organisation, name, title, party)])


@case("csv_english.csv", "English header, commas, yes and no", text(","), roles=False)
@case("xlsx_english.xlsx", "English header, yes and no", roles=False)
def english() -> Sheet:
    rows = body(PEOPLE, name, organisation, party, mark("Yes", "No"))
    return Sheet([["Name", "Organisation", "Party", "Present"], *rows])


@case("csv_no_header.csv", "no header at all", roles=False, parties=False)
@case("xlsx_no_header.xlsx", "no header at all", roles=False, parties=False)
@case("pdf_platypus_no_header.pdf", "no header, no rules", write_platypus_plain, roles=False, parties=False)
def no_header() -> Sheet:
    return Sheet(body(PEOPLE, name, organisation, X), bold=frozenset())


@case("txt_names_only.txt", "a name a line, nothing else", present=None, organisations=0, parties=False, roles=False)
def names_only() -> Sheet:
    return Sheet(body(PEOPLE, name), bold=frozenset())


@case("tsv_first_last.tsv", "first and last name in two columns", parties=False)
@case("xlsx_last_first_columns.xlsx", "last name, then first name, in two columns", parties=False)
def first_last() -> Sheet:
    parts: tuple[Part, ...] = (lambda x: x.first, lambda x: x.last, organisation, role, X)
    return Sheet([["Förnamn", "Efternamn", "Organisation", "Roll", "Närvarande"], *body(PEOPLE, *parts)])


def swap_names(build: Build) -> Build:
    """The first two columns in the other order."""

    def swapped() -> Sheet:
        sheet = build()
        assert isinstance(sheet, Sheet)
        return replace(sheet, rows=[[row[1], row[0], *row[2:]] for row in sheet.rows])

    return swapped


CASES["xlsx_last_first_columns.xlsx"] = replace(CASES["xlsx_last_first_columns.xlsx"], build=swap_names(first_last))


@case("csv_last_comma_first.csv", "one column 'Efternamn, Förnamn'; a comma file, so names are quoted", text(","))
@case("xls_last_comma_first.xls", "one column 'Efternamn, Förnamn'")
@case("docx_last_comma_first.docx", "one column 'Efternamn, Förnamn'")
def last_comma_first() -> Sheet:
    header: list[Cell] = ["Efternamn, Förnamn", *HEADER[1:]]
    return Sheet([header, *body(PEOPLE, last_first, *FULL[1:])])


@case("xlsx_party_column.xlsx", "a party for everyone, in a column of its own")
def party_column() -> Sheet:
    return full(people=with_parties())


@case("csv_party_brackets.csv", "party in brackets after the name", roles=False)
@case("odt_party_brackets.odt", "party in brackets after the name", roles=False)
@case("pdf_platypus_party.pdf", "party in brackets after the name; no rules", write_platypus_plain, roles=False)
@case("html_browser.html", "a browser's clipboard: links, entities, text around", write_html_browser, roles=False)
def party_brackets() -> Sheet:
    rows = body(with_parties(), party_after, organisation, mark("Närvarande", "Frånvarande"))
    return Sheet([["Namn (parti)", "Organisation", "Närvaro"], *rows])


@case("docx_party_comma.docx", "party after a comma", roles=False)
@case("csv_party_comma.csv", "party after a comma, in a comma file", text(","), roles=False)
def party_comma() -> Sheet:
    rows = body(with_parties(), lambda x: f"{x.name}, {x.party}", organisation, X)
    return Sheet([["Namn", "Organisation", "Närvaro"], *rows])


@case("xlsx_party_before.xlsx", "party before the name: S Rachel De Basso", roles=False)
@case("txt_party_before.txt", "party before the name, tabs", roles=False)
def party_before() -> Sheet:
    rows = body(with_parties(), lambda x: f"{x.party} {x.name}", organisation, X)
    return Sheet([["Namn", "Organisation", "Närvaro"], *rows])


@case("txt_party_brackets_before.txt", "(S) before the name, a name a line", present=None, organisations=0, roles=False)
def party_brackets_before() -> Sheet:
    return Sheet(body(with_parties(), lambda x: f"({x.party}) {x.name}"), bold=frozenset())


@case("txt_numbered.txt", "a numbered list: 1. Name (S)", present=None, organisations=0, roles=False)
def numbered() -> Sheet:
    return Sheet(body(with_parties(), lambda x: f"{x.number + 1}. {party_after(x)}"), bold=frozenset())


@case("xlsx_organisation_headings.xlsx", "each organisation a merged row over its people")
@case("csv_organisation_headings.csv", "each organisation a row over its people")
@case("docx_organisation_headings.docx", "each organisation a row of merged cells over its people")
@case("pdf_writer_organisation_headings.pdf", "tagged; each organisation a row of merged cells over its people")
@case("pdf_calc_organisation_headings.pdf", "not tagged; two pages, header only on the first", CALC_UNTAGGED)
@case("ods_organisation_headings.ods", "each organisation a merged row over its people")
@case("pdf_platypus_organisation_headings.pdf", "not tagged; organisations as merged rows", write_platypus)
def organisation_headings() -> Sheet:
    return headed(["Namn", "Roll", "Parti", "Närvaro"], PEOPLE, "organisation", name, role, party, X)


@case("txt_organisation_headings.txt", "organisations as lines, people with bullets under", present=None, roles=False)
@case("pdf_platypus_list.pdf", "paragraphs, organisations as headings", write_platypus_list, present=None, roles=False)
def bulleted() -> Sheet:
    rows: Rows = []
    headings = set()
    for heading, members in groups(with_parties(), "organisation").items():
        headings.add(len(rows))
        rows += [[heading], *body(members, lambda x: f"• {party_after(x)}"), [""]]
    return Sheet(rows, bold=frozenset(headings))


@case("xlsx_merged_organisation.xlsx", "organisation merged over its people's rows")
@case("docx_merged_organisation.docx", "organisation merged vertically over its people's rows")
@case("odt_merged_organisation.odt", "organisation merged over its people's rows")
@case("ods_merged_organisation.ods", "organisation merged over its people's rows")
@case("pdf_writer_merged_organisation.pdf", "tagged; organisation merged over its people's rows")
@case("html_excel.html", "Excel's clipboard: rowspan, unquoted attributes, a hidden row", write_html_excel)
def merged_organisation() -> Sheet:
    header: list[Cell] = ["Organisation", "Namn", "Roll", "Parti", "Titel", "Närvaro"]
    rows = [header, *body(by_organisation(), organisation, name, role, party, title, X)]
    return Sheet(rows, runs(rows, 0))


@case("csv_organisation_first_row.csv", "organisation only in the first row of each run")
@case("pdf_calc_organisation_first_row.pdf", "not tagged; organisation only in a run's first row", CALC_UNTAGGED)
def organisation_first_row() -> Sheet:
    sheet = merged_organisation()
    assert isinstance(sheet, Sheet)
    hidden = covered(sheet)
    return Sheet([["" if (r, c) in hidden else x for c, x in enumerate(row)] for r, row in enumerate(sheet.rows)])


@case("xlsx_role_headings.xlsx", "Ledamöter and Tjänstepersoner as rows over their people", parties=False)
@case("tsv_role_headings.tsv", "Ledamöter and Tjänstepersoner as rows over their people", parties=False)
def role_headings() -> Sheet:
    return headed(["Namn", "Organisation", "Närvaro"], PEOPLE, "role", name, organisation, X)


@case("docx_role_tables.docx", "a table for each role, under headings outside the tables", parties=False)
@case("pdf_writer_role_tables.pdf", "tagged; a table for each role, under headings outside them", parties=False)
def role_tables() -> list[Sheet]:
    header: list[Cell] = ["Namn", "Organisation", "Närvaro"]
    found = groups(PEOPLE, "role").items()
    return [Sheet([header, *body(x, name, organisation, X)], name=ROLE_HEADINGS[kind]) for kind, x in found]


def with_title(person: Person) -> str:
    """The name, and for an official a title after it."""
    if person.role == MEMBER:
        return person.name
    made_up = "kommundirektör" if person.organisation.endswith("kommun") else "strateg"
    return f"{person.name}, {person.title or made_up}"


@case("csv_titles_comma.csv", "the officials' titles after a comma, most made up")
@case("docx_titles_comma.docx", "the officials' titles after a comma, most made up")
def titles_comma() -> Sheet:
    rows = body(PEOPLE, with_title, organisation, role, party, X)
    return Sheet([["Namn, titel", "Organisation", "Roll", "Parti", "Närvaro"], *rows])


@case("xlsx_blank_rows.xlsx", "blank rows between, the table begins at C4")
@case("csv_blank_rows.csv", "blank rows and columns between, blank lines at the end")
@case("ods_blank_rows.ods", "blank rows between, the table begins at C4")
def blank_rows() -> Sheet:
    rows: Rows = [[""] * 8 for _ in range(3)]
    for i, row in enumerate(full().rows):
        rows.append(["", "", *row])
        if i % 4 == 0:
            rows.append([""] * 8)
    return Sheet([*rows, [""] * 8, [""] * 8], bold=frozenset({3}))


def footed(sums: Rows) -> Sheet:
    """The sample with rows under it."""
    return Sheet([*full().rows, [""] * 6, *sums])


@case("csv_footer.csv", "sums in the rows under the people")
@case("docx_footer.docx", "sums in the rows under the people")
def footer() -> Sheet:
    return footed([["Summa närvarande: 41", *[""] * 5], ["Totalt 69", *[""] * 5]])


@case("xlsx_footer_formula.xlsx", "sums under the people, worked out by formulas in the columns")
def footer_formula() -> Sheet:
    total: list[Cell] = ["Totalt", "", "", "", "", Formula("=COUNTA(A2:A70)", 69)]
    present: list[Cell] = ["Summa närvarande:", "", "", "", "", Formula('=COUNTIF(F2:F70,"X")', 41)]
    return footed([present, total, ["Listan upprättad av sekreteraren", *[""] * 5]])


def several_notes() -> Sheet:
    return Sheet(
        [
            ["Anteckningar", ""],
            ["Datum", "Att göra"],
            ["2024-12-01", "Skicka kallelsen"],
            ["2024-12-10", "Beställa kaffe till alla deltagare"],
            ["2024-12-13", "Pricka av närvaron på nästa blad"],
        ],
        name="Anteckningar",
    )


@case("xlsx_several_sheets.xlsx", "notes on the first sheet, the roster on the second, a hidden one with old people")
@case("ods_several_sheets.ods", "notes on the first sheet, the roster on the second, a hidden one with old people")
def several_sheets() -> list[Sheet]:
    old = ["Gammelina Avgången", "Fordom Tidigaresson", "Berta Slutat"]
    past: Rows = [[x, "Aneby kommun", MEMBER, "S", "", "X"] for x in old]
    return [several_notes(), full(), Sheet([list(HEADER), *past], name="Gamla", hidden=True)]


def stray(person: Person) -> str:
    """A name with what comes along when it is copied."""
    forms = (
        f"  {person.name} ",
        f"{person.first}\u00a0{person.last}",
        f"{person.first}  {person.last}\u00a0",
        f"{person.first} {person.last[:3]}\u00ad{person.last[3:]}",
        f"\ufeff{person.first} \u200b{person.last}",
        f"{person.first}\u202f{person.last}",
    )
    return forms[person.number % len(forms)]


@case("csv_stray_blanks.csv", "blanks, no-break and zero-width spaces, soft hyphens; marks X, x and blanks")
@case("xlsx_stray_blanks.xlsx", "blanks, no-break and zero-width spaces, soft hyphens; marks X, x and blanks")
@case("docx_stray_blanks.docx", "blanks, no-break and zero-width spaces, soft hyphens; marks X, x and blanks")
def stray_blanks() -> Sheet:
    def unit(person: Person) -> str:
        return person.organisation.replace(" ", "\u00a0") + " " if person.number % 3 == 1 else person.organisation

    def sign(person: Person) -> str:
        return ("X", " x", "x\u00a0")[person.number % 3] if person.present else ("", " ", "\u00a0")[person.number % 3]

    header: list[Cell] = [" Namn ", "Organisation\u00a0", "Roll ", "Par\u00adti", "  Titel", " Närvaro"]
    return Sheet([header, *body(PEOPLE, stray, unit, lambda x: x.role.capitalize() + " ", party, title, sign)])


@case("xlsx_line_breaks.xlsx", "first name, line break, last name in a cell")
@case("csv_line_breaks.csv", "line breaks within quoted cells")
@case("docx_line_breaks.docx", "first name, line break, last name in a cell")
@case("pdf_writer_line_breaks.pdf", "not tagged; first name, line break, last name in a cell", WRITER_UNTAGGED)
def line_breaks() -> Sheet:
    rows = body(PEOPLE, lambda x: f"{x.first}\n{x.last}", *FULL[1:])
    return Sheet([["Namn", "Organi-\nsation", *HEADER[2:]], *rows])


@case("csv_decomposed.csv", "decomposed letters (NFD), as from a Mac", text(encoding="utf-8", newline="\n"))
@case("xlsx_decomposed.xlsx", "decomposed letters (NFD), as from a Mac")
@case("txt_decomposed.txt", "decomposed letters (NFD), as from a Mac")
def decomposed() -> Sheet:
    return Sheet([[unicodedata.normalize("NFD", str(cell)) for cell in row] for row in full().rows])


def matrix(header: list[Cell]) -> Sheet:
    """A column for each meeting; the last has the sample's marks."""
    earlier: list[Part] = [lambda x: "X" if x.number % 3 == 0 else "", lambda x: "X" if x.number % 2 == 0 else ""]
    return Sheet([["Namn", "Organisation", "Roll", *header], *body(PEOPLE, name, organisation, role, *earlier, X)])


@case("csv_matrix.csv", "a column for each meeting, the last counts", parties=False)
@case("docx_matrix.docx", "a column for each meeting, the last counts", parties=False)
@case("ods_matrix.ods", "a column for each meeting, the last counts", parties=False)
def matrix_text() -> Sheet:
    return matrix(list(MEETINGS))


@case("xlsx_matrix_dates.xlsx", "a column for each meeting, the last counts; real dates in the header", parties=False)
def matrix_dates() -> Sheet:
    return matrix([date.fromisoformat(x) for x in MEETINGS])


def mail(person: Person) -> str:
    plain_name = unicodedata.normalize("NFD", person.name.lower()).encode("ascii", "ignore").decode()
    return plain_name.replace(" ", ".") + "@example.se"


@case("xlsx_unneeded_columns.xlsx", "personnummer, e-post, telefon and adress between what is needed")
@case("csv_unneeded_columns.csv", "personnummer, e-post, telefon and adress between what is needed")
@case(
    "pdf_calc_unneeded_columns.pdf",
    "marked as tagged, no structure tree; columns that are not needed",
    CALC_MARKED,
)
def unneeded_columns() -> Sheet:
    header: list[Cell] = ["Personnummer", "Namn", "E-post", "Telefon", "Organisation", "Adress", "Roll", "Parti"]
    parts: list[Part] = [lambda x: "190001019999", name, mail, lambda x: f"031-390 06 {x.number % 50:02}"]
    parts += [organisation, lambda x: f"Storgatan {x.number + 1}, 123 45 Storstad", role, party, X]
    return Sheet([[*header, "Närvaro"], *body(PEOPLE, *parts)])


@case("xlsx_row_numbers.xlsx", "a column with row numbers first")
@case("tsv_row_numbers.tsv", "a column with row numbers first")
@case("pdf_platypus_row_numbers.pdf", "not tagged; a column with row numbers first", write_platypus)
def row_numbers() -> Sheet:
    return Sheet([["Nr", *HEADER], *body(PEOPLE, lambda x: x.number + 1, *FULL)])


@case("xlsx_inline_strings.xlsx", "strings within the cells, the first names bold (rich text)", write_xlsx_inline)
def inline_strings() -> Sheet:
    return full()


@case("xlsx_everything.xlsx", "title rows, numbers, organisations as rows, party in brackets, ☒/☐, blank rows, sums")
@case("docx_everything.docx", "title rows, numbers, organisations as rows, party in brackets, ☒/☐, blank rows, sums")
def everything() -> Sheet:
    sheet = headed(
        ["Nr", "Namn", "Roll", "Närv"],
        with_parties(),
        "organisation",
        lambda x: x.number + 1,
        lambda x: f"{x.first}\u00a0{x.last} ({x.party})",
        role,
        mark("☒", "☐"),
    )
    above: Rows = [["Närvarolista", "", "", ""], ["Sekreterare: ", "", "", ""]]
    below: Rows = [["", "", "", ""], ["Summa närvarande: 41", "", "", ""], ["Totalt 69", "", "", ""]]
    merges = [(0, 0, 0, 3), *[(top + 2, left, bottom + 2, right) for top, left, bottom, right in sheet.merges]]
    return Sheet(above + sheet.rows + below, merges, frozenset({0, *[row + 2 for row in sheet.bold]}))


# --- Making -----------------------------------------------------------------------------------------------------------


def settle(path: Path) -> None:
    """Take times and the maker's system out of a zipped document, so that it comes out the same again."""
    with zipfile.ZipFile(path) as source:
        members = [(entry, source.read(entry)) for entry in source.infolist()]
    with zipfile.ZipFile(path, "w") as target:
        for entry, content in members:
            if "thumbnail" in entry.filename:
                continue
            if entry.filename == "meta.xml":
                content = META.encode()
            elif entry.filename in ("META-INF/manifest.xml", "_rels/.rels"):
                content = re.sub(rb"<[^<>]*thumbnail[^<>]*/>", b"", content)
            elif entry.filename == "docProps/core.xml":
                content = re.sub(rb"20\d\d-\d\d-\d\dT[\d:]+Z", MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
            elif path.suffix in (".odt", ".ods") and entry.filename.endswith(".xml"):
                content = re.sub(rb' officeooo:(paragraph-)?rsid="\w+"', b"", content)
                content = re.sub(rb'(config:name="Rsid(Root)?" config:type="int">)\d+', rb"\g<1>1", content)
            told = zipfile.ZipInfo(entry.filename)
            told.compress_type = entry.compress_type
            target.writestr(told, content)


def settle_pdf(path: Path) -> None:
    """Take the time out of a PDF from LibreOffice, and what is drawn from it; no length changes."""
    told = path.read_bytes()
    told = re.sub(rb"(?<=/CreationDate\(D:)\d{14}", MADE.strftime("%Y%m%d%H%M%S").encode(), told)
    path.write_bytes(re.sub(rb"(?<=[</])[0-9A-F]{32}(?=[>\s])", b"0" * 32, told))


def main(wanted: list[str]) -> None:
    """Make the files whose names hold one of the wanted parts, or all, and tell what is in them."""
    import make_ugly  # noqa: F401  (more cases, which need this module)

    for file, found in CASES.items():
        if wanted and not any(part in file for part in wanted):
            continue
        built = found.build()
        found.write(ROSTERS / file, built if isinstance(built, list) else [built])
        if zipfile.is_zipfile(ROSTERS / file):
            settle(ROSTERS / file)
        elif file.endswith(".pdf"):
            settle_pdf(ROSTERS / file)
    expected = {file: CASES[file].expected for file in sorted(CASES)}
    told = json.dumps(expected, ensure_ascii=False, indent=1) + "\n"
    (ROSTERS / "expected.json").write_text(told, "utf-8", newline="\n")


if __name__ == "__main__":
    import make

    make.main(sys.argv[1:])
