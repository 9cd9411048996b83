"""The visible sheets of a workbook: xlsx, xls, xlsb, ods."""

import io
from typing import Any

import python_calamine

from attendance_app.documents.readers.cell_text import cell_text
from attendance_app.documents.readers.limits import MOST_COLUMNS, MOST_ROWS, ReadError, too_large

_MOST_SHEETS = 60
Row = list[str]


def workbook_tables(content: bytes) -> list[dict[str, Any]]:
    """Return each visible sheet, and all of them as one table; ReadError for a locked or damaged workbook."""
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        visible = [each.name for each in book.sheets_metadata if _is_shown(each)]
        return _with_all_together([_sheet(name, book.get_sheet_by_name(name)) for name in visible])
    except python_calamine.PasswordError as error:
        raise ReadError("Filen är skyddad med lösenord. Ta bort lösenordet och försök igen.") from error
    except (python_calamine.CalamineError, OSError, ValueError, IndexError) as error:
        raise ReadError(
            "Filen är en skadad arbetsbok. Öppna den i Excel, spara den på nytt och försök igen."
        ) from error


def _with_all_together(sheets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the sheets and then all of them as one: some rosters have a sheet for each organisation."""
    if not 1 < len(sheets) <= _MOST_SHEETS or sum(len(sheet["rows"]) for sheet in sheets) > MOST_ROWS // 4:
        return sheets
    rows: list[Row] = []
    for sheet in sheets:
        rows += [[""], [sheet["name"]], *sheet["rows"]]
    return [*sheets, {"name": "Alla blad", "rows": rows, "flowing": False}]


def _is_shown(sheet: Any) -> bool:
    kinds, states = python_calamine.SheetTypeEnum, python_calamine.SheetVisibleEnum
    return bool(sheet.visible == states.Visible and sheet.typ == kinds.WorkSheet)


def _sheet(name: str, sheet: Any) -> dict[str, Any]:
    if sheet.height > MOST_ROWS or sheet.width > MOST_COLUMNS:
        raise too_large()
    rows = [[cell_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)]
    _fill_merged(rows, sheet)
    return {"name": name, "rows": rows, "flowing": False}


def _fill_merged(rows: list[Row], sheet: Any) -> None:
    """Copy a cell merged over rows into each of them; one merged over columns is a title and stays."""
    try:
        ranges = sheet.merged_cell_ranges or []
    except (AttributeError, ValueError):
        ranges = []
    for (top, left), (bottom, right) in ranges[:MOST_ROWS]:
        if left == right:
            for row in range(top + 1, min(bottom + 1, len(rows))):
                if left < len(rows[row]):
                    rows[row][left] = rows[top][left]
