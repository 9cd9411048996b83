"""Hostile, broken and wrong files that somebody may try to import as a roster; a correct importer refuses them all."""

import gzip
import io
import json
import os
import pickle
import random
import re
import sqlite3
import struct
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw

Files = dict[str, bytes]
Pieces = tuple[tuple[bytes, int], ...]

PERSON = "Anna Andersson"
BOMB_BYTES = 200_000_000
DEEP = 100_000
OUR_APPLICATION_ID = 0x4E525652
OFFICE = ("xlsx", "docx", "ods", "odt")
ODF_TYPES = {
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
}
MAIN_PART = {
    "xlsx": "xl/worksheets/sheet1.xml",
    "docx": "word/document.xml",
    "ods": "content.xml",
    "odt": "content.xml",
}

_SCHEMAS = "http://schemas.openxmlformats.org"
_SHEET_NS = f"{_SCHEMAS}/spreadsheetml/2006/main"
_WORD_NS = f"{_SCHEMAS}/wordprocessingml/2006/main"
_REL_NS = f"{_SCHEMAS}/officeDocument/2006/relationships"
_ODF_NS = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def _odf_head(body: str) -> str:
    return (
        f'<office:document-content {_ODF_NS} office:version="1.2"><office:body><office:{body}>'
        '<table:table table:name="Blad1"><table:table-column table:number-columns-repeated="2"/>'
    )


# Everything before the rows, after them, and round a row, a cell, and an element that may lie in itself.
_HEAD = {
    "xlsx": f'<worksheet xmlns="{_SHEET_NS}"><sheetData>',
    "docx": f'<w:document xmlns:w="{_WORD_NS}"><w:body><w:tbl><w:tblPr/><w:tblGrid>{"<w:gridCol/>" * 2}</w:tblGrid>',
    "ods": _odf_head("spreadsheet"),
    "odt": _odf_head("text"),
    "html": '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>1</title></head><body>',
    "svg": '<svg xmlns="http://www.w3.org/2000/svg">',
}
_TAIL = {
    "xlsx": "</sheetData></worksheet>",
    "docx": "</w:tbl><w:p/></w:body></w:document>",
    "ods": "</table:table></office:spreadsheet></office:body></office:document-content>",
    "odt": "</table:table></office:text></office:body></office:document-content>",
    "html": "</body></html>",
    "svg": "</svg>",
}
_ODF_ROW = "<table:table-row>{}</table:table-row>"
_ODF_CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
_ROW = {"xlsx": "<row>{}</row>", "docx": "<w:tr>{}</w:tr>", "ods": _ODF_ROW, "odt": _ODF_ROW, "html": "{}", "svg": "{}"}
_CELL = {
    "xlsx": '<c t="inlineStr"><is><t>{}</t></is></c>',
    "docx": "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>",
    "ods": _ODF_CELL,
    "odt": _ODF_CELL,
    "html": "<p>{}</p>",
    "svg": "<text>{}</text>",
}
_NEST = {
    "xlsx": "row",
    "docx": "w:tbl",
    "ods": "table:table-row-group",
    "odt": "table:table-row-group",
    "html": "div",
    "svg": "g",
}


def hostile_files(folder: Path) -> dict[str, Path]:
    """Write every hostile file into ``folder``, which is empty or missing, and return the path of each by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    paths: dict[str, Path] = {}
    for make in _MAKERS:
        for name, content in make().items():
            if name in paths:
                raise ValueError(f"two hostile files are called {name}")
            paths[name] = folder / name
            paths[name].write_bytes(content)
    for make_in in (_databases, _odd_names, _not_regular):
        paths |= make_in(folder)
    return paths


# --- zip archives, written by hand because zipfile refuses to lie ---


@dataclass(frozen=True)
class _Entry:
    name: str
    data: bytes
    crc: int
    size: int
    method: int = 8
    flags: int = 0x800

    def local(self) -> bytes:
        name = self.name.encode()
        sizes = (self.crc, len(self.data), self.size, len(name), 0)
        return struct.pack("<4s5H3I2H", b"PK\3\4", 20, self.flags, self.method, 0, 0x21, *sizes) + name

    def central(self, offset: int) -> bytes:
        name = self.name.encode()
        sizes = (self.crc, len(self.data), self.size, len(name), 0, 0, 0, 0, 0, offset)
        return struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, self.flags, self.method, 0, 0x21, *sizes) + name


def _raw_deflate(pieces: Pieces) -> bytes:
    """Deflate each piece once and repeat its bytes: gigabytes cost no time, since a full flush forgets what came."""
    out = bytearray()
    for piece, times in pieces:
        squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
        out += (squeezer.compress(piece) + squeezer.flush(zlib.Z_FULL_FLUSH)) * times
    return bytes(out + b"\x03\x00")


def _checksum(sum_of: Callable[[bytes, int], int], pieces: Pieces, start: int) -> int:
    value = start
    for piece, times in pieces:
        for _ in range(times):
            value = sum_of(piece, value)
    return value


def _size(pieces: Pieces) -> int:
    return sum(len(piece) * times for piece, times in pieces)


def _bomb_pieces(head: bytes, unit: bytes, tail: bytes, size: int = BOMB_BYTES) -> Pieces:
    block = unit * (500_000 // len(unit))
    return ((head, 1), (block, size // len(block)), (tail, 1))


def _bomb(name: str, pieces: Pieces) -> _Entry:
    return _Entry(name, _raw_deflate(pieces), _checksum(zlib.crc32, pieces, 0), _size(pieces))


def _entry(name: str, content: bytes | str) -> _Entry:
    content = content.encode() if isinstance(content, str) else content
    return _bomb(name, ((content, 1),))


def _stored(name: str, content: bytes) -> _Entry:
    return _Entry(name, content, zlib.crc32(content), len(content), method=0)


def _end(count: int, size: int, start: int) -> bytes:
    return struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, size, start, 0)


def _zip(entries: Iterable[_Entry]) -> bytes:
    body, directory, count = bytearray(), bytearray(), 0
    for entry in entries:
        directory += entry.central(len(body))
        body += entry.local() + entry.data
        count += 1
    return bytes(body + directory + _end(count, len(directory), len(body)))


# --- office files: the parts round the one that is hostile ---


def _relations(*targets: tuple[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{at}" Type="{_REL_NS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{_XML}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{each}</Relationships>'


def _content_types(parts: dict[str, str]) -> str:
    each = "".join(
        f'<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
        for part, kind in parts.items()
    )
    return (
        f'{_XML}<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{each}</Types>'
    )


def _xlsx_frame() -> list[_Entry]:
    kinds = {
        "xl/workbook.xml": "spreadsheetml.sheet.main",
        "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
        "xl/sharedStrings.xml": "spreadsheetml.sharedStrings",
    }
    links = _relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"))
    book = (
        f'{_XML}<workbook xmlns="{_SHEET_NS}" xmlns:r="{_REL_NS}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    return [
        _entry("[Content_Types].xml", _content_types(kinds)),
        _entry("_rels/.rels", _relations(("officeDocument", "xl/workbook.xml"))),
        _entry("xl/workbook.xml", book),
        _entry("xl/_rels/workbook.xml.rels", links),
    ]


def _docx_frame() -> list[_Entry]:
    return [
        _entry("[Content_Types].xml", _content_types({"word/document.xml": "wordprocessingml.document.main"})),
        _entry("_rels/.rels", _relations(("officeDocument", "word/document.xml"))),
    ]


def _odf_frame(kind: str, inside: str = "") -> list[_Entry]:
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'{_XML}<manifest:manifest xmlns:manifest="{namespace}" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODF_TYPES[kind]}"/>'
        f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{inside}'
        "</manifest:file-entry></manifest:manifest>"
    )
    return [_stored("mimetype", ODF_TYPES[kind].encode()), _entry("META-INF/manifest.xml", manifest)]


def _frame(kind: str) -> list[_Entry]:
    return {"xlsx": _xlsx_frame, "docx": _docx_frame}[kind]() if kind not in ODF_TYPES else _odf_frame(kind)


def _shared(strings: str = "") -> _Entry:
    return _entry("xl/sharedStrings.xml", f'{_XML}<sst xmlns="{_SHEET_NS}">{strings}</sst>')


def _package(kind: str, *entries: _Entry) -> bytes:
    strings = [_shared()] if kind == "xlsx" and all(each.name != "xl/sharedStrings.xml" for each in entries) else []
    return _zip([*_frame(kind), *strings, *entries])


def _row(kind: str, *cells: object) -> str:
    return _ROW[kind].format("".join(_CELL[kind].format(cell) for cell in cells))


def _document(kind: str, rows: str) -> str:
    return f"{_XML}{_HEAD[kind]}{rows}{_TAIL[kind]}"


def _wrapped(kind: str, xml: bytes | str) -> bytes:
    """Return ``xml`` as the whole file, or inside its archive where the kind is one."""
    if kind in OFFICE:
        return _package(kind, _entry(MAIN_PART[kind], xml))
    return xml.encode() if isinstance(xml, str) else xml


def _people(count: int) -> list[tuple[str, str]]:
    first, last = ("Anna", "Bo", "Eva", "Ali", "Siv"), ("Lind", "Berg", "Ek", "Dahl")
    return [(f"{first[at % 5]} {last[at % 4]}{'abcdefghij'[at % 10]}", "Kommunstyrelsen") for at in range(count)]


def _good(kind: str, count: int = 60) -> bytes:
    rows = [("Namn", "Organisation"), *_people(count)]
    return _wrapped(kind, _document(kind, "".join(_row(kind, *each) for each in rows)))


# --- zip bombs ---


def _inflating_parts() -> Files:
    files = {}
    for kind in OFFICE:
        name, (head, tail) = MAIN_PART[kind], _document(kind, "\0").encode().split(b"\0")
        people = _bomb(name, _bomb_pieces(head, _row(kind, PERSON).encode(), tail))
        blank = _bomb(name, _bomb_pieces(head, b" " * 1000, tail, BOMB_BYTES // 2))
        files[f"bomb_of_people.{kind}"] = _package(kind, people)
        files[f"bomb_of_blanks.{kind}"] = _package(kind, blank)
        # A reader that trusts the directory takes these 200 MB for 100 bytes.
        files[f"bomb_called_small.{kind}"] = _package(kind, replace(people, size=100))
    return files


def _inflating_companions() -> Files:
    """Bombs in the parts beside the table, which readers load first and seldom measure."""
    head, tail = _shared("\0"), b"</sst>"
    start = f'{_XML}<sst xmlns="{_SHEET_NS}">'.encode()
    many = _bomb(head.name, _bomb_pieces(start, f"<si><t>{PERSON}</t></si>".encode(), tail))
    long = _bomb(head.name, _bomb_pieces(start + b"<si><t>", b"0" * 1000, b"</t></si>" + tail))
    cells = "".join(f'<row><c t="s"><v>{at}</v></c></row>' for at in (0, 10**9, -1, 10**30))
    sheet = _entry(MAIN_PART["xlsx"], _document("xlsx", cells))
    styles = _bomb("styles.xml", _bomb_pieces(_XML.encode() + b"<a>", b" " * 1000, b"</a>", BOMB_BYTES // 2))
    blank = {kind: _entry(MAIN_PART[kind], _document(kind, "")) for kind in OFFICE}
    return {
        "shared_strings_bomb.xlsx": _package("xlsx", many, sheet),
        "one_long_shared_string.xlsx": _package("xlsx", long, sheet),
        "shared_strings_that_are_missing.xlsx": _package("xlsx", sheet),
        "content_types_bomb.xlsx": _zip([replace(styles, name="[Content_Types].xml"), *_xlsx_frame()[1:], sheet]),
        "styles_bomb.docx": _package("docx", blank["docx"], replace(styles, name="word/styles.xml")),
        "styles_bomb.ods": _package("ods", blank["ods"], styles),
        "manifest_bomb.odt": _zip([_odf_frame("odt")[0], replace(styles, name="META-INF/manifest.xml"), blank["odt"]]),
    }


def _nested_zips(levels: int = 6, copies: int = 10) -> bytes:
    inner = _zip([_bomb("0.xml", _bomb_pieces(b"<a>", b"0" * 1000, b"</a>", BOMB_BYTES // 10))])
    for _ in range(levels):
        inner = _zip([_entry(f"{at}.zip", inner) for at in range(copies)])
    return inner


def _same_place_zip() -> bytes:
    """Return an archive whose thousand sheets are all the same bytes."""
    frame = _xlsx_frame()
    sheet = _bomb(MAIN_PART["xlsx"], _bomb_pieces(b"<a>", b" " * 1000, b"</a>", 10_000_000))
    body, directory = bytearray(), bytearray()
    for entry in frame:
        directory += entry.central(len(body))
        body += entry.local() + entry.data
    start = len(body)
    body += sheet.local() + sheet.data
    for at in range(1, 1001):
        directory += replace(sheet, name=f"xl/worksheets/sheet{at}.xml").central(start)
    return bytes(body + directory + _end(len(frame) + 1000, len(directory), len(body)))


def _quoting_zip(count: int = 300) -> bytes:
    """Return an archive in which each entry quotes the next one's header, so that all share one kernel."""
    kernel = b"0" * 1_000_000
    entry = replace(_entry(f"xl/worksheets/sheet{count}.xml", kernel), flags=0)
    body, content, entries = entry.local() + entry.data, kernel, [entry]
    for at in range(count - 1, 0, -1):
        header = entries[-1].local()
        quote = struct.pack("<BHH", 0, len(header), len(header) ^ 0xFFFF)
        content = header + content
        entries.append(_Entry(f"xl/worksheets/sheet{at}.xml", quote + body, zlib.crc32(content), len(content), flags=0))
        body = entries[-1].local() + quote + body
    directory, offset = bytearray(), 0
    for entry in reversed(entries):
        directory += entry.central(offset)
        offset += len(entry.local()) + 5
    return bytes(body + directory + _end(count, len(directory), len(body)))


def _lying_zips() -> Files:
    files, wrong = {}, {}
    for kind in OFFICE:
        part = _entry(MAIN_PART[kind], _document(kind, "".join(_row(kind, *each) for each in _people(9))))
        wrong["encrypted_entry"] = replace(part, flags=0x801, data=random.Random(1).randbytes(12) + part.data)
        wrong["says_4_gb"] = replace(part, size=0xFFFFFFFE)
        wrong["wrong_checksum"] = replace(part, crc=part.crc ^ 1)
        wrong["unknown_compression"] = replace(part, method=99)
        wrong["garbage_for_deflate"] = replace(part, data=b"\xff" * len(part.data))
        files |= {f"{name}.{kind}": _package(kind, entry) for name, entry in wrong.items()}
        files[f"without_main_part.{kind}"] = _zip(_frame(kind))
    return files


def _many_and_misplaced() -> Files:
    blank = {kind: _entry(MAIN_PART[kind], _document(kind, "")) for kind in OFFICE}
    empty = _stored("", b"")
    outside = [_entry(name, "0") for name in ("../../outside.xml", "/outside.xml", "C:\\outside.xml", "..\\a\0b.xml")]
    slides = [_entry("ppt/presentation.xml", f"{_XML}<presentation/>"), _entry("ppt/slides/slide1.xml", "<sld/>")]
    good = _good("xlsx")
    return {
        "thirty_thousand_entries.xlsx": _package(
            "xlsx", blank["xlsx"], *(replace(empty, name=f"xl/{at}") for at in range(30_000))
        ),
        "ten_thousand_entries.odt": _package("odt", blank["odt"], *[replace(empty, name="0")] * 10_000),
        "nested_zips.xlsx": _nested_zips(),
        "nested_zips.docx": _package("docx", blank["docx"], _stored("word/embeddings/a.zip", _nested_zips(3))),
        "nested_zips.zip": _nested_zips(4),
        "same_bytes_a_thousand_times.xlsx": _same_place_zip(),
        "entries_quoting_entries.xlsx": _quoting_zip(),
        "entries_outside_the_folder.ods": _package("ods", blank["ods"], *outside),
        "slides_called_table.xlsx": _zip(slides),
        "empty_archive.xlsx": _zip([]),
        "directory_far_away.xlsx": good[:-6] + struct.pack("<IH", 0xFFFFFFF0, 0),
        "more_entries_than_it_has.xlsx": good[:-22] + struct.pack("<4s4H2IH", b"PK\5\6", 7, 7, 65535, 65535, 0, 0, 0),
    }


# --- tables that repeat without end ---


def _odf_repeats() -> Files:
    files = {}
    for kind in ODF_TYPES:
        row, cell = '<table:table-row table:number-rows-repeated="{}">', "<table:table-cell"
        rows = f"{row}{_CELL[kind].format(PERSON)}</table:table-row>"
        number = f"{row}{_CELL[kind].format(1)}</table:table-row>"
        wide = f'{cell} table:number-columns-repeated="16000000"'
        spanned = f'{cell} table:number-columns-spanned="2000000000"'
        no_numbers = ("-5", "0", "NaN", "1e9", "", "9" * 9999)
        bodies = {
            "a_million_rows": rows.format(1_048_576),
            "many_millions_twice": rows.format(900_000_000) * 2,
            "two_to_the_64_rows": rows.format(2**64),
            "sixteen_million_columns": _row(kind, PERSON).replace(cell, wide),
            "rows_times_columns": rows.format(50_000_000).replace(cell, wide),
            "a_thousand_times_a_million": rows.format(1_000_000) * 1000,
            "repeats_that_are_no_numbers": "".join(number.format(each) for each in no_numbers),
            "blanks_without_end": _row(kind, '1<text:s text:c="2000000000"/>2'),
            "spans_without_end": _row(kind, 1).replace(cell, spanned),
        }
        files |= {f"{name}.{kind}": _wrapped(kind, _document(kind, body)) for name, body in bodies.items()}
    return files


def _xlsx_sheet(rows: str, before: str = "", after: str = "") -> bytes:
    xml = _document("xlsx", rows).replace("<sheetData>", before + "<sheetData>")
    return _wrapped("xlsx", xml.replace("</sheetData>", "</sheetData>" + after))


def _vast_sheets() -> Files:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    whole = '<dimension ref="A1:XFD1048576"/>'
    overlapping = '<mergeCell ref="A1:XFD1048576"/>' * 20_000
    apart = "".join(f'<mergeCell ref="A{at}:XFD{at}"/>' for at in range(1, 60_000))
    corners = "".join(f'<row r="{at}"><c r="XFD{at}"><v>{at}</v></c></row>' for at in range(1, 1_048_576, 500))
    beyond = (
        '<row r="99999999999"><c r="ZZZZZZZZ99999999999"><v>1</v></c></row><row r="-1"><c r="A-1"><v>1</v></c></row>'
    )
    columns = '<cols><col min="1" max="2000000000" width="9"/></cols>'
    formula = '<row r="1"><c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">A1+1</f><v>1</v></c></row>'
    return {
        "dimension_of_everything.xlsx": _xlsx_sheet(far, whole),
        "dimension_of_nonsense.xlsx": _xlsx_sheet(far, '<dimension ref="XFD1048576:A0:ÅÄÖ"/>'),
        "cells_at_the_far_edge.xlsx": _xlsx_sheet(corners, whole),
        "cells_beyond_the_sheet.xlsx": _xlsx_sheet(beyond),
        "merged_everything_often.xlsx": _xlsx_sheet(far, after=f"<mergeCells>{overlapping}</mergeCells>"),
        "merged_rows_by_thousands.xlsx": _xlsx_sheet(far, after=f"<mergeCells>{apart}</mergeCells>"),
        "two_billion_columns.xlsx": _xlsx_sheet(far, columns),
        "formula_over_everything.xlsx": _xlsx_sheet(formula, whole),
    }


def _too_many_or_nobody() -> Files:
    many = {f"too_many_rows.{kind}": _good(kind, 25_000) for kind in OFFICE}
    return many | {f"headings_and_nobody.{kind}": _good(kind, 0) for kind in OFFICE}


def _vast_word_tables() -> Files:
    wide = _row("docx", 1).replace("<w:p>", '<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p>')
    grid = "<w:tr><w:trPr><w:gridBefore w:val='2000000000'/></w:trPr></w:tr>"
    nested = "<w:tr><w:tc><w:tbl>" * 5000 + _row("docx", 1) + "</w:tbl><w:p/></w:tc></w:tr>" * 5000
    merged = _row("docx", 1).replace("<w:p>", "<w:tcPr><w:vMerge/></w:tcPr><w:p>") * 15_000
    return {
        "span_without_end.docx": _wrapped("docx", _document("docx", wide)),
        "grid_before_without_end.docx": _wrapped("docx", _document("docx", grid)),
        "tables_in_tables.docx": _wrapped("docx", _document("docx", nested)),
        "merged_upwards_from_nothing.docx": _wrapped("docx", _document("docx", merged)),
    }


# --- tricks of XML ---


def _with_doctype(kind: str, doctype: str, text: str) -> str:
    root = _HEAD[kind][1:].split(" ")[0]
    return f"{_XML}<!DOCTYPE {root} {doctype}>{_HEAD[kind]}{_row(kind, text)}{_TAIL[kind]}"


def _laughs() -> str:
    levels = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 11))
    return f'[<!ENTITY a0 "0000000000">{levels}]'


def _xml_tricks() -> Files:
    files = {}
    for kind in _HEAD:
        opened, closed = f"<{_NEST[kind]}>", f"</{_NEST[kind]}>"
        laughs = _with_doctype(kind, _laughs(), "&a10;")
        attribute = _HEAD[kind].replace(" ", ' x="&a10;" ', 1)
        tricks: dict[str, bytes | str] = {
            "billion_laughs": laughs,
            # A reader that searches the bytes for DOCTYPE does not find it here.
            "billion_laughs_in_utf_16": laughs.replace("UTF-8", "UTF-16").encode("utf-16"),
            "laughs_in_an_attribute": laughs.replace(_HEAD[kind], attribute),
            "quadratic_blowup": _with_doctype(kind, f'[<!ENTITY a "{"0" * 100_000}">]', "&a;" * 5000),
            "entity_in_itself": _with_doctype(kind, '[<!ENTITY a "&b;"><!ENTITY b "&a;">]', "&a;"),
            "external_entity": _with_doctype(kind, '[<!ENTITY a SYSTEM "file:///etc/passwd">]', "&a;"),
            "endless_external_entity": _with_doctype(kind, '[<!ENTITY a SYSTEM "file:///dev/zero">]', "&a;"),
            "external_doctype": _with_doctype(kind, 'SYSTEM "http://127.0.0.1:9/outside.dtd"', "1"),
            "parameter_entity": _with_doctype(kind, '[<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]', "1"),
            "deep_nesting": _document(kind, opened * DEEP + closed * DEEP),
            "never_closed": f"{_XML}{_HEAD[kind]}{opened * DEEP}",
        }
        files |= {f"{name}.{kind}": _wrapped(kind, xml) for name, xml in tricks.items()}
    return files


def _broken_xml() -> Files:
    files = {}
    for kind in OFFICE:
        people = "".join(_row(kind, *each) for each in _people(20))
        whole = _document(kind, people)
        attributes = " ".join(f'a{at}="0"' for at in range(50_000))
        broken: dict[str, bytes | str] = {
            "xml_cut_in_the_middle": whole[: len(whole) * 2 // 3],
            "xml_with_nul": whole.replace("Eva", "E\0va"),
            "xml_in_wrong_encoding": whole.replace("Eva", "Åsa").encode("latin-1"),
            "xml_in_unknown_encoding": whole.replace("UTF-8", "x-utf-42"),
            "xml_that_is_empty": b"",
            "fifty_thousand_attributes": _document(kind, "").replace(" xmlns", f" {attributes} xmlns", 1),
            "other_root": f"{_XML}<nothing/>",
        }
        files |= {f"{name}.{kind}": _wrapped(kind, xml) for name, xml in broken.items()}
    return files


# --- locked with a password, or of an older program: compound files ---


def _directory_entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    none = 0xFFFFFFFF
    length = len(text) + 2 if text else 0
    return struct.pack(
        "<64sHBB3I16sI2QIQ", text, length, kind, 1, none, right if right else none, child if child else none,
        b"", 0, 0, 0, start, size,
    )  # fmt: skip


def _compound(streams: Files, loop: bool = False) -> bytes:
    """Return an OLE compound file of up to three streams, each long enough to need no mini stream."""
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    fat, sectors = [0xFFFFFFFD, end], bytearray()
    entries = [_directory_entry("Root Entry", 5, 0, 1, end, 0)]
    for at, (name, content) in enumerate(streams.items(), 1):
        content = content.ljust(4096) + b" " * (-max(len(content), 4096) % 512)
        start, count = len(fat), len(content) // 512
        fat += [*range(start + 1, start + count), start if loop else end]
        sectors += content
        right = at + 1 if at < len(streams) else 0
        entries.append(_directory_entry(name, 2, right, 0, start, 2_000_000_000 if loop else len(content)))
    entries += [bytes(128)] * (4 - len(entries))
    header = struct.pack("<8s16s5H6x9I", bytes.fromhex("d0cf11e0a1b11ae1"), b"", 0x3E, 3, 0xFFFE, 9, 6,
                         0, 1, 1, 0, 4096, end, 0, end, 0)  # fmt: skip
    places = struct.pack("<109I", 0, *[free] * 108)
    table = struct.pack("<128I", *fat, *[free] * (128 - len(fat)))
    return header + places + table + b"".join(entries) + bytes(sectors)


def _password_protected() -> bytes:
    cipher = 'saltSize="16" blockSize="16" keyBits="256" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC"'
    salt = 'hashSize="64" hashAlgorithm="SHA512" saltValue="AAAAAAAAAAAAAAAAAAAAAA=="'
    value = "A" * 43 + "="
    space = "http://schemas.microsoft.com/office/2006"
    info = (
        f'{_XML}<encryption xmlns="{space}/encryption" xmlns:p="{space}/keyEncryptor/password">'
        f'<keyData {cipher} {salt}/><dataIntegrity encryptedHmacKey="{value}" encryptedHmacValue="{value}"/>'
        f'<keyEncryptors><keyEncryptor uri="{space}/keyEncryptor/password"><p:encryptedKey {cipher} {salt} '
        f'spinCount="100000" encryptedVerifierHashInput="{value}" encryptedVerifierHashValue="{value}" '
        f'encryptedKeyValue="{value}"/>'
        "</keyEncryptor></keyEncryptors></encryption>"
    )
    package = struct.pack("<Q", 8000) + random.Random(2).randbytes(8000)
    return _compound({"EncryptionInfo": struct.pack("<HHI", 4, 4, 0x40) + info.encode(), "EncryptedPackage": package})


def _locked_odf(kind: str) -> bytes:
    inside = (
        '<manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="AAAA">'
        '<manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" '
        'manifest:initialisation-vector="AAAAAAAAAAAAAAAAAAAAAA=="/><manifest:key-derivation '
        'manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1000000000" manifest:salt="AAAA"/>'
        "</manifest:encryption-data>"
    )
    return _zip([*_odf_frame(kind, inside), _stored("content.xml", random.Random(3).randbytes(4096))])


def _locked_files() -> Files:
    files = {f"password_protected.{kind}": _password_protected() for kind in ("xlsx", "docx", "xls", "csv")}
    files |= {f"password_protected.{kind}": _locked_odf(kind) for kind in ODF_TYPES}
    for name, (revision, modern) in {"aes_256": (6, True), "aes_128": (4, True), "rc4": (3, False)}.items():
        out = io.BytesIO()
        lock = pikepdf.Encryption(user="user", owner="owner", R=revision, aes=modern, metadata=modern)
        with pikepdf.open(io.BytesIO(_good_pdf())) as pdf:
            pdf.save(out, encryption=lock)
        files[f"password_protected_{name}.pdf"] = out.getvalue()
    unknown = b"/Encrypt << /Filter /Nobody /V 99 /R 99 /O (0) /U (0) /P -1 >> /ID [(0) (0)]"
    files["unknown_protection.pdf"] = _pdf(_catalog_and_page(b"[]"), unknown)
    return files


def _older_programs() -> Files:
    word = _compound({"1Table": b"\0" * 5000, "WordDocument": b"\xec\xa5\xc1\0" + b"\0" * 5000})
    book = _compound({"Workbook": struct.pack("<4H", 0x0809, 16, 0x0600, 5) + b"\0" * 5000})
    mail = _compound({"__properties_version1.0": b"\0" * 5000})
    access = b"\0\1\0\0Standard Jet DB\0\1\0\0\0" + b"\0" * 4096
    rich = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\trowd\cellx4000 " + PERSON.encode() + rb"\cell\row}"
    files = {"old_word.doc": word, "empty_book.xls": book, "mail.msg": mail, "database.mdb": access, "text.rtf": rich}
    files |= {f"old_word.{kind}": word for kind in ("docx", "xlsx", "csv", "odt")}
    files |= {f"empty_book.{kind}": book for kind in ("xlsx", "ods", "csv")}
    files |= {"database.xlsx": access, "database.csv": access, "text_in_rtf.docx": rich, "text_in_rtf.odt": rich}
    files |= {
        f"compound_loop.{kind}": _compound({"Workbook": b"", "WordDocument": b""}, True) for kind in ("xls", "doc")
    }
    return files | {"compound_header_only.xls": word[:512], "compound_cut.doc": word[:700]}


# --- cut short ---


def _good_pdf(lines: int = 300) -> bytes:
    """Return a roster whose catalog comes last: what is cut at 90 % has lost its way to the pages."""
    height = lines * 14 + 80
    people = ("Namn", *(name for name, _ in _people(lines)))
    text = "".join(f"1 0 0 1 50 {height - 40 - at * 14} Tm ({name}) Tj\n" for at, name in enumerate(people))
    return _pdf(
        [
            _stream(f"BT /F1 11 Tf\n{text}ET".encode()),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 4 0 R /MediaBox [0 0 595 %d] /Contents 1 0 R "
            b"/Resources << /Font << /F1 2 0 R >> >> >>" % height,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Catalog /Pages 4 0 R >>",
        ],
        root=5,
    )


def _cut_files() -> Files:
    files = {}
    for kind, whole in {**{kind: _good(kind) for kind in OFFICE}, "pdf": _good_pdf()}.items():
        for share in (10, 50, 90):
            files[f"cut_at_{share}_percent.{kind}"] = whole[: len(whole) * share // 100]
        files[f"first_bytes_only.{kind}"] = whole[:8]
        directory = len(whole) // 2 if kind == "pdf" else whole.index(b"PK\1\2")
        files[f"cut_in_the_front.{kind}"] = whole[directory:]
        if kind != "pdf":
            files[f"without_directory.{kind}"] = whole[:directory]
            files[f"without_end_of_directory.{kind}"] = whole[:-22]
    return files


def _empty_files() -> Files:
    kinds = (*OFFICE, "pdf", "csv", "tsv", "txt", "json", "html", "svg", "xls", "doc", "narvaro")
    return {f"empty.{kind}": b"" for kind in kinds} | {"empty_without_ending": b""}


# --- not a table at all ---


def _picture(kind: str, mode: str = "L") -> bytes:
    out = io.BytesIO()
    Image.effect_noise((120, 120), 80).convert(mode).save(out, kind)
    return out.getvalue()


def _strangers() -> Files:
    noise = random.Random(4).randbytes(6000)
    return {
        "png": _picture("PNG"),
        "jpeg": _picture("JPEG"),
        "gif": _picture("GIF"),
        "tiff": _picture("TIFF"),
        "mp3": b"ID3\4\0\0\0\0\0\x0aTIT2\0\0\0\0\0\0" + (b"\xff\xfb\x90\x64" + bytes(413)) * 10,
        "elf": b"\x7fELF\2\1\1" + bytes(9) + struct.pack("<HHI", 2, 62, 1) + noise,
        "exe": b"MZ\x90\0" + bytes(56) + struct.pack("<I", 64) + b"PE\0\0\x64\x86" + noise,
        "gzip": gzip.compress(noise, mtime=0),
        "7z": b"7z\xbc\xaf\x27\x1c\0\4" + noise,
        "rar": b"Rar!\x1a\7\1\0" + noise,
        "pickle": pickle.dumps({at: [at, None] for at in range(500)}, protocol=4),
        "random": noise,
        "lnk": b"L\0\0\0\1\x14\2\0\0\0\0\0\xc0\0\0\0\0\0\0\x46" + noise,
    }


def _mislabelled() -> Files:
    endings = ("xlsx", "csv", "pdf", "docx", "json")
    files = {f"{kind}_in_truth.{ending}": data for kind, data in _strangers().items() for ending in endings}
    pieces = _bomb_pieces(b"", b"0;" * 500, b"")
    sums = struct.pack("<II", _checksum(zlib.crc32, pieces, 0), _size(pieces))
    bomb = b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + _raw_deflate(pieces) + sums
    return files | {f"gzip_bomb.{ending}": bomb for ending in ("csv", "json", "svgz")}


# --- PDF ---


def _stream(data: bytes, words: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), words, data)


def _pdf(objects: list[bytes], trailer: bytes = b"", root: int = 1) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for at, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (at, each)
    start, count = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % count + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (count, root, trailer, start)
    return bytes(out)


def _catalog_and_page(contents: bytes, resources: bytes = b"", catalog: bytes = b"", page: bytes = b"") -> list[bytes]:
    """Return objects 1 to 3; what they point at is number 4 and on."""
    return [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %s /Resources << %s >> %s >>"
        % (contents, resources, page),
    ]


def _scan(mode: str) -> bytes:
    """Return pages of paper that only a human eye can read."""
    pages = []
    for _ in range(3):
        page = Image.new("L", (595, 842), 250)
        for line, (name, _office) in enumerate(_people(30)):
            ImageDraw.Draw(page).text((60, 60 + 24 * line), name, fill=20)
        pages.append(page.convert(mode))
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    return out.getvalue()


def _pdf_without_text() -> Files:
    blank = _catalog_and_page(b"4 0 R")
    vast = b"/Type /XObject /Subtype /Image /Width 99999 /Height 99999 /ColorSpace /DeviceRGB /BitsPerComponent 16"
    pages = b"<< /Type /Pages /Kids [%s] /Count %d >>"
    return {
        "scan_in_grey.pdf": _scan("L"),
        "scan_in_colour.pdf": _scan("RGB"),
        "scan_in_black_and_white.pdf": _scan("1"),
        "no_pages.pdf": _pdf([blank[0], pages % (b"", 0)]),
        "no_pages_but_a_count.pdf": _pdf([blank[0], pages % (b"", 2_000_000_000)]),
        "negative_count.pdf": _pdf([blank[0], pages % (b"", -5)]),
        "no_page_tree.pdf": _pdf([b"<< /Type /Catalog >>"]),
        "blank_page.pdf": _pdf([*blank, _stream(b"")]),
        "blank_pages_by_thousands.pdf": _pdf([blank[0], pages % (b"3 0 R " * 9000, 9000), *blank[2:], _stream(b"")]),
        "vast_picture.pdf": _pdf(
            [*_catalog_and_page(b"4 0 R", b"/XObject << /I 5 0 R >>"), _stream(b"/I Do"), _stream(b"0", vast)]
        ),
        "vast_page.pdf": _pdf([*_catalog_and_page(b"4 0 R", page=b"/UserUnit 1e30 /Rotate 7"), _stream(b"")]).replace(
            b"[0 0 595 842]", b"[-1e38 -1e38 1e38 1e38]"
        ),
    }


def _form(content: bytes, *inner: int) -> bytes:
    names = b" ".join(b"/F%d %d 0 R" % (number, number) for number in inner)
    return _stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << %s >> >>" % names)


def _pdf_loops() -> Files:
    blank = _catalog_and_page(b"4 0 R")
    start = [*_catalog_and_page(b"4 0 R", b"/XObject << /F5 5 0 R >>"), _stream(b"/F5 Do")]
    # A million forms: PDFium draws each anew; more would take the memory of the machine that runs the tests.
    tenfold = [_form(b"/F%d Do " % at * 10, at) for at in range(6, 12)]
    return {
        "page_tree_in_itself.pdf": _pdf([blank[0], b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        "page_tree_loop.pdf": _pdf(
            [blank[0], b"<< /Type /Pages /Kids [3 0 R] /Count 9 >>", b"<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R >>"]
        ),
        "page_is_its_own_parent.pdf": _pdf([*blank, _stream(b"")]).replace(b"/Parent 2", b"/Parent 3"),
        "form_in_itself.pdf": _pdf([*start, _form(b"/F5 Do", 5)]),
        "forms_in_each_other.pdf": _pdf([*start, _form(b"/F6 Do", 6), _form(b"/F5 Do", 5)]),
        "forms_times_ten.pdf": _pdf([*start, *tenfold, _form(b"0 0 m")]),
        "length_is_itself.pdf": _pdf([*blank, b"<< /Length 4 0 R >>\nstream\n\nendstream"]),
        "contents_are_the_page.pdf": _pdf(_catalog_and_page(b"[3 0 R 2 0 R 1 0 R 99 0 R]")),
        "deep_page_tree.pdf": _pdf([blank[0], *_page_chain(5000)]),
    }


def _pdf_side_trees() -> Files:
    """Loops and depths in the trees beside the pages: outline and structure."""
    item = b"<< /Title (0) /Parent 4 0 R /First 5 0 R /Last 5 0 R /Next 5 0 R /Prev 5 0 R /Count 9 >>"
    outline = [b"<< /Type /Outlines /First 5 0 R /Last 5 0 R /Count 9 >>", item]
    structure = [
        b"<< /Type /StructTreeRoot /K 5 0 R /ParentTree << /Nums [0 [5 0 R]] >> /RoleMap << /A /B /B /A >> >>",
        b"<< /Type /StructElem /S /A /P 5 0 R /Pg 3 0 R /K [5 0 R 4 0 R 0] >>",
    ]
    outlined = _catalog_and_page(b"[]", catalog=b"/Outlines 4 0 R")
    tagged = _catalog_and_page(b"[]", catalog=b"/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R")
    return {
        "outline_loop.pdf": _pdf([*outlined, *outline]),
        "deep_outline.pdf": _pdf([*outlined, *_chain(b"/Title (0) /First", 10_000)]),
        "structure_loop.pdf": _pdf([*tagged, *structure]),
        "deep_structure.pdf": _pdf([*tagged, *_chain(b"/S /Div /K", 10_000)]),
    }


def _chain(words: bytes, length: int) -> list[bytes]:
    return [b"<< %s %d 0 R >>" % (words, at + 5) for at in range(length)] + [b"<< >>"]


def _page_chain(length: int) -> list[bytes]:
    chain = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R >>" % (at + 3, at + 1) for at in range(length)]
    return [*chain, b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 9 9] >>" % (length + 1)]


def _zlib_stream(pieces: Pieces) -> bytes:
    return b"\x78\xda" + _raw_deflate(pieces) + struct.pack(">I", _checksum(zlib.adler32, pieces, 1))


def _pdf_bombs() -> Files:
    flate = b"/Filter /FlateDecode"
    page = _catalog_and_page(b"4 0 R")
    ten = _catalog_and_page(b"[%s]" % (b"4 0 R " * 10))
    named = _catalog_and_page(b"4 0 R", b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>")
    once = _zlib_stream(_bomb_pieces(b"", b" " * 1000, b""))
    half = _zlib_stream(_bomb_pieces(b"", b" " * 1000, b"", BOMB_BYTES // 2))
    letters = _zlib_stream(_bomb_pieces(b"BT /F1 9 Tf ", b"(0) Tj ", b" ET", 20_000_000))
    return {
        "flate_bomb.pdf": _pdf([*page, _stream(once, flate)]),
        "flate_bomb_twice.pdf": _pdf([*page, _stream(zlib.compress(once, 9), b"/Filter [/FlateDecode /FlateDecode]")]),
        "flate_bomb_ten_times.pdf": _pdf([*ten, _stream(half, flate)]),
        "millions_of_letters.pdf": _pdf([*named, _stream(letters, flate)]),
        "millions_of_saved_states.pdf": _pdf([*page, _stream(zlib.compress(b"q " * 5_000_000), flate)]),
        "too_many_rows.pdf": _good_pdf(25_000),
    }


def _pdf_overflows() -> Files:
    page, zero = _catalog_and_page(b"4 0 R"), zlib.compress(b"0")
    filters = b"/Filter [%s]" % (b"/FlateDecode " * 5000)
    predictor = b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 9999 >>"
    objects = b"/Type /ObjStm /N 2147483647 /First 2147483647 /Filter /FlateDecode"
    return {
        "thousands_of_filters.pdf": _pdf([*page, _stream(zero, filters)]),
        "vast_predictor.pdf": _pdf([*page, _stream(zero, predictor)]),
        "vast_object_stream.pdf": _pdf([*page, _stream(zero, objects)]),
        "arrays_in_arrays.pdf": _pdf([*page, _stream(b""), b"[" * DEEP + b"]" * DEEP]),
        "arrays_in_contents.pdf": _pdf([*page, _stream(b"[" * DEEP + b"]" * DEEP + b" TJ")]),
        "deep_catalog.pdf": _pdf(_catalog_and_page(b"[]", catalog=b"/A " + b"<</A" * DEEP + b" 1" + b">>" * DEEP)),
    }


def _broken_pdf() -> Files:
    """PDFs with a lost way: their pages are blank too, for a reader that mends them must not find a roster."""
    blank, good = _pdf([*_catalog_and_page(b"4 0 R"), _stream(b"")]), _good_pdf()
    table = blank.index(b"xref\n")
    itself = b"/Prev %d /Size" % table
    return {
        "xref_far_away.pdf": re.sub(rb"startxref\n\d+", b"startxref\n99999999999999999999", blank),
        "xref_negative.pdf": re.sub(rb"startxref\n\d+", b"startxref\n-1", blank),
        "xref_in_itself.pdf": blank.replace(b"/Size", itself),
        "xref_of_billions.pdf": blank.replace(b"xref\n0 5\n", b"xref\n0 4294967295\n"),
        "xref_all_wrong.pdf": re.sub(rb"\d{10} 00000 n", b"0000000003 00000 n", blank),
        "xref_missing.pdf": blank[:table],
        "root_missing.pdf": good.replace(b"/Root 5 0 R", b"/Root 99 0 R").replace(b"/Type /Catalog", b"/Type /Nothing"),
        "root_is_a_number.pdf": good.replace(b"/Root 5 0 R", b"/Root 5").replace(b"/Type /Catalog", b"/Type /Nothing"),
        "objects_misspelt.pdf": good.replace(b" 0 obj", b" 0 obx"),
        "header_and_garbage.pdf": b"%PDF-1.7\n" + random.Random(5).randbytes(5000),
        "header_and_end.pdf": b"%PDF-1.7\n%%EOF\n",
        "postscript_in_truth.pdf": b"%!PS-Adobe-3.0\n{ } loop\n",
    }


# --- JSON ---


def _json_of_ours() -> Files:
    """Files that say they are ours and are not."""
    people: list[object] = [{"id": "p1", "name": PERSON}]
    wrong: dict[str, object] = {
        "people_is_a_number": {"version": 1, "people": 7},
        "people_is_null": {"version": 1, "people": None},
        "people_is_text": {"version": 1, "people": PERSON},
        "people_is_empty": {"version": 1, "people": []},
        "people_are_lists": {"version": 1, "people": [[[]], [{}], 7, None]},
        "people_are_missing": {"version": 1},
        "ids_are_lists": {"version": 1, "people": [{"id": ["p1"], "name": [PERSON]}]},
        "names_are_numbers": {"version": 1, "people": [{"id": "p1", "name": 7}, {"id": "p2", "name": None}]},
        "name_is_half_a_letter": {"version": 1, "people": [{"id": "p1", "name": "\ud800"}]},
        "name_of_a_million_letters": {"version": 1, "people": [{"id": "p1", "name": "a" * 1_000_000}]},
        "version_99": {"version": 99, "people": people},
        "version_is_text": {"version": "1; DROP TABLE person", "people": people},
        "version_is_true": {"version": [True], "people": people},
        "version_is_infinite": {"version": float("inf"), "people": people},
        "version_is_negative": {"version": -1, "people": people},
        "too_many_people": {"version": 1, "people": [{"id": f"p{at}", "name": PERSON} for at in range(25_000)]},
    }
    return {f"{name}.json": json.dumps({"format": "narvaro", **each}).encode() for name, each in wrong.items()}


def _json_of_others() -> Files:
    files = {
        "deep_lists": b"[" * DEEP + b"]" * DEEP,
        "deep_objects": b'{"people":' * DEEP + b"1" + b"}" * DEEP,
        "deep_and_never_closed": b"[" * DEEP,
        "huge_number": b"[" + b"9" * 1_000_000 + b"]",
        "beyond_infinity": b'{"format": "narvaro", "version": 1e999, "people": []}',
        "many_exponents": b"[1e999999999999, -1e999999999999, NaN, Infinity]",
        "not_utf_8": b'{"format": "narvaro", "version": 1, "people": [{"name": "\xff\xfe\xc0\x80"}]}',
        "a_million_nulls": b"[" + b"null," * 999_999 + b"null]",
        "only_null": b"null",
        "only_a_word": b'"Anna"',
        "never_closed": b'{"format": "narvaro", "version": 1, "people": [{"name": "An',
        "two_in_one": b'{"format": "narvaro"}{"format": "narvaro"}',
        "fifty_thousand_equal_keys": b"{" + b'"people": 1,' * 50_000 + b'"people": 2}',
        "settings_of_another_program": b'{"name": "left-pad", "version": "1.3.0", "dependencies": {}}',
        "javascript": b"alert('Namn');",
    }
    return {f"{name}.json": content for name, content in files.items()}


# --- text ---


def _texts_too_large() -> Files:
    people = "".join(f"{name};{office}\n" for name, office in _people(25_000))
    padded = "".join(f"{name};{'x' * 1095}\n" for name, _ in _people(10_000))
    wide = ";".join(str(at) for at in range(30_000))
    names = ";".join([PERSON] * 30_000)
    files = {
        "eleven_megabytes": f"Namn;Anteckning\n{padded}",
        "one_line_of_five_million_letters": "a" * 5_000_000,
        "thirty_thousand_columns": f"{wide}\n{wide}\n",
        "thirty_thousand_columns_of_names": f"{names}\n{names}\n",
        "too_many_rows": f"Namn;Organisation\n{people}",
        "quote_never_closed": 'Namn\n"' + "0;0\n" * 150_000,
        "a_million_quotes": '"' * 1_000_001,
        "a_million_separators": ";" * 1_000_000,
        "a_million_empty_lines": "\n" * 1_000_000,
        "half_a_million_accents": "e" + "\u0301" * 500_000,
    }
    return {f"{name}.csv": content.encode() for name, content in files.items()}


def _texts_without_people() -> Files:
    numbers = "".join(f"{at};{at * 7};{at / 3:.2f}\n" for at in range(400))
    return {
        "nul_bytes.csv": b"\0" * 10_000,
        "nul_between_letters.csv": b"Namn\n" + b"A\0\0n\0\0n\0\0a\n" * 50,
        "only_control_characters.csv": bytes(range(1, 9)) * 500,
        "only_escapes.csv": b"\x1b[2J\x1b]0;0\x07" * 500,
        "only_blanks.csv": " \t\r\n\u00a0\u2003\u3000".encode() * 500,
        "only_invisible_letters.csv": "\u200b\u200e\u202e\ufeff\u2060\n".encode() * 500,
        "only_numbers.csv": numbers.encode(),
        "only_numbers.txt": numbers.encode(),
        "only_headings.csv": b"Namn;Organisation;Parti\n",
        "only_punctuation.csv": b"!;?;#\n-;--;---\n" * 50,
    }


def _texts_of_wrong_kind() -> Files:
    sign_in = "<!DOCTYPE html><html><head><title>403</title></head><body><form></form></body></html>"
    return {
        "only_a_byte_order_mark.csv": b"\xef\xbb\xbf",
        "only_a_byte_order_mark_of_utf_16.csv": b"\xff\xfe",
        "utf_16_of_odd_length.csv": "Namn\nAnna Andersson\n".encode("utf-16")[:-1],
        "utf_16_of_half_letters.csv": b"\xff\xfe" + b"\x00\xd8" * 500,
        "utf_32_out_of_range.csv": b"\xff\xfe\0\0" + b"\xff\xff\xff\x7f" * 500,
        "bytes_of_no_encoding.csv": b"\x81\x8d\x8f\x90\x9d\xff\xfe\xc0\n" * 500,
        "page_of_a_sign_in.csv": sign_in.encode(),
        "xml_in_truth.csv": f"{_XML}<a><b>1</b></a>".encode(),
        "pdf_in_truth.csv": _pdf([*_catalog_and_page(b"4 0 R"), _stream(b"")]),
        "empty_table_in_truth.csv": _good("xlsx", 0),
    }


# --- what must be made in its place ---


def _made_by_sqlite(path: Path, script: str) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path


def _databases(folder: Path) -> dict[str, Path]:
    other = "CREATE TABLE bookmark (id INTEGER PRIMARY KEY, url TEXT); INSERT INTO bookmark VALUES (1, 'about:blank');"
    ours = f"PRAGMA application_id = {OUR_APPLICATION_ID};"
    endless = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x, x AS name FROM c"
    scripts = {f"other_database.{kind}": other for kind in ("narvaro", "xlsx", "csv", "json", "pdf", "db")} | {
        "other_database_with_our_number.narvaro": f"{ours} PRAGMA user_version = 1; {other}",
        "database_of_the_future.narvaro": f"{ours} PRAGMA user_version = 99; {other}",
        # Whoever asks these views for a row never gets the last one.
        "database_of_endless_views.narvaro": f"{ours} PRAGMA user_version = 1; CREATE VIEW person AS {endless};"
        f" CREATE VIEW meta AS {endless}; CREATE VIEW log AS {endless};",
        "database_without_tables.narvaro": f"{ours} PRAGMA user_version = 1;",
    }
    paths = {name: _made_by_sqlite(folder / name, script) for name, script in scripts.items()}
    whole = paths["other_database_with_our_number.narvaro"].read_bytes()
    broken = {
        "database_cut.narvaro": whole[: len(whole) // 2],
        "database_header_only.narvaro": whole[:100],
        "database_of_garbage.narvaro": whole[:100] + random.Random(6).randbytes(len(whole) - 100),
    }
    return paths | _written(folder, broken)


def _written(folder: Path, files: Files) -> dict[str, Path]:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return {name: folder / name for name in files}


def _odd_names(folder: Path) -> dict[str, Path]:
    """Files without content whose names are what is odd."""
    names = ["roster", ".xlsx", "roster.csv.exe", "roster.xlsx.crdownload", "~$roster.xlsx"]
    if os.name == "posix":
        names += [f"{'a' * 200}.csv", "two\nlines.csv", "turned\u202evsc.exe", "-rf.csv", "a:b?*.csv"]
    return _written(folder, dict.fromkeys(names, b""))


def _not_regular(folder: Path) -> dict[str, Path]:
    """Folders everywhere; pipes, links and devices only where the system has them."""
    paths = {name: folder / name for name in ("roster.xlsx", "roster.csv", "roster.narvaro", "roster.pdf")}
    for path in paths.values():
        path.mkdir()
    return paths | (_of_posix(folder) if os.name == "posix" else {})


def _of_posix(folder: Path) -> dict[str, Path]:
    links = {
        "dangling_link.xlsx": "nowhere.xlsx",
        "link_to_itself.csv": "link_to_itself.csv",
        "link_loop_1.json": "link_loop_2.json",
        "link_loop_2.json": "link_loop_1.json",
        "link_to_a_folder.pdf": ".",
        "endless_zeros.csv": "/dev/zero",
        "endless_zeros.xlsx": "/dev/zero",
        "endless_noise.json": "/dev/urandom",
        "null_device.pdf": "/dev/null",
    }
    paths = {name: folder / name for name in (*links, "pipe.csv", "pipe.xlsx", "half_a_gigabyte_of_nothing.csv")}
    for name, target in links.items():
        paths[name].symlink_to(target)
    for name in ("pipe.csv", "pipe.xlsx"):
        os.mkfifo(paths[name])
    with paths["half_a_gigabyte_of_nothing.csv"].open("wb") as file:
        file.truncate(512 * 1024**2)  # a hole: it takes no place on the disk
    if os.geteuid() != 0:  # root reads everything
        paths |= _written(folder, {"no_permission.csv": f"Namn\n{PERSON}\n".encode()})
        paths["no_permission.csv"].chmod(0)
    return paths


_MAKERS: tuple[Callable[[], Files], ...] = (
    _inflating_parts,
    _inflating_companions,
    _lying_zips,
    _many_and_misplaced,
    _odf_repeats,
    _vast_sheets,
    _too_many_or_nobody,
    _vast_word_tables,
    _xml_tricks,
    _broken_xml,
    _locked_files,
    _older_programs,
    _cut_files,
    _empty_files,
    _mislabelled,
    _pdf_without_text,
    _pdf_loops,
    _pdf_side_trees,
    _pdf_bombs,
    _pdf_overflows,
    _broken_pdf,
    _json_of_ours,
    _json_of_others,
    _texts_too_large,
    _texts_without_people,
    _texts_of_wrong_kind,
)
