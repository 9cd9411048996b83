"""The tables of HTML, as browsers, Word and Excel put them on the clipboard."""

from html.parser import HTMLParser
from typing import Any

from attendance_app.documents.readers.limits import MOST_COLUMNS, MOST_ROWS, ReadError

_BREAKS = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "tr"})
_HIDDEN = frozenset({"script", "style", "title", "head"})


def html_tables(text: str) -> list[dict[str, Any]]:
    """Return every table, and the text outside of tables as lines."""
    page = _Page()
    page.feed(text)
    page.close()
    lines = [[" ".join(line.split())] for line in "".join(page.outside).splitlines()]
    tables: list[dict[str, Any]] = [{"name": "", "rows": rows, "flowing": False} for rows in page.tables]
    return [*tables, {"name": "", "rows": lines, "flowing": True}]


class _Page(HTMLParser):
    """Collects cells; one that spans rows is given in each row, one that spans columns once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self.outside: list[str] = []
        self._cell: list[str] | None = None
        self._spans = (1, 1)
        self._above: dict[int, tuple[int, str]] = {}
        self._depth = self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _HIDDEN
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
                self._above = {}
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self._check()
            self.tables[-1].append([])
        elif tag in {"td", "th"} and self._depth == 1:
            self._end_cell()
            held = dict(attrs)
            self._cell, self._spans = [], (_number(held.get("rowspan")), _number(held.get("colspan")))
        elif tag in _BREAKS:
            self.handle_data("\n" if self._cell is None or tag == "br" else " ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))
        if tag in {"td", "th", "tr"} and self._depth == 1:
            self._end_cell()
        elif tag == "table":
            self._end_cell()
            self._depth = max(0, self._depth - 1)
        elif tag in _BREAKS and self._cell is None:
            self.outside.append("\n")

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        (self.outside if self._cell is None else self._cell).append(data)

    def _end_cell(self) -> None:
        if self._cell is None or not self.tables:
            return
        if not self.tables[-1]:
            self.tables[-1].append([])
        row, text = self.tables[-1][-1], " ".join("".join(self._cell).split())
        self._cell = None
        while len(row) in self._above:
            left, said = self._above.pop(len(row))
            if left > 1:
                self._above[len(row)] = (left - 1, said)
            row.append(said)
        if self._spans[0] > 1:
            self._above[len(row)] = (self._spans[0] - 1, text)
        row += [text, *[""] * (self._spans[1] - 1)]

    def _check(self) -> None:
        if len(self.tables[-1]) > MOST_ROWS:
            raise ReadError("Tabellen är för stor. Spara bara förteckningen i en ny fil.")


def _number(text: str | None) -> int:
    return min(int(text), MOST_COLUMNS) if text and text.isdigit() and len(text) < 9 and int(text) else 1
