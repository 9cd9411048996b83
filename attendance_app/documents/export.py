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


def table_file(rows: Sequence[Sequence[str]], kind: str) -> bytes:
    """Return rows, the first of them headings, as "xlsx" or "csv"; DocumentError for another kind."""
    if kind == "xlsx":
        return _workbook(rows)
    if kind == "csv":
        return _text(rows)
    raise DocumentError("Välj ett filnamn som slutar på .xlsx, .csv eller .json.")


def json_file(record: dict[str, Any]) -> bytes:
    """Return a record as JSON text, in UTF-8."""
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _text(rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO()
    # Semicolons and a byte order mark: what Excel takes for columns and for Swedish letters in Sweden.
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _harmless(text: str) -> str:
    """Return a cell that no spreadsheet evaluates: an apostrophe is put before a formula's first character."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _workbook(rows: Sequence[Sequence[str]]) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    # A fixed creation date: the same attendance gives the same file.
    book.set_properties({"title": "Närvaro", "created": datetime(2000, 1, 1)})
    sheet, bold = book.add_worksheet("Närvaro"), book.add_format({"bold": True})
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            sheet.write_string(number, at, cell, bold if number == 0 else None)
    for at in range(len(rows[0]) if rows else 0):
        sheet.set_column(at, at, min(60, max(len(row[at]) for row in rows) + 2))
    sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()
