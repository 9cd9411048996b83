"""The annex's fonts, and which characters they can set right."""

import unicodedata
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "NarvaroSans", "NarvaroSans-Bold"
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf"}
# Noto Sans holds Devanagari too, which reads wrong unless it is shaped.
_UNSHAPED = range(0x0900, 0x0980)


@cache
def fonts() -> dict[str, TTFont]:
    """Return the embedded fonts by name, known to reportlab; one name stands for one file."""
    made = {name: TTFont(name, str(_FOLDER / file)) for name, file in _FILES.items()}
    for font in made.values():
        pdfmetrics.registerFont(font)
    return made


def composed(text: str) -> str:
    """Return ``text`` as it is set: composed letters, so that A and a ring are one Å."""
    return unicodedata.normalize("NFC", text)


def unprintable(text: str) -> str:
    """Return what in ``text`` cannot be set right, each character once: no glyph, or a script to be shaped."""
    known = fonts()[REGULAR].face.charToGlyph
    return "".join(dict.fromkeys(each for each in composed(text) if not _can_set(each, known)))


def _can_set(character: str, known: dict[int, int]) -> bool:
    code = ord(character)
    return code in known and code not in _UNSHAPED and not unicodedata.combining(character)
