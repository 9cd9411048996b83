"""Limits of the tables that are read, and the error of the readers."""

import zipfile
import zlib

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 20_000, 200, 500
# Filled cells: a roster of 20 000 people has some ten columns.
MOST_CELLS = 250_000
# What zipfile raises for a damaged archive.
BAD_ARCHIVE = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, OSError, ValueError)


class ReadError(Exception):
    """The file cannot be read; the text is a Swedish sentence: what the file is, and what to do."""


def too_large() -> ReadError:
    """Return the refusal of a table over the limits."""
    words = f"Tabellen är för stor (högst {MOST_ROWS} rader och {MOST_COLUMNS} kolumner). Spara bara förteckningen."
    return ReadError(words)
