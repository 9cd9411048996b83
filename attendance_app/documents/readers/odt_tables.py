"""The tables and the running text of an OpenDocument text."""

import io
import zipfile
from typing import Any

from lxml import etree

from attendance_app.documents.readers.limits import BAD_ARCHIVE, MOST_COLUMNS, MOST_ROWS, ReadError

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def odt_tables(content: bytes) -> list[dict[str, Any]]:
    """Return every table, all of them together with the lines between, and the text's lines."""
    # No entities are resolved and nothing is fetched: the file is not trusted.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            root = etree.fromstring(archive.read("content.xml"), parser)
    except (*BAD_ARCHIVE, etree.LxmlError) as error:
        raise ReadError("Dokumentet är skadat. Öppna det, spara det på nytt och försök igen.") from error
    tables = [
        _rows(each) for each in root.iter(f"{_TABLE}table") if next(each.iterancestors(f"{_TABLE}table"), None) is None
    ]
    lines: list[list[str]] = []
    whole: list[list[str]] = []
    for each in root.iter(f"{_TABLE}table", f"{_TEXT}p", f"{_TEXT}h"):
        if next(each.iterancestors(f"{_TABLE}table"), None) is not None:
            continue
        if each.tag == f"{_TABLE}table":
            whole += _rows(each)
        else:
            lines += [[line] for line in _words(each).splitlines() or [""]]
            whole += [[_words(each)]] if _words(each).strip() else []
    found = [{"name": "", "rows": rows, "flowing": False} for rows in tables]
    if len(tables) > 1:
        found.append({"name": "", "rows": whole, "flowing": False})
    return [*found, {"name": "", "rows": lines, "flowing": True}]


def _rows(table: Any) -> list[list[str]]:
    rows: list[list[str]] = []
    above: dict[int, tuple[int, str]] = {}
    for row in table.iter(f"{_TABLE}table-row"):
        cells: list[str] = []
        for cell in row.iter(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            text = "\n".join(_words(each) for each in cell.iter(f"{_TEXT}p", f"{_TEXT}h"))
            at = len(cells)
            rest, said = above.get(at, (0, ""))
            if rest:
                above[at] = (rest - 1, said)
                text = text or said
            spanned = _number(cell, "number-rows-spanned")
            if spanned > 1 and _number(cell, "number-columns-spanned") == 1:
                above[at] = (spanned - 1, text)
            cells += [text] * min(_number(cell, "number-columns-repeated"), MOST_COLUMNS + 1)
            if len(cells) > MOST_COLUMNS:
                break
        repeated = _number(row, "number-rows-repeated") if any(cells) else 1
        rows += [cells] * min(repeated, MOST_ROWS + 1)
        if len(rows) > MOST_ROWS:
            break
    return rows


def _number(element: Any, name: str) -> int:
    held = element.get(f"{_TABLE}{name}", "1")
    return int(held) if held.isdigit() and len(held) < 9 else 1


def _words(element: Any) -> str:
    """Return an element's text; tabs, line breaks and runs of blanks are elements of their own."""
    parts = [element.text or ""]
    for each in element:
        if each.tag == f"{_TEXT}s":
            parts.append(" " * min(int(each.get(f"{_TEXT}c", "1")), 50))
        elif each.tag == f"{_TEXT}tab":
            parts.append("\t")
        elif each.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif isinstance(each.tag, str) and each.tag != f"{_TEXT}note":
            parts.append(_words(each))
        parts.append(each.tail or "")
    return "".join(parts)
