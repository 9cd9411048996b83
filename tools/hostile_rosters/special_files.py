"""Databases, odd names, and what is no regular file: made in the folder itself."""

import os
import random
import sqlite3
from pathlib import Path

from tools.hostile_rosters.people import PERSON
from tools.hostile_rosters.zip_writer import Files


def _made_by_sqlite(path: Path, script: str) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path


OUR_APPLICATION_ID = 0x4E525652


def databases(folder: Path) -> dict[str, Path]:
    other = "CREATE TABLE bookmark (id INTEGER PRIMARY KEY, url TEXT); INSERT INTO bookmark VALUES (1, 'about:blank');"
    ours = f"PRAGMA application_id = {OUR_APPLICATION_ID};"
    endless = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x, x AS name FROM c"
    scripts = {f"other_database.{kind}": other for kind in ("narvaro", "xlsx", "csv", "json", "pdf", "db")} | {
        "other_database_with_our_number.narvaro": f"{ours} PRAGMA user_version = 1; {other}",
        "database_of_the_future.narvaro": f"{ours} PRAGMA user_version = 99; {other}",
        # Whoever asks these views for a row never gets the last one.
        "database_of_endless_views.narvaro": f"{ours} PRAGMA user_version = 1; CREATE VIEW person AS {endless};"
        f" CREATE VIEW meta AS {endless}; CREATE VIEW log AS {endless};",
        "database_without_tables.narvaro": f"{ours} PRAGMA user_version = 1;",
    }
    paths = {name: _made_by_sqlite(folder / name, script) for name, script in scripts.items()}
    whole = paths["other_database_with_our_number.narvaro"].read_bytes()
    broken = {
        "database_cut.narvaro": whole[: len(whole) // 2],
        "database_header_only.narvaro": whole[:100],
        "database_of_garbage.narvaro": whole[:100] + random.Random(6).randbytes(len(whole) - 100),
    }
    return paths | _written(folder, broken)


def _written(folder: Path, files: Files) -> dict[str, Path]:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return {name: folder / name for name in files}


def odd_names(folder: Path) -> dict[str, Path]:
    """Files without content whose names are what is odd."""
    names = ["roster", ".xlsx", "roster.csv.exe", "roster.xlsx.crdownload", "~$roster.xlsx"]
    if os.name == "posix":
        names += [f"{'a' * 200}.csv", "two\nlines.csv", "turned\u202evsc.exe", "-rf.csv", "a:b?*.csv"]
    return _written(folder, dict.fromkeys(names, b""))


def not_regular(folder: Path) -> dict[str, Path]:
    """Folders everywhere; pipes, links and devices only where the system has them."""
    paths = {name: folder / name for name in ("roster.xlsx", "roster.csv", "roster.narvaro", "roster.pdf")}
    for path in paths.values():
        path.mkdir()
    return paths | (_of_posix(folder) if os.name == "posix" else {})


def _of_posix(folder: Path) -> dict[str, Path]:
    links = {
        "dangling_link.xlsx": "nowhere.xlsx",
        "link_to_itself.csv": "link_to_itself.csv",
        "link_loop_1.json": "link_loop_2.json",
        "link_loop_2.json": "link_loop_1.json",
        "link_to_a_folder.pdf": ".",
        "endless_zeros.csv": "/dev/zero",
        "endless_zeros.xlsx": "/dev/zero",
        "endless_noise.json": "/dev/urandom",
        "null_device.pdf": "/dev/null",
    }
    paths = {name: folder / name for name in (*links, "pipe.csv", "pipe.xlsx", "half_a_gigabyte_of_nothing.csv")}
    for name, target in links.items():
        paths[name].symlink_to(target)
    for name in ("pipe.csv", "pipe.xlsx"):
        os.mkfifo(paths[name])
    with paths["half_a_gigabyte_of_nothing.csv"].open("wb") as file:
        file.truncate(512 * 1024**2)  # a hole: it takes no place on the disk
    if os.geteuid() != 0:  # root reads everything
        paths |= _written(folder, {"no_permission.csv": f"Namn\n{PERSON}\n".encode()})
        paths["no_permission.csv"].chmod(0)
    return paths
