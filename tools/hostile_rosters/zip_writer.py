"""Zip archives written by hand, because zipfile refuses to lie."""

import struct
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Files = dict[str, bytes]
Pieces = tuple[tuple[bytes, int], ...]


BOMB_BYTES = 200_000_000


@dataclass(frozen=True)
class Entry:
    """One file of an archive, its header free to say anything."""

    name: str
    data: bytes
    crc: int
    size: int
    method: int = 8
    flags: int = 0x800

    def local(self) -> bytes:
        name = self.name.encode()
        sizes = (self.crc, len(self.data), self.size, len(name), 0)
        return struct.pack("<4s5H3I2H", b"PK\3\4", 20, self.flags, self.method, 0, 0x21, *sizes) + name

    def central(self, offset: int) -> bytes:
        name = self.name.encode()
        sizes = (self.crc, len(self.data), self.size, len(name), 0, 0, 0, 0, 0, offset)
        return struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, self.flags, self.method, 0, 0x21, *sizes) + name


def raw_deflate(pieces: Pieces) -> bytes:
    """Deflate each piece once and repeat its bytes: gigabytes cost no time, since a full flush forgets what came."""
    out = bytearray()
    for piece, times in pieces:
        squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
        out += (squeezer.compress(piece) + squeezer.flush(zlib.Z_FULL_FLUSH)) * times
    return bytes(out + b"\x03\x00")


def checksum(sum_of: Callable[[bytes, int], int], pieces: Pieces, start: int) -> int:
    """Return the sum (crc32, adler32) of what the pieces unpack to."""
    value = start
    for piece, times in pieces:
        for _ in range(times):
            value = sum_of(piece, value)
    return value


def unpacked_size(pieces: Pieces) -> int:
    return sum(len(piece) * times for piece, times in pieces)


def bomb_pieces(head: bytes, unit: bytes, tail: bytes, size: int = BOMB_BYTES) -> Pieces:
    """Return ``unit`` repeated to ``size`` bytes between a head and a tail."""
    block = unit * (500_000 // len(unit))
    return ((head, 1), (block, size // len(block)), (tail, 1))


def bomb_entry(name: str, pieces: Pieces) -> Entry:
    """Return an entry that inflates to the pieces, without ever holding them."""
    return Entry(name, raw_deflate(pieces), checksum(zlib.crc32, pieces, 0), unpacked_size(pieces))


def packed_entry(name: str, content: bytes | str) -> Entry:
    content = content.encode() if isinstance(content, str) else content
    return bomb_entry(name, ((content, 1),))


def stored_entry(name: str, content: bytes) -> Entry:
    return Entry(name, content, zlib.crc32(content), len(content), method=0)


def end_of_directory(count: int, size: int, start: int) -> bytes:
    return struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, size, start, 0)


def zip_archive(entries: Iterable[Entry]) -> bytes:
    body, directory, count = bytearray(), bytearray(), 0
    for entry in entries:
        directory += entry.central(len(body))
        body += entry.local() + entry.data
        count += 1
    return bytes(body + directory + end_of_directory(count, len(directory), len(body)))
