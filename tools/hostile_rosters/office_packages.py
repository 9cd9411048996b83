"""Office files by hand: the parts around the one that is hostile."""

from tools.hostile_rosters.people import invented_people
from tools.hostile_rosters.zip_writer import Entry, packed_entry, stored_entry, zip_archive

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
SHEET_NS = f"{_SCHEMAS}/spreadsheetml/2006/main"
_WORD_NS = f"{_SCHEMAS}/wordprocessingml/2006/main"
_REL_NS = f"{_SCHEMAS}/officeDocument/2006/relationships"
_ODF_NS = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def _odf_head(body: str) -> str:
    return (
        f'<office:document-content {_ODF_NS} office:version="1.2"><office:body><office:{body}>'
        '<table:table table:name="Blad1"><table:table-column table:number-columns-repeated="2"/>'
    )


# Everything before the rows, after them, and round a row, a cell, and an element that may lie in itself.
HEAD = {
    "xlsx": f'<worksheet xmlns="{SHEET_NS}"><sheetData>',
    "docx": f'<w:document xmlns:w="{_WORD_NS}"><w:body><w:tbl><w:tblPr/><w:tblGrid>{"<w:gridCol/>" * 2}</w:tblGrid>',
    "ods": _odf_head("spreadsheet"),
    "odt": _odf_head("text"),
    "html": '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>1</title></head><body>',
    "svg": '<svg xmlns="http://www.w3.org/2000/svg">',
}
TAIL = {
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
CELL = {
    "xlsx": '<c t="inlineStr"><is><t>{}</t></is></c>',
    "docx": "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>",
    "ods": _ODF_CELL,
    "odt": _ODF_CELL,
    "html": "<p>{}</p>",
    "svg": "<text>{}</text>",
}
NEST = {
    "xlsx": "row",
    "docx": "w:tbl",
    "ods": "table:table-row-group",
    "odt": "table:table-row-group",
    "html": "div",
    "svg": "g",
}


def _relations(*targets: tuple[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{at}" Type="{_REL_NS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{each}</Relationships>'


def _content_types(parts: dict[str, str]) -> str:
    each = "".join(
        f'<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
        for part, kind in parts.items()
    )
    return (
        f'{XML}<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{each}</Types>'
    )


def xlsx_frame() -> list[Entry]:
    kinds = {
        "xl/workbook.xml": "spreadsheetml.sheet.main",
        "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
        "xl/sharedStrings.xml": "spreadsheetml.sharedStrings",
    }
    links = _relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"))
    book = (
        f'{XML}<workbook xmlns="{SHEET_NS}" xmlns:r="{_REL_NS}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    return [
        packed_entry("[Content_Types].xml", _content_types(kinds)),
        packed_entry("_rels/.rels", _relations(("officeDocument", "xl/workbook.xml"))),
        packed_entry("xl/workbook.xml", book),
        packed_entry("xl/_rels/workbook.xml.rels", links),
    ]


def _docx_frame() -> list[Entry]:
    return [
        packed_entry("[Content_Types].xml", _content_types({"word/document.xml": "wordprocessingml.document.main"})),
        packed_entry("_rels/.rels", _relations(("officeDocument", "word/document.xml"))),
    ]


def odf_frame(kind: str, inside: str = "") -> list[Entry]:
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'{XML}<manifest:manifest xmlns:manifest="{namespace}" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODF_TYPES[kind]}"/>'
        f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{inside}'
        "</manifest:file-entry></manifest:manifest>"
    )
    return [stored_entry("mimetype", ODF_TYPES[kind].encode()), packed_entry("META-INF/manifest.xml", manifest)]


def package_frame(kind: str) -> list[Entry]:
    return {"xlsx": xlsx_frame, "docx": _docx_frame}[kind]() if kind not in ODF_TYPES else odf_frame(kind)


def shared_strings(strings: str = "") -> Entry:
    return packed_entry("xl/sharedStrings.xml", f'{XML}<sst xmlns="{SHEET_NS}">{strings}</sst>')


def office_package(kind: str, *entries: Entry) -> bytes:
    strings = (
        [shared_strings()] if kind == "xlsx" and all(each.name != "xl/sharedStrings.xml" for each in entries) else []
    )
    return zip_archive([*package_frame(kind), *strings, *entries])


def row_xml(kind: str, *cells: object) -> str:
    return _ROW[kind].format("".join(CELL[kind].format(cell) for cell in cells))


def document_xml(kind: str, rows: str) -> str:
    return f"{XML}{HEAD[kind]}{rows}{TAIL[kind]}"


def wrapped_file(kind: str, xml: bytes | str) -> bytes:
    """Return ``xml`` as the whole file, or inside its archive where the kind is one."""
    if kind in OFFICE:
        return office_package(kind, packed_entry(MAIN_PART[kind], xml))
    return xml.encode() if isinstance(xml, str) else xml


def good_roster(kind: str, count: int = 60) -> bytes:
    rows = [("Namn", "Organisation"), *invented_people(count)]
    return wrapped_file(kind, document_xml(kind, "".join(row_xml(kind, *each) for each in rows)))
