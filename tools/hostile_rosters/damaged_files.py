"""Files cut short, empty, or of another kind than their name says."""

import gzip
import io
import pickle
import random
import struct
import zlib

from PIL import Image

from tools.hostile_rosters.office_packages import OFFICE, good_roster
from tools.hostile_rosters.pdf_writer import good_pdf
from tools.hostile_rosters.zip_writer import Files, bomb_pieces, checksum, raw_deflate, unpacked_size


def cut_files() -> Files:
    files = {}
    for kind, whole in {**{kind: good_roster(kind) for kind in OFFICE}, "pdf": good_pdf()}.items():
        for share in (10, 50, 90):
            files[f"cut_at_{share}_percent.{kind}"] = whole[: len(whole) * share // 100]
        files[f"first_bytes_only.{kind}"] = whole[:8]
        directory = len(whole) // 2 if kind == "pdf" else whole.index(b"PK\1\2")
        files[f"cut_in_the_front.{kind}"] = whole[directory:]
        if kind != "pdf":
            files[f"without_directory.{kind}"] = whole[:directory]
            files[f"without_end_of_directory.{kind}"] = whole[:-22]
    return files


def empty_files() -> Files:
    kinds = (*OFFICE, "pdf", "csv", "tsv", "txt", "json", "html", "svg", "xls", "doc", "narvaro")
    return {f"empty.{kind}": b"" for kind in kinds} | {"empty_without_ending": b""}


# --- not a table at all ---


def _picture(kind: str, mode: str = "L") -> bytes:
    out = io.BytesIO()
    Image.effect_noise((120, 120), 80).convert(mode).save(out, kind)
    return out.getvalue()


def _strangers() -> Files:
    noise = random.Random(4).randbytes(6000)
    return {
        "png": _picture("PNG"),
        "jpeg": _picture("JPEG"),
        "gif": _picture("GIF"),
        "tiff": _picture("TIFF"),
        "mp3": b"ID3\4\0\0\0\0\0\x0aTIT2\0\0\0\0\0\0" + (b"\xff\xfb\x90\x64" + bytes(413)) * 10,
        "elf": b"\x7fELF\2\1\1" + bytes(9) + struct.pack("<HHI", 2, 62, 1) + noise,
        "exe": b"MZ\x90\0" + bytes(56) + struct.pack("<I", 64) + b"PE\0\0\x64\x86" + noise,
        "gzip": gzip.compress(noise, mtime=0),
        "7z": b"7z\xbc\xaf\x27\x1c\0\4" + noise,
        "rar": b"Rar!\x1a\7\1\0" + noise,
        "pickle": pickle.dumps({at: [at, None] for at in range(500)}, protocol=4),
        "random": noise,
        "lnk": b"L\0\0\0\1\x14\2\0\0\0\0\0\xc0\0\0\0\0\0\0\x46" + noise,
    }


def mislabelled() -> Files:
    endings = ("xlsx", "csv", "pdf", "docx", "json")
    files = {f"{kind}_in_truth.{ending}": data for kind, data in _strangers().items() for ending in endings}
    pieces = bomb_pieces(b"", b"0;" * 500, b"")
    sums = struct.pack("<II", checksum(zlib.crc32, pieces, 0), unpacked_size(pieces))
    bomb = b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + raw_deflate(pieces) + sums
    return files | {f"gzip_bomb.{ending}": bomb for ending in ("csv", "json", "svgz")}
