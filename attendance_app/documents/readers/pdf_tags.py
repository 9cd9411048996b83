"""The tables of a tagged PDF, as its structure tree gives them."""

import ctypes
import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pypdfium2 import raw

from attendance_app.documents.readers.limits import MOST_COLUMNS, MOST_ROWS
from attendance_app.documents.readers.pdf_layout import HYPHENS, Piece

_MOST_DEPTH = 60
_MOST_ELEMENTS = 200_000
_ROWS = frozenset({"/TR"})
_CELLS = frozenset({"/TH", "/TD"})
_LINES = frozenset({"/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/Caption", "/LBody"})
# (page, number of the marked content) -> its text
Words = dict[tuple[int, int], str]


def marked_words(page: Any, text_page: Any) -> dict[int, str]:
    """Return the text of each marked content of a page, by its number."""
    found: dict[int, list[Piece]] = {}
    for at in range(min(raw.FPDFPage_CountObjects(page), 5 * MOST_ROWS)):
        drawn = raw.FPDFPage_GetObject(page, at)
        number = raw.FPDFPageObj_GetMarkedContentID(drawn)
        if number < 0 or raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        size = raw.FPDFTextObj_GetText(drawn, text_page, None, 0)
        held = ctypes.create_string_buffer(size)
        raw.FPDFTextObj_GetText(drawn, text_page, ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort)), size)
        text = held.raw.decode("utf-16-le", "replace").rstrip("\0").translate(HYPHENS)
        sides = [ctypes.c_float() for _ in range(4)]
        raw.FPDFPageObj_GetBounds(drawn, *map(ctypes.byref, sides))
        found.setdefault(number, []).append(Piece(sides[0].value, sides[1].value, sides[2].value, sides[3].value, text))
    return {number: _run(pieces) for number, pieces in found.items()}


def _run(pieces: list[Piece]) -> str:
    text, before = "", None
    for piece in pieces:
        if before is not None and text and not text[-1].isspace():
            size = max(before.top - before.bottom, 4.0)
            below = before.bottom - piece.bottom > size * 0.6
            apart = piece.left - before.right > size * 0.25 or (below and not text.endswith("-"))
            text += " " if apart and piece.text[:1].strip() else ""
        text += piece.text
        before = piece
    return text


def tagged_tables(content: bytes, words: Words) -> list[list[list[str]]]:
    """Return each tagged table's rows, and all of them with the lines between; none for a PDF without tags."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            if "/StructTreeRoot" not in pdf.Root:
                return []
            return _Tree(pdf, words).tables()
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        # Broken tags: the words are still found by their positions.
        return []


class _Tree:
    def __init__(self, pdf: pikepdf.Pdf, words: Words) -> None:
        self._words, self._root = words, pdf.Root.StructTreeRoot
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._roles = {str(key): str(value) for key, value in self._root.get("/RoleMap", {}).items()}
        self._seen = 0

    def tables(self) -> list[list[list[str]]]:
        alone: list[list[list[str]]] = []
        whole: list[list[str]] = []
        for element in self._blocks(self._root, 0):
            if self._role(element) == "/Table":
                alone.append(list(self._rows(element)))
                whole += alone[-1]
            else:
                whole.append([" ".join(self._texts(element, 0))])
        return [*alone, whole] if alone else []

    def _blocks(self, element: Any, depth: int) -> Iterator[Any]:
        """Give tables and lines in the order of reading."""
        for kid in self._kids(element):
            role = self._role(kid)
            if role == "/Table" or role in _LINES:
                yield kid
            elif depth < _MOST_DEPTH:
                yield from self._blocks(kid, depth + 1)

    def _rows(self, table: Any) -> Iterator[list[str]]:
        above: dict[int, tuple[int, str]] = {}
        for row in self._found(table, _ROWS, 0):
            cells: list[str] = []
            for cell in self._found(row, _CELLS, 0):
                _fill(cells, above)
                text = " ".join(" ".join(self._texts(cell, 0)).split())
                down, across = self._span(cell, "/RowSpan"), self._span(cell, "/ColSpan")
                if down > 1 and across == 1:
                    above[len(cells)] = (down - 1, text)
                cells += [text, *[""] * (across - 1)]
            _fill(cells, above)
            yield cells

    def _found(self, element: Any, roles: frozenset[str], depth: int) -> Iterator[Any]:
        for kid in self._kids(element):
            if self._role(kid) in roles:
                yield kid
            elif depth < _MOST_DEPTH:
                yield from self._found(kid, roles, depth + 1)

    def _texts(self, element: Any, depth: int) -> Iterator[str]:
        page = element.get("/Pg")
        held = element.get("/K", [])
        for kid in held if isinstance(held, pikepdf.Array) else [held]:
            if isinstance(kid, int):
                yield self._words.get((self._page(page), kid), "")
            elif "/MCID" in kid:
                yield self._words.get((self._page(kid.get("/Pg", page)), int(kid.MCID)), "")
            elif "/S" in kid and depth < _MOST_DEPTH:
                yield from self._texts(kid, depth + 1)

    def _kids(self, element: Any) -> Iterator[Any]:
        held = element.get("/K", [])
        for kid in held if isinstance(held, pikepdf.Array) else [held]:
            self._seen += 1
            if self._seen > _MOST_ELEMENTS:
                return
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid

    def _role(self, element: Any) -> str:
        role = str(element.S)
        return self._roles.get(role, role)

    def _page(self, page: Any) -> int:
        return self._pages.get(page.objgen, -1) if page is not None else -1

    def _span(self, cell: Any, name: str) -> int:
        held = cell.get("/A", {})
        for each in held if isinstance(held, pikepdf.Array) else [held]:
            if isinstance(each, pikepdf.Dictionary) and name in each:
                return max(1, min(int(each[name]), MOST_COLUMNS))
        return 1


def _fill(cells: list[str], above: dict[int, tuple[int, str]]) -> None:
    """Fill in cells of the rows above that span down."""
    while len(cells) in above:
        left, text = above.pop(len(cells))
        if left > 1:
            above[len(cells)] = (left - 1, text)
        cells.append(text)
