import sqlite3
import sys
from pathlib import Path

import pytest

import attendance_app
from tests.conftest import LISTENER


def heard(act: str, path: Path) -> list[str]:
    """Return what is heard when the program does ``act``."""
    before = len(LISTENER.opened)
    exec(compile(act, f"{Path(attendance_app.__file__).parent}/act.py", "exec"), {"path": path})
    found = LISTENER.opened[before:]
    del LISTENER.opened[before:]
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says which files are open")
def test_the_program_opening_a_file_that_sqlite_has_open_is_heard(tmp_path: Path) -> None:
    path = tmp_path / "f.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    assert len(heard("path.read_bytes()", path)) == 1
    assert heard("path.stat()", path) == []
    connection.close()
    assert heard("path.read_bytes()", path) == []
