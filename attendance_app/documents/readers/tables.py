"""Reads any format of file as tables of texts. Runs in the child process: the files are not trusted."""

import csv
import io
import json
import zipfile
from datetime import date, datetime, time
from typing import Any

from attendance_app.documents.readers.limits import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    ReadError,
    too_large,
)
from attendance_app.documents.readers.text_encoding import decoded

_MOST_UNPACKED, _MOST_PARTS, _MOST_DEPTH = 60_000_000, 3_000, 8
_MOST_SHEETS = 60
Row = list[str]


def read_tables(content: bytes) -> list[dict[str, Any]]:
    """Return the tables of a file, recognised by its content and not its name; ReadError if there are none.

    Each is {"name", "rows", "flowing"}; a record of our own is {"record"}.
    """
    tables = [_limited(table) for table in _tables(content)]
    held = [table for table in tables if "record" in table or any(any(row) for row in table["rows"])]
    if not held:
        raise ReadError("Filen innehåller ingen text som kan läsas. Välj en fil med namn i.")
    return held


def _tables(content: bytes) -> list[dict[str, Any]]:
    start = content[:8]
    if not content.strip(b"\0 \r\n\t"):
        raise ReadError("Filen är tom. Välj en fil med namn i.")
    if start.startswith(b"PK"):
        return _packed(content)
    if start == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _compound(content)
    if b"%PDF-" in content[:1024]:
        from attendance_app.documents.readers.pdf_tables import pdf_tables

        return pdf_tables(content)
    refusal = next((words for magic, words in _KNOWN.items() if content.startswith(magic)), "")
    if refusal:
        raise ReadError(refusal)
    try:
        text = decoded(content)
    except ValueError:
        raise ReadError("Filen är ingen text, tabell eller PDF som kan läsas. Välj en annan fil.") from None
    return _text(text)


_PICTURE = "Filen är en bild. Namnen måste finnas som text: välj ett dokument, en tabell eller en textfil."
_PROGRAM = "Filen är ett program eller ett arkiv, ingen förteckning. Välj en annan fil."
_KNOWN = {
    b"SQLite format 3": "Filen är en databas, ingen förteckning. Ett forum öppnas med Arkiv – Öppna forum.",
    b"{\\rtf": "Filen är i RTF-format. Spara den som Word-dokument (.docx) och försök igen.",
    b"\x89PNG": _PICTURE, b"\xff\xd8\xff": _PICTURE, b"GIF8": _PICTURE, b"BM": _PICTURE, b"II*\0": _PICTURE,
    b"MZ": _PROGRAM, b"\x7fELF": _PROGRAM, b"\x1f\x8b": _PROGRAM, b"7z\xbc\xaf": _PROGRAM, b"Rar!": _PROGRAM,
    b"\0\x01\0\0Standard": "Filen är en Access-databas. Spara tabellen som Excel eller CSV och försök igen.",
}  # fmt: skip


def _packed(content: bytes) -> list[dict[str, Any]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            unpacked = sum(part.file_size for part in parts)
            locked = any(part.flag_bits & 1 for part in parts)
            manifest = archive.read("META-INF/manifest.xml") if _small(archive, "META-INF/manifest.xml") else b""
            kind = archive.read("mimetype")[:100] if _small(archive, "mimetype") else b""
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, RuntimeError, NotImplementedError, EOFError) as error:
        raise ReadError("Filen är skadad eller avkortad. Hämta eller spara den på nytt.") from error
    if locked or b"encryption-data" in manifest:
        raise ReadError("Filen är skyddad med lösenord. Ta bort lösenordet och försök igen.")
    if unpacked > _MOST_UNPACKED or len(parts) > _MOST_PARTS:
        raise ReadError(
            "Filen är orimligt stor när den packas upp och läses inte. Spara bara förteckningen i en ny fil."
        )
    if "word/document.xml" in names:
        from attendance_app.documents.readers.docx_tables import docx_tables

        return docx_tables(content)
    if b"opendocument.text" in kind:
        from attendance_app.documents.readers.odt_tables import odt_tables

        return odt_tables(content)
    if names & {"xl/workbook.xml", "xl/workbook.bin"} or b"opendocument.spreadsheet" in kind:
        return _workbook(content)
    raise ReadError("Filen är ett arkiv, ingen förteckning. Packa upp den och välj dokumentet i den.")


def _small(archive: zipfile.ZipFile, name: str) -> bool:
    return name in archive.namelist() and archive.getinfo(name).file_size < 1_000_000


def _compound(content: bytes) -> list[dict[str, Any]]:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise ReadError("Filen är skyddad med lösenord. Ta bort lösenordet och försök igen.")
    if "WordDocument".encode("utf-16-le") in content:
        raise ReadError("Filen är ett gammalt Word-dokument (.doc). Spara den som .docx och försök igen.")
    return _workbook(content)


def _workbook(content: bytes) -> list[dict[str, Any]]:
    import python_calamine

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
    import python_calamine

    kinds, states = python_calamine.SheetTypeEnum, python_calamine.SheetVisibleEnum
    return bool(sheet.visible == states.Visible and sheet.typ == kinds.WorkSheet)


def _sheet(name: str, sheet: Any) -> dict[str, Any]:
    if sheet.height > MOST_ROWS or sheet.width > MOST_COLUMNS:
        raise too_large()
    rows = [[_said(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)]
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


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def _text(text: str) -> list[dict[str, Any]]:
    bare = text.lstrip()
    if bare[:1] in "{[" and bare:
        return _json(text)
    if bare.startswith("<?xml") and "urn:schemas-microsoft-com:office:spreadsheet" in bare[:3000]:
        from attendance_app.documents.readers.xml_tables import xml_tables

        return xml_tables(bare)
    if bare.startswith("<?xml") and "<html" not in bare.lower()[:2000]:
        raise ReadError("Filen är i XML-format från ett annat program. Spara den som Excel eller CSV och försök igen.")
    if bare[:1] == "<" and ("<table" in bare.lower() or "<html" in bare.lower()[:500]):
        from attendance_app.documents.readers.html_tables import html_tables

        return html_tables(text)
    if sum(sign < " " and sign not in "\r\n\t\f\v" for sign in text[:5000]) > 50:
        raise ReadError("Filen är ingen text, tabell eller PDF som kan läsas. Välj en annan fil.")
    # Old Mac line ends too.
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    cells = _cells(plain)
    if cells:
        return [{"name": "", "rows": cells, "flowing": False}]
    return [{"name": "", "rows": [[line] for line in plain.split("\n")], "flowing": True}]


def _cells(text: str) -> list[Row]:
    """Return the rows of a text whose lines agree on a separator; an empty list if they agree on none."""
    csv.field_size_limit(1_000_000)
    best: tuple[float, list[Row]] = (0.0, [])
    for sign in ";\t,|":
        if sign not in text:
            continue
        try:
            rows = list(csv.reader(io.StringIO(text), delimiter=sign))
        except csv.Error:
            continue
        counts = [len(row) for row in rows if any(cell.strip() for cell in row)]
        usual = max(set(counts), key=counts.count) if counts else 1
        agreeing = counts.count(usual) / len(counts) if usual > 1 else 0.0
        # Sentences and "Efternamn, Förnamn" have commas too: nearly all lines must agree on more than one.
        enough = 0.5 if sign != "," else 0.85 if usual > 2 else 1.1
        if agreeing >= enough and agreeing > best[0]:
            best = (agreeing, rows)
    return best[1]


def _json(text: str) -> list[dict[str, Any]]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError("Filen är en skadad JSON-fil. Exportera den på nytt.") from error
    if isinstance(held, dict) and held.get("format") == "narvaro":
        return [{"record": held}]
    people = [_flat(each) for each in _longest_list(held, 0)]
    if not people:
        raise ReadError("JSON-filen innehåller ingen lista över personer. Välj en annan fil.")
    keys = list(dict.fromkeys(key for row in people for key in row))
    return [{"name": "", "rows": [keys, *([row.get(key, "") for key in keys] for row in people)], "flowing": False}]


def _longest_list(held: Any, depth: int) -> list[dict[str, Any]]:
    """Return the longest list of objects anywhere in the data."""
    if depth > _MOST_DEPTH or not isinstance(held, list | dict):
        return []
    inner = held if isinstance(held, list) else list(held.values())
    own = [each for each in inner if isinstance(each, dict)] if isinstance(held, list) else []
    return max([own, *(_longest_list(each, depth + 1) for each in inner[:MOST_ROWS])], key=len)


def _flat(person: dict[str, Any]) -> dict[str, str]:
    """Return an object's fields as texts; a nested object (an organisation) as its first text."""
    said = {}
    for key, value in person.items():
        inner = (
            next((each for each in value.values() if isinstance(each, str)), "") if isinstance(value, dict) else value
        )
        said[key] = _plain(inner)
    return said


def _plain(value: object) -> str:
    return "" if value is None or isinstance(value, list | dict) else _said(value)


def _limited(table: dict[str, Any]) -> dict[str, Any]:
    if "record" in table:
        return table
    rows = table["rows"]
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    width = max((len(row) for row in rows), default=0)
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS or sum(sum(map(bool, row)) for row in rows) > MOST_CELLS:
        raise too_large()
    return table | {"rows": [[cell[:LONGEST_CELL] for cell in row] for row in rows]}
