"""How large the text is: as the computer has it, or as the user has chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

SMALLEST, LARGEST = -2, 6
_STEP = 0.1
# QFont::SizeResolved, which the binding leaves out.
_SIZE_IS_SET = 0x0002
# The property of the application that keeps its own size of text, in points.
_OWN_SIZE = "ownTextSize"


def scale_text(application: QApplication, step: int) -> None:
    """Show all text ``step`` tenths larger than the computer does, in windows that are open too."""
    font = QFont(application.font())
    own = application.property(_OWN_SIZE) or font.pointSizeF()
    application.setProperty(_OWN_SIZE, own)
    size = float(own) * (1 + _STEP * max(SMALLEST, min(step, LARGEST)))
    before = font.pointSizeF()
    if abs(size - before) < 0.01:
        return
    # Headings have sizes of their own, which do not follow the application's.
    sized = [each for each in application.allWidgets() if _has_own_size(each)]
    font.setPointSizeF(size)
    application.setFont(font)
    for widget in sized:
        own_font = QFont(widget.font())
        own_font.setPointSizeF(own_font.pointSizeF() * size / before)
        widget.setFont(own_font)


def _has_own_size(widget: QWidget) -> bool:
    font = widget.font()
    sized = font.resolveMask() & _SIZE_IS_SET
    return bool(sized) and widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) and font.pointSizeF() > 0
