"""The program's own icons: drawn in one colour, which is the palette's own in light and dark."""

from pathlib import Path

from PySide6.QtCore import QDir, QFile, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap, QPixmapCache

_FOLDER = "narvaro"


def find_resources(folder: Path) -> None:
    """Let "narvaro:icons/annex.svg" and "narvaro:texts/…" be found in ``folder``."""
    QDir.setSearchPaths(_FOLDER, [str(folder)])


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return the icon ``name`` in the colour of the text next to it; it follows a change of scheme.

    Where there is none of that name the icon is empty.
    """
    return QIcon(TintedIcon(name, role)) if QFile.exists(f"{_FOLDER}:icons/{name}.svg") else QIcon()


def program_icon() -> QIcon:
    """Return the program's own, in its own colours."""
    return QIcon(f"{_FOLDER}:icons/narvaro.svg")


def tinted(name: str, side: int, ratio: float, colour: QColor) -> QPixmap:
    """Return the icon ``side`` points large in one colour, sharp where a point is ``ratio`` pixels."""
    key, drawn = f"narvaro {name} {side} {ratio} {colour.rgba()}", QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    drawn = QIcon(f"{_FOLDER}:icons/{name}.svg").pixmap(QSize(side, side), ratio)
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), colour)
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn


class TintedIcon(QIconEngine):
    """Draws when it is first needed, in the palette's colour of that moment."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        """Draw ``name`` in the colour of ``role``."""
        super().__init__()
        self._name, self._role = name, role

    def clone(self) -> QIconEngine:
        """Return a copy, as Qt asks of an engine."""
        return TintedIcon(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint in the middle of ``rect``."""
        side = min(rect.width(), rect.height())
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
        painter.drawPixmap(place, tinted(self._name, side, ratio, self._colour(mode)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it as a picture of ``size`` pixels."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return made

    def _colour(self, mode: QIcon.Mode) -> QColor:
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        role = QPalette.ColorRole.HighlightedText if mode is QIcon.Mode.Selected else self._role
        return QGuiApplication.palette().color(group, role)
