"""Draws resources/icons/narvaro.ico anew from narvaro.svg: python -m tools.packaging.icon, after the picture changed.

The result is kept in the repository, so that a build does not depend on how some version of Qt draws.
"""

import io
import os
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QGuiApplication, QIcon

SIDES = (256, 128, 64, 48, 40, 32, 24, 20, 16)
ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


def main() -> None:
    """Draw each size from the vector picture, so that the small ones stay sharp."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    pictures = [drawn(side) for side in SIDES]
    del application
    pictures[0].save(ICONS / "narvaro.ico", sizes=[each.size for each in pictures], append_images=pictures[1:])


def drawn(side: int) -> Image.Image:
    """Return the program's picture, ``side`` pixels wide."""
    buffer = QBuffer()
    QIcon(str(ICONS / "narvaro.svg")).pixmap(QSize(side, side)).toImage().save(buffer, b"PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")


if __name__ == "__main__":
    main()
