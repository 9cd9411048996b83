"""A context menu as the secretary opens it, and chooses something in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from attendance_app.ui.menus import ContextMenu

Asked = QContextMenuEvent.Reason


def choosing(monkeypatch: pytest.MonkeyPatch, words: str) -> Callable[[], list[list[str]]]:
    """Let every context menu be closed by choosing what is called ``words``, if it has that; return what was shown."""
    shown: list[list[str]] = []

    def choose(menu: ContextMenu, _: QPoint) -> None:
        shown.append([action.text().replace("&", "") for action in menu.actions() if action.text()])
        for action in menu.actions():
            if action.isEnabled() and action.text().replace("&", "") == words:
                action.trigger()

    monkeypatch.setattr(ContextMenu, "exec", choose)
    return lambda: shown


def ask_for_menu(view: QAbstractItemView, place: QPoint | None = None) -> None:
    """Ask by the mouse at a place of the viewport, without one by the keyboard."""
    by_key = place is None
    place = QPoint(3, 3) if place is None else place
    receiver, reason = (view, Asked.Keyboard) if by_key else (view.viewport(), Asked.Mouse)
    QApplication.sendEvent(receiver, QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place)))
