"""The only fonts that tests see: those of the program, whatever the machine has."""

import os
from pathlib import Path
from xml.sax.saxutils import escape

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
# Slight hinting as on every desktop: without it widths are rounded to whole pixels.
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
  </match>
</fontconfig>
"""


def use_own_fonts(folder: Path) -> None:
    """Let Qt, in this process and its children, find the bundled fonts alone; ``folder`` holds the configuration.

    Must be called before the application is made. Linux asks fontconfig, Windows (offscreen) the folder of fonts.
    """
    file = folder / "fonts.conf"
    words = CONFIGURATION.format(fonts=escape(str(FONTS)), cache=escape(str(folder / "font-cache")))
    file.write_text(words, encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(file)
    os.environ["QT_QPA_FONTDIR"] = str(FONTS)
