"""The annex's fonts, and which characters they can set right."""

import unicodedata
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from attendance_app.services.bundled import resources

REGULAR, BOLD = "NarvaroSans", "NarvaroSans-Bold"
_FOLDER = resources() / "fonts"
_FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf"}
# Noto Sans has Devanagari too, which needs shaping to be read.
_UNSHAPED = range(0x0900, 0x0980)


@cache
def fonts() -> dict[str, TTFont]:
    """Register the embedded fonts with reportlab and return them by name."""
    made = {name: TTFont(name, str(_FOLDER / file)) for name, file in _FILES.items()}
    for font in made.values():
        pdfmetrics.registerFont(font)
    return made


def composed(text: str) -> str:
    """Return ``text`` as it is set: in NFC, where A and a ring are one Å."""
    return unicodedata.normalize("NFC", text)


def unprintable(text: str) -> str:
    """Return the characters that cannot be set, each once: without a glyph, or of a script that needs shaping."""
    return "".join(sign for sign in dict.fromkeys(composed(text)) if not _can_set(sign))


@cache
def _can_set(sign: str) -> bool:
    """Tell if both fonts have the character and it is visible and no combining mark."""
    held = all(ord(sign) in font.face.charToGlyph for font in fonts().values())
    # A soft hyphen would be printed as one.
    seen = unicodedata.category(sign) not in {"Cc", "Cf", "Cn", "Co"}
    return held and seen and ord(sign) not in _UNSHAPED and not unicodedata.combining(sign)
