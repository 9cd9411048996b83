"""The program's log: what went wrong, by kind and place; imported when there is something to write."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

_LARGEST = 200_000


class PrivateLog(RotatingFileHandler):
    """A log that only the user reads, the older one too."""

    def __init__(self, file: Path, largest: int = _LARGEST) -> None:
        """Write on in ``file``, turned where it reaches so many bytes."""
        super().__init__(file, maxBytes=largest, backupCount=1, encoding="utf-8")
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def write(self, words: str) -> None:
        """Write one line, with its time."""
        self.handle(logging.LogRecord("narvaro", logging.ERROR, "", 0, "%s", (words,), None))

    def _open(self) -> TextIOWrapper:
        os.close(os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
        return super()._open()


def write_log(file: Path, words: str) -> None:
    """Write one line to the log; a disk that refuses is not told of again."""
    try:
        log = PrivateLog(file)
    except OSError:
        return
    log.write(words)
    log.close()
