"""A disk that is played back from a trace of changes, and what a power cut may leave of it.

What is synced stays. Of what is not: each file's later writes, cut into sectors, may be there or not in any order; a
folder's later names may be there up to any of them, as a journaling file system keeps them; what stands in a folder
whose own name is gone is gone with it.
"""

import random
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

SECTOR = 512
_HEAD = struct.Struct("<IiqII")
_OPEN, _CLOSE, _WRITE, _TRUNCATE, _SYNC, _RENAME, _UNLINK, _LINK, _MKDIR, _READ, _MARK = range(1, 12)


@dataclass(slots=True)
class Event:
    """One change of the trace."""

    kind: int
    file: int
    at: int
    path: str
    data: bytes


@dataclass(slots=True, eq=False)
class Node:
    """A file or a folder: what is on the disk for sure, and what was done to it since its last sync."""

    folder: bool = False
    synced: bytes = b""
    live: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def write(self, at: int, data: bytes) -> None:
        """Write ``data`` at a place."""
        _put(self.live, at, data)
        self.pending.append((at, data))

    def truncate(self, size: int) -> None:
        """Make the file ``size`` bytes long."""
        _resize(self.live, size)
        self.pending.append((size, None))

    def sync(self) -> None:
        """Make what is there last."""
        self.synced = bytes(self.live)
        self.pending.clear()


Names = dict[str, Node]
Step = Callable[[Names], None]


class Disk:
    """The names and contents while the trace is played."""

    def __init__(self, before: Names) -> None:
        """Begin with what lay there, synced."""
        self.names: Names = dict(before)
        self._lasting: Names = dict(before)
        self._waiting: dict[str, list[Step]] = {}
        self._open: dict[int, Node] = {}
        self.told = 0

    def play(self, event: Event) -> None:
        """Do one event."""
        if event.kind == _MARK:
            self.told = event.file
        elif event.kind in {_WRITE, _TRUNCATE, _SYNC, _CLOSE}:
            self._on_file(event)
        elif event.kind == _OPEN:
            self._opened(event)
        elif event.kind == _UNLINK:
            self._name(event.path, lambda names: _drop(names, event.path))
        elif event.kind == _MKDIR:
            made = Node(folder=True)
            self._name(event.path, lambda names: names.__setitem__(event.path, made))
        else:
            node, to = self.names[event.path], event.data.decode()
            if event.kind == _RENAME:
                self._name(event.path, lambda names: _drop(names, event.path), to, node)
            else:
                self._name(to, lambda names: None, to, node)

    def _on_file(self, event: Event) -> None:
        node = self._open.get(event.file)
        if node is None:
            return
        if event.kind == _WRITE:
            node.write(event.at, event.data)
        elif event.kind == _TRUNCATE:
            node.truncate(event.at)
        elif event.kind == _CLOSE:
            del self._open[event.file]
        elif node.folder:
            path = next(path for path, each in self.names.items() if each is node)
            for step in self._waiting.pop(path, []):
                step(self._lasting)
        else:
            node.sync()

    def _opened(self, event: Event) -> None:
        if event.path not in self.names:
            made = Node()
            self._name(event.path, lambda names: names.__setitem__(event.path, made))
        node = self._open[event.file] = self.names[event.path]
        if event.at & 1 and node.live:
            node.truncate(0)

    def _name(self, path: str, step: Step, to: str = "", node: Node | None = None) -> None:
        def both(names: Names) -> None:
            step(names)
            if node is not None:
                names[to] = node

        both(self.names)
        self._waiting.setdefault(str(PurePath(to or path).parent), []).append(both)

    def after_power_cut(self, draw: random.Random) -> dict[str, bytes | None]:
        """Return a state of the disk that a power cut now may leave: contents by path, None for a folder."""
        names = dict(self._lasting)
        for steps in self._waiting.values():
            for step in steps[: draw.randint(0, len(steps))]:
                step(names)
        keep = draw.choice((_nothing, _everything, _torn, _any_order))
        there = {path: node for path, node in names.items() if _reachable(path, names)}
        return {path: None if node.folder else bytes(keep(node, draw)) for path, node in there.items()}


def read_trace(file: Path) -> Iterator[Event]:
    """Give the trace's events."""
    content, at = memoryview(file.read_bytes()), 0
    while at < len(content):
        kind, number, place, named, length = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        path, data = bytes(content[at : at + named]), bytes(content[at + named : at + named + length])
        at += named + length
        yield Event(kind, number, place, path.decode(), data)


def lying(folder: Path) -> Names:
    """Return what lies in a folder now, all of it synced."""
    found: Names = {str(each): Node(folder=each.is_dir()) for each in (folder, *folder.rglob("*"))}
    for path, node in found.items():
        if not node.folder:
            node.live += Path(path).read_bytes()
            node.sync()
    return found


def lay_out(state: dict[str, bytes | None]) -> None:
    """Write a state to the real disk."""
    for path in sorted(state):
        content = state[path]
        if content is None:
            Path(path).mkdir(parents=True, exist_ok=True)
        else:
            Path(path).write_bytes(content)


def _reachable(path: str, names: Names) -> bool:
    known = [str(each) for each in PurePath(path).parents if str(each) in names]
    top = min(names, key=len)
    inside = [str(each) for each in PurePath(path).parents if len(str(each)) >= len(top)]
    return set(inside) <= set(known)


def _nothing(node: Node, _: random.Random) -> bytes:
    return node.synced


def _everything(node: Node, _: random.Random) -> bytes:
    return bytes(node.live)


def _torn(node: Node, draw: random.Random) -> bytearray:
    """Let writes be there up to one, and that one in part."""
    content, kept = bytearray(node.synced), draw.randint(0, len(node.pending))
    for at, data in node.pending[:kept]:
        _put(content, at, data) if data is not None else _resize(content, at)
    if kept < len(node.pending):
        at, data = node.pending[kept]
        if data is not None:
            _put(content, at, data[: SECTOR * draw.randint(0, len(data) // SECTOR)])
    return content


def _any_order(node: Node, draw: random.Random) -> bytearray:
    """Let any sectors be there."""
    content = bytearray(node.synced)
    for at, data in node.pending:
        if data is None:
            if draw.random() < 0.5:
                _resize(content, at)
            continue
        for start in range(0, len(data), SECTOR):
            if draw.random() < 0.5:
                _put(content, at + start, data[start : start + SECTOR])
    return content


def _put(content: bytearray, at: int, data: bytes) -> None:
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    content[at : at + len(data)] = data


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))


def _drop(names: Names, path: str) -> None:
    names.pop(path, None)
