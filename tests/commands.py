"""The command line, called in this process."""

import io
import sys

import pytest

from attendance_app.cli.main import main


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Do a command; return its exit status and what it wrote to standard output and standard error."""
    status = main([str(word) for word in words])
    out = capsys.readouterr()
    return status, out.out, out.err


def type_in(monkeypatch: pytest.MonkeyPatch, names: str) -> None:
    """Let standard input be these lines."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(names.encode()), encoding="utf-8"))
