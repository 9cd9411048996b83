"""What a table from outside may be at most, and the refusal of what is none."""

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 20_000, 200, 500
# Filled cells: a roster of 20 000 people has some ten columns.
MOST_CELLS = 250_000


class ReadError(Exception):
    """The file is none that we read; the text is a Swedish sentence: what it is, what to do."""


def too_large() -> ReadError:
    """Return the refusal of a table over the limits."""
    words = f"Tabellen är för stor (högst {MOST_ROWS} rader och {MOST_COLUMNS} kolumner). Spara bara förteckningen."
    return ReadError(words)
