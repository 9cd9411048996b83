"""A logo from anybody: PNG and JPEG alone are decoded, within limits, and no other program is ever started."""

import base64
import io
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from attendance_app.composition import read_logo
from attendance_app.documents.annex.logo import logo_image
from attendance_app.documents.annex.pdf import annex_pdf
from attendance_app.documents.readers.json_tables import json_tables
from attendance_app.documents.readers.limits import ReadError
from attendance_app.domain.forum import Logo
from attendance_app.services.errors import DocumentError
from tests.annexes import annex

EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF\n"


def picture(kind: str, size: tuple[int, int] = (300, 120), mode: str = "RGB") -> bytes:
    made = io.BytesIO()
    Image.new(mode, size).save(made, kind)
    return made.getvalue()


@pytest.fixture
def ghostscript(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program called gs first in PATH, and return the file that it would leave."""
    programs, marker = tmp_path / "programs", tmp_path / "was started"
    programs.mkdir()
    for name in ("gs", "gswin32c", "gswin64c"):
        (programs / name).write_text(f"#!/bin/sh\ntouch '{marker}'\n")
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("PIL.EpsImagePlugin.gs_binary", None)
    return marker


def test_a_forum_files_logo_in_postscript_starts_no_program(ghostscript: Path) -> None:
    with pytest.raises(DocumentError, match="Logotypen"):
        annex_pdf(replace(annex(("Anna Ek", "", "X")), logo=Logo(EPS, "Sigill")))
    assert not ghostscript.exists()


@pytest.mark.parametrize(
    "image",
    [
        picture("TIFF"), picture("GIF"), picture("BMP"), picture("PNG", (1001, 10)), picture("PNG", (10, 331)),
        picture("PNG")[:60], b"", b"MZ",
    ],
)  # fmt: skip
def test_a_forum_files_logo_that_the_program_never_makes_is_refused_in_words(image: bytes) -> None:
    with pytest.raises(DocumentError, match="Logotypen i filen kan inte läsas"):
        annex_pdf(replace(annex(("Anna Ek", "", "X")), logo=Logo(image, "Sigill")))


@pytest.mark.parametrize("size", [(1000, 330), (999, 329)])
def test_the_largest_logo_that_the_program_makes_is_drawn(size: tuple[int, int]) -> None:
    assert annex_pdf(replace(annex(("Anna Ek", "", "X")), logo=Logo(picture("PNG", size), "Sigill")))


@pytest.mark.parametrize(("size", "taken"), [((6000, 3333), True), ((6001, 10), False), ((4473, 4473), False)])
def test_pixels_are_counted_before_they_are_decoded(size: tuple[int, int], taken: bool) -> None:
    # Cut after its header: whoever decoded it would say so in another way than by its size.
    whole = picture("PNG", size, "1")
    if taken:
        assert logo_image(whole)
    else:
        with pytest.raises(DocumentError) as refused:
            logo_image(whole)
        assert refused.value.__cause__ is None


def record(image: bytes) -> str:
    logo = {"image": base64.b64encode(image).decode(), "alternative": "Sigill"}
    return json.dumps({"format": "narvaro", "version": 1, "forum": {"annex": {"logo": logo}}})


def test_a_records_logo_comes_out_as_our_own_png() -> None:
    held = json_tables(record(picture("JPEG", (3000, 900))))[0]["record"]
    made = base64.b64decode(held["forum"]["annex"]["logo"]["image"])
    with Image.open(io.BytesIO(made)) as logo:
        assert (logo.format, logo.size) == ("PNG", (1000, 300))
    again = json_tables(json.dumps(held))[0]["record"]
    assert again == held


@pytest.mark.parametrize("image", [EPS, picture("TIFF"), b""])
def test_a_records_logo_of_another_kind_is_refused_and_starts_no_program(image: bytes, ghostscript: Path) -> None:
    with pytest.raises(ReadError, match="Logotypen"):
        json_tables(record(image))
    assert not ghostscript.exists()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _six_gigabytes(path: Path) -> None:
    with path.open("wb") as file:
        # A hole: it takes no place on the disk.
        file.truncate(6_000_000_000)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there, and holes take place")
@pytest.mark.parametrize(
    ("make", "words"),
    [(_pipe, "ingen fil"), (_six_gigabytes, "större än 10 MB"), (Path.mkdir, "mapp"), (lambda _: None, "finns inte")],
)
def test_what_is_no_picture_file_is_never_read(make: Callable[[Path], object], words: str, tmp_path: Path) -> None:
    make(tmp_path / "logo.png")
    with pytest.raises(DocumentError, match=words):
        read_logo(tmp_path / "logo.png")


def test_a_picture_file_is_decoded_in_the_child_as_in_this_process(tmp_path: Path) -> None:
    (tmp_path / "logo.jpg").write_bytes(picture("JPEG"))
    assert read_logo(tmp_path / "logo.jpg") == logo_image(picture("JPEG"))
    (tmp_path / "logo.png").write_bytes(EPS)
    with pytest.raises(DocumentError, match="PNG- eller JPEG"):
        read_logo(tmp_path / "logo.png")
