"""Tool tips of plain text: Qt would read a name from a file as HTML, and load the pictures that it links to."""

from typing import Protocol

# Only this Qt, not QtCore's, knows of rich text.
from PySide6.QtGui import Qt


class HasToolTip(Protocol):
    """A widget, an action or an item of a list or table."""

    def setToolTip(self, text: str, /) -> None:
        """Show ``text`` under the mouse."""


def plain_tip(text: str) -> str:
    """Return ``text`` so that a tool tip shows its very letters; most texts are returned unchanged."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def set_plain_tip(part: HasToolTip, text: str) -> None:
    """Let ``part`` show ``text`` as its tool tip, letter by letter; "" for no tip."""
    part.setToolTip(plain_tip(text))
