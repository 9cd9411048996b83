"""Reads the version out of a Windows program or library."""

import struct

_FIXED_FILE_INFO = struct.pack("<II", 0xFEEF04BD, 0x10000)
_TRANSLATION = "Translation".encode("utf-16-le")


def file_version(content: bytes) -> tuple[str, str] | None:
    """Return version (four numbers) and language (a number, 0 for none) of a file's content; None where it has none."""
    place = content.find(_FIXED_FILE_INFO)
    if place < 0:
        return None
    high, low = struct.unpack_from("<II", content, place + 8)
    language, named = 0, content.find(_TRANSLATION, place)
    if named > 0:
        # The value begins after the name's closing zero, at a multiple of four.
        [language] = struct.unpack_from("<H", content, (named + len(_TRANSLATION) + 2 + 3) & ~3)
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}", str(language)
