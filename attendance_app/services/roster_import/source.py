"""A table before it is understood: rows of texts, wherever they came from."""

from dataclasses import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts; ``flowing``: taken from running text, which may go on after the list.

    ``numbers`` are the rows' numbers in the file, from 1; empty where they are the same as here.
    """

    name: str
    rows: tuple[Row, ...]
    flowing: bool = False
    numbers: tuple[int, ...] = ()

    def number(self, row: int) -> int:
        """Return a row's number in the file; both count from 1."""
        return self.numbers[row - 1] if 0 < row <= len(self.numbers) else row
