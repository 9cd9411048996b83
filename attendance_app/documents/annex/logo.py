"""The picture of a letterhead, made ready for the annex."""

import io

from PIL import Image

from attendance_app.services.errors import DocumentError

_LARGEST_FILE, _LARGEST_SIDE = 10_000_000, 6000
# Sharp at 14 mm high and 60 mm wide, and small in the forum's file.
_SIZE = (1000, 330)


def logo_image(content: bytes) -> bytes:
    """Return a PNG or JPEG as an opaque PNG of at most 1000 × 330 pixels; DocumentError where it is no such picture.

    Opaque since PDF/A-1 knows no transparency.
    """
    refusal = DocumentError("Bilden kan inte läsas. Välj en PNG- eller JPEG-bild på högst 10 MB.")
    if len(content) > _LARGEST_FILE:
        raise refusal
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            if max(picture.size) > _LARGEST_SIDE:
                raise refusal
            held = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise refusal from error
    held.thumbnail(_SIZE)
    paper = Image.new("RGBA", held.size, "white")
    paper.alpha_composite(held)
    made = io.BytesIO()
    paper.convert("RGB").save(made, "PNG", optimize=True)
    return made.getvalue()
