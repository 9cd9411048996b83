"""Reads any format of file as tables of texts. Runs in the child process: the files are not trusted."""

import io
import zipfile
from typing import Any

from attendance_app.documents.readers.limits import (
    BAD_ARCHIVE,
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    ReadError,
    too_large,
)
from attendance_app.documents.readers.separated_rows import separated_rows
from attendance_app.documents.readers.text_encoding import decoded

_MOST_UNPACKED, _MOST_PARTS = 60_000_000, 3_000


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
    b"SQLite format 3": "Filen är en databas, ingen förteckning. Ett organ öppnas med Arkiv – Öppna organ.",
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
    except (*BAD_ARCHIVE, RuntimeError) as error:
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
        from attendance_app.documents.readers.workbook_tables import workbook_tables

        return workbook_tables(content)
    raise ReadError("Filen är ett arkiv, ingen förteckning. Packa upp den och välj dokumentet i den.")


def _small(archive: zipfile.ZipFile, name: str) -> bool:
    return name in archive.namelist() and archive.getinfo(name).file_size < 1_000_000


def _compound(content: bytes) -> list[dict[str, Any]]:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise ReadError("Filen är skyddad med lösenord. Ta bort lösenordet och försök igen.")
    if "WordDocument".encode("utf-16-le") in content:
        raise ReadError("Filen är ett gammalt Word-dokument (.doc). Spara den som .docx och försök igen.")
    from attendance_app.documents.readers.workbook_tables import workbook_tables

    return workbook_tables(content)


def _text(text: str) -> list[dict[str, Any]]:
    bare = text.lstrip()
    if bare[:1] in "{[" and bare:
        from attendance_app.documents.readers.json_tables import json_tables

        return json_tables(text)
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
    rows = separated_rows(plain)
    if rows:
        return [{"name": "", "rows": rows, "flowing": False}]
    return [{"name": "", "rows": [[line] for line in plain.split("\n")], "flowing": True}]


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
