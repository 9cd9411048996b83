"""The disk that the power cuts are simulated on: what is synced stays, and nothing else is promised."""

import random
from pathlib import Path

from tools.battery.disk import Disk, Event, Node, lay_out, lying

OPEN, CLOSE, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, LINK, MKDIR, READ, MARK = range(1, 12)
TRIES = 200


def event(kind: int, file: int = 3, at: int = 0, path: str = "", data: bytes = b"") -> Event:
    return Event(kind, file, at, path, data)


def left(*events: Event, before: dict[str, bytes] | None = None) -> list[dict[str, bytes | None]]:
    """Return what many power cuts after the events leave."""
    names = {"/d": Node(folder=True)} | {
        path: Node(False, held, bytearray(held)) for path, held in (before or {}).items()
    }
    disk = Disk(names)
    for each in events:
        disk.play(each)
    return [disk.after_power_cut(random.Random(seed)) for seed in range(TRIES)]


def test_a_synced_write_is_always_there() -> None:
    states = left(event(OPEN, path="/d/a"), event(WRITE, data=b"ny"), event(SYNC), before={"/d/a": b"gammal"})
    assert {state["/d/a"] for state in states} == {b"nymmal"}


def test_an_unsynced_write_may_be_missing_torn_or_there() -> None:
    new = b"1" * 512 + b"2" * 512
    states = left(event(OPEN, path="/d/a"), event(WRITE, data=new), before={"/d/a": bytes(1024)})
    contents = {state["/d/a"] for state in states}
    assert {bytes(1024), new, b"1" * 512 + bytes(512), bytes(512) + b"2" * 512} == contents


def test_a_new_name_lasts_only_when_its_folder_is_synced() -> None:
    made = (event(OPEN, path="/d/a"), event(WRITE, data=b"x"), event(SYNC), event(CLOSE))
    assert {"/d/a" in state for state in left(*made)} == {True, False}
    synced = (*made, event(OPEN, 4, path="/d"), event(SYNC, 4))
    assert {state.get("/d/a") for state in left(*synced)} == {b"x"}


def test_a_removed_name_may_come_back() -> None:
    assert {"/d/a" in state for state in left(event(UNLINK, path="/d/a"), before={"/d/a": b"x"})} == {True, False}


def test_a_rename_is_whole_and_may_outrun_the_content() -> None:
    events = (
        event(OPEN, path="/d/b"), event(WRITE, data=b"ny"), event(CLOSE), event(RENAME, path="/d/b", data=b"/d/a")
    )  # fmt: skip
    states = left(*events, before={"/d/a": b"gammal"})
    assert {state["/d/a"] for state in states} == {b"gammal", b"ny", b""}


def test_names_in_a_folder_whose_name_is_gone_are_gone() -> None:
    states = left(event(MKDIR, path="/d/e"), event(OPEN, path="/d/e/a"), event(WRITE, data=b"x"), event(SYNC))
    assert all("/d/e" in state for state in states if "/d/e/a" in state)
    assert {"/d/e" in state for state in states} == {True, False}


def test_what_lies_in_a_folder_is_laid_out_again(tmp_path: Path) -> None:
    (tmp_path / "e").mkdir()
    (tmp_path / "e" / "a").write_bytes(b"x")
    state = Disk(lying(tmp_path)).after_power_cut(random.Random(1))
    (tmp_path / "e" / "a").unlink()
    lay_out(state)
    assert (tmp_path / "e" / "a").read_bytes() == b"x"
