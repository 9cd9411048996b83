import sqlite3
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from attendance_app.storage.sqlite.connection import address_of


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/home/å ä/50 %#?.narvaro"), "file:///home/%C3%A5%20%C3%A4/50%20%25%23%3F.narvaro?mode=ro"),
        (PureWindowsPath(r"C:\Forum\a.narvaro"), "file:///C%3A/Forum/a.narvaro?mode=ro"),
        # Two more slashes: the path that SQLite gives to Windows is //server/share/a.narvaro.
        (PureWindowsPath(r"\\server\share\a.narvaro"), "file:////server/share/a.narvaro?mode=ro"),
    ],
)
def test_a_path_is_an_address_that_names_no_server(path: PurePosixPath, address: str) -> None:
    assert address_of(path, "ro") == address


def test_sqlite_opens_what_the_address_names_and_refuses_a_server(tmp_path: Path) -> None:
    file = tmp_path / "å ä %#.narvaro"
    sqlite3.connect(file).close()
    with sqlite3.connect(address_of(file, "rw"), uri=True) as opened:
        opened.execute("CREATE TABLE t (x)")
    assert file.stat().st_size > 0
    with pytest.raises(sqlite3.OperationalError, match="authority"):
        sqlite3.connect("file://server/share/a.narvaro", uri=True)
