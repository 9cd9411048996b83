"""The sheets of an Excel 2003 workbook in XML, as older systems export it under the name .xls or .xml."""

from typing import Any

from lxml import etree

from attendance_app.documents.readers.limits import MOST_COLUMNS, MOST_ROWS, ReadError, too_large

_SHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"


def xml_tables(text: str) -> list[dict[str, Any]]:
    """Return each sheet's rows; ReadError where the file is damaged."""
    # No entities are resolved and nothing is fetched: the file is not trusted.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise ReadError("Arbetsboken i XML är skadad. Öppna den i Excel, spara den som .xlsx.") from error
    return [
        {"name": sheet.get(f"{_SHEET}Name", ""), "rows": _rows(sheet), "flowing": False}
        for sheet in root.iter(f"{_SHEET}Worksheet")
    ]


def _rows(sheet: Any) -> list[list[str]]:
    rows: list[list[str]] = []
    for row in sheet.iter(f"{_SHEET}Row"):
        _reach(rows, _number(row, "Index") - 1, MOST_ROWS, [])
        cells: list[str] = []
        for cell in row.iter(f"{_SHEET}Cell"):
            _reach(cells, _number(cell, "Index") - 1, MOST_COLUMNS, "")
            held = cell.find(f"{_SHEET}Data")
            cells.append("" if held is None else "".join(held.itertext()))
            cells += [""] * min(_number(cell, "MergeAcross"), MOST_COLUMNS)
        rows.append(cells)
        if len(rows) > MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise too_large()
    return rows


def _reach(held: list[Any], length: int, most: int, empty: Any) -> None:
    """Pad a list to ``length``, the index of its next element."""
    if length > most:
        raise too_large()
    held += [empty] * (length - len(held))


def _number(element: Any, name: str) -> int:
    said = element.get(f"{_SHEET}{name}", "0")
    return int(said) if said.isdigit() and len(said) < 9 else 0
