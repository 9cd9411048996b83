"""The one way to decode a picture: PNG and JPEG alone, size and pixels limited before anything is decoded.

Pillow would recognise some forty formats by their content, and starts Ghostscript for one of them. A foreign picture
is decoded in the child process (``readers.foreign_logo``); what a forum file holds is decoded here, within the limits
that the program writes a logo with.
"""

import io
import zlib

from PIL import Image

from attendance_app.services.errors import DocumentError

LARGEST_FILE = 10_000_000
_LARGEST_SIDE, _MOST_PIXELS = 6000, 20_000_000
# Sharp at 14 mm high and 60 mm wide, and small in the forum's file.
_SIZE = (1000, 330)
UNREADABLE = "Bilden kan inte läsas. Välj en PNG- eller JPEG-bild på högst 10 MB."
_UNUSABLE = (
    "Logotypen i filen kan inte läsas och bilagan är inte gjord. Välj en annan logotyp i bilagans inställningar."
)
_ERRORS = (OSError, ValueError, SyntaxError, EOFError, zlib.error, Image.DecompressionBombError)


def logo_image(content: bytes) -> bytes:
    """Return a PNG or JPEG as an opaque PNG of at most 1000 × 330 pixels; DocumentError where it is no such picture.

    Opaque since PDF/A-1 knows no transparency.
    """
    made = io.BytesIO()
    _opaque(content, LARGEST_FILE, (_LARGEST_SIDE, _LARGEST_SIDE), UNREADABLE).save(made, "PNG", optimize=True)
    return made.getvalue()


def stored_logo(image: bytes) -> Image.Image:
    """Return the pixels of a logo that a forum file holds; DocumentError where it is none that ``logo_image`` makes."""
    return _opaque(image, LARGEST_FILE, _SIZE, _UNUSABLE)


def _opaque(content: bytes, largest: int, size: tuple[int, int], refusal: str) -> Image.Image:
    if len(content) > largest:
        raise DocumentError(refusal)
    try:
        # Only the header is read here: the pixels are decoded by ``convert``.
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            width, height = picture.size
            if width > size[0] or height > size[1] or width * height > _MOST_PIXELS:
                raise DocumentError(refusal)
            decoded = picture.convert("RGBA")
    except _ERRORS as error:
        raise DocumentError(refusal) from error
    decoded.thumbnail(_SIZE)
    paper = Image.new("RGBA", decoded.size, "white")
    paper.alpha_composite(decoded)
    return paper.convert("RGB")
