"""Whether every text in a window has the room that it asks for."""

import re

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget

from attendance_app.ui.widgets.elided_label import ElidedLabel


def squeezed(window: QWidget) -> list[str]:
    """Return the labels, buttons and boxes that have less room than their words ask for."""
    found = []
    for each in window.findChildren(QWidget):
        if not each.isVisible() or each.isWindow() or isinstance(each, ElidedLabel):
            continue
        words, needed = _words_and_size(each)
        if words and (each.width() < needed.width() or each.height() < needed.height() or not _in_sight(each, window)):
            found.append(f"{type(each).__name__} {words!r}: {each.size().toTuple()} of {needed.toTuple()}")
    return found


def _words_and_size(each: QWidget) -> tuple[str, QSize]:
    if isinstance(each, QLabel) and each.wordWrap():
        longest = max((each.fontMetrics().horizontalAdvance(word) for word in _plain(each.text()).split()), default=0)
        return each.text(), QSize(longest, each.heightForWidth(each.width()))
    if isinstance(each, QLabel | QAbstractButton):
        return each.text(), QSize(each.minimumSizeHint().width(), each.minimumSizeHint().height())
    if isinstance(each, QLineEdit):
        words = each.placeholderText()
        return words, QSize(each.fontMetrics().horizontalAdvance(words) + 12, 0)
    return "", QSize()


def _plain(text: str) -> str:
    return re.sub("<[^>]*>", "", text)


def _in_sight(each: QWidget, window: QWidget) -> bool:
    """Tell if nothing is beyond the window's edge; what scrolls must only be as narrow as its view."""
    above = each.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QScrollArea):
            return each.mapTo(above, QPoint()).x() + each.width() <= above.width()
        above = above.parentWidget()
    return window.rect().contains(each.geometry().translated(each.mapTo(window, QPoint()) - each.pos()))
