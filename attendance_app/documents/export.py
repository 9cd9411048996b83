"""Rows and records as files: xlsx, csv as a Swedish Excel opens it, json. A name never becomes a formula."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from attendance_app.services.errors import DocumentError

KINDS = ("xlsx", "csv", "json")
# A cell that begins so is evaluated as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


Cell = str | int | float


def table_file(rows: Sequence[Sequence[Cell]], kind: str) -> bytes:
    """Return rows, the first of them headings, as "xlsx" or "csv"; DocumentError for another kind."""
    return sheets_file([("Närvaro", rows)], kind)


def sheets_file(sheets: Sequence[tuple[str, Sequence[Sequence[Cell]]]], kind: str) -> bytes:
    """Return sheets, each a name and its rows, as a workbook; a csv has the first sheet alone.

    Numbers are numbers in both. DocumentError for another kind.
    """
    if kind == "xlsx":
        return _workbook(sheets)
    if kind == "csv":
        return _text(sheets[0][1])
    raise DocumentError("Välj ett filnamn som slutar på .xlsx, .csv eller .json.")


def json_file(record: dict[str, Any]) -> bytes:
    """Return a record as JSON text, in UTF-8."""
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _text(rows: Sequence[Sequence[Cell]]) -> bytes:
    out = io.StringIO()
    # Semicolons and a byte order mark: what Excel takes for columns and for Swedish letters in Sweden.
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _written(cell: Cell) -> str:
    """Return a cell that no spreadsheet evaluates: an apostrophe is put before a formula's first character."""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA) else cell
    return str(cell).replace(".", ",")


def _workbook(sheets: Sequence[tuple[str, Sequence[Sequence[Cell]]]]) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    # A fixed creation date: the same attendance gives the same file.
    book.set_properties({"title": sheets[0][0], "created": datetime(2000, 1, 1)})
    bold = book.add_format({"bold": True})
    for name, rows in sheets:
        _fill(book.add_worksheet(name), rows, bold)
    book.close()
    return out.getvalue()


def _fill(sheet: Any, rows: Sequence[Sequence[Cell]], bold: Any) -> None:
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            write = sheet.write_string if isinstance(cell, str) else sheet.write_number
            write(number, at, cell, bold if number == 0 else None)
    for at in range(len(rows[0]) if rows else 0):
        sheet.set_column(at, at, min(60, max(len(str(row[at])) for row in rows) + 2))
    sheet.freeze_panes(1, 0)
