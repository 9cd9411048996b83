"""The program's log of errors, by kind and place; imported only when there is something to write."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

_LARGEST = 200_000


class PrivateLog(RotatingFileHandler):
    """A rotating log that only the user can read."""

    def __init__(self, file: Path, largest: int = _LARGEST) -> None:
        """Append to ``file``, rotated when it reaches ``largest`` bytes."""
        super().__init__(file, maxBytes=largest, backupCount=1, encoding="utf-8")
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def write(self, words: str) -> None:
        """Write one line with the time."""
        self.handle(logging.LogRecord("narvaro", logging.ERROR, "", 0, "%s", (words,), None))

    def _open(self) -> TextIOWrapper:
        os.close(os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
        return super()._open()


def write_log(file: Path, words: str) -> None:
    """Write one line to the log; an error of the disk is ignored."""
    try:
        log = PrivateLog(file)
    except OSError:
        return
    log.write(words)
    log.close()
