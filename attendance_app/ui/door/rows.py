"""The rows at the door, and how one is painted: a large box, the surname first, whom they represent below."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from attendance_app.domain.attendance import Mark
from attendance_app.domain.roster import PersonId
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.door_list import DoorName, door_names, matching
from attendance_app.ui.widgets.model_index import NO_PARENT, Index
from attendance_app.ui.widgets.theme import colours_of

_ROW, _BOX, _PAD, _COLUMN_LETTERS = 60, 28, 16, 55


class DoorRows(QAbstractListModel):
    """The people by surname, narrowed by a search; only a new roster rebuilds the rows."""

    def __init__(self, parent: QObject) -> None:
        """Begin without a meeting."""
        super().__init__(parent)
        self._session: MeetingSession | None = None
        self._roster: object = None
        self._text = ""
        self.everybody: tuple[DoorName, ...] = ()
        self._shown: tuple[DoorName, ...] = ()

    def show_session(self, session: MeetingSession) -> None:
        """Show a meeting as it is stored now."""
        self._session = session
        if session.record.roster is not self._roster:
            self._roster = session.record.roster
            self.everybody = door_names(session.record.roster)
            self.search(self._text)
        elif self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def search(self, text: str) -> None:
        """Show who matches."""
        self._text = text
        self.beginResetModel()
        self._shown = matching(self.everybody, text)
        self.endResetModel()

    def name(self, row: int) -> DoorName | None:
        """Return who a row is, None for no row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def first_under(self, letter: str) -> int | None:
        """Return the first row of a letter."""
        return next((row for row, each in enumerate(self._shown) if each.letter == letter), None)

    def is_here(self, person: PersonId) -> bool:
        """Tell if somebody is ticked now."""
        return self._session is not None and self._session.is_ticked(person)

    def toggle(self, row: int) -> None:
        """Tick, or take the tick back; Refusal where that is not allowed."""
        name = self.name(row)
        if name is not None and self._session is not None:
            self._session.mark(name.person, Mark.UNMARKED if self.is_here(name.person) else Mark.PRESENT)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index | QModelIndex) -> Qt.ItemFlag:
        """Let a row be ticked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index | QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, whether it is ticked, and the row as a screen reader says it."""
        name = self.name(index.row())
        if name is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_here(name.person) else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(part for part in (name.surname, name.first_names, name.organisation) if part)
        return None


class DoorDelegate(QStyledItemDelegate):
    """Paints one row, at least 60 points high."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index | QModelIndex) -> QSize:
        """Return the size of every row."""
        metrics: QFontMetrics = option.fontMetrics
        view = self.parent()
        room = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        columns = max(1, room // (metrics.averageCharWidth() * _COLUMN_LETTERS))
        return QSize(max(1, room // columns), max(_ROW, metrics.height() * 3 + 12))

    def editorEvent(self, *_: object) -> bool:
        """Leave the click to the list: the whole row is the box."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index | QModelIndex) -> None:
        """Paint ground, box and words."""
        model = index.model()
        name = model.name(index.row()) if isinstance(model, DoorRows) else None
        if name is None or not isinstance(model, DoorRows):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, rect, here = colours_of(option.palette), QRect(option.rect), model.is_here(name.person)
        painter.fillRect(rect, QColor(colours.tint if here else colours.base))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.hairline))
        box = QRect(rect.left() + _PAD, rect.center().y() - _BOX // 2, _BOX, _BOX)
        painter.setPen(Qt.PenStyle.NoPen if here else QPen(QColor(colours.border), 2))
        painter.setBrush(QColor(colours.accent if here else colours.base))
        painter.drawRoundedRect(box, 6, 6)
        if here:
            painter.setPen(QPen(QColor(colours.on_accent), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(box.left() + 7, box.center().y(), box.left() + 12, box.center().y() + 6)
            painter.drawLine(box.left() + 12, box.center().y() + 6, box.right() - 6, box.center().y() - 6)
        self._words(painter, option, QRect(rect).adjusted(_PAD * 2 + _BOX, 6, -_PAD, -6), name)
        painter.restore()

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, name: DoorName) -> None:
        colours = colours_of(option.palette)
        large = QFont(option.font)
        large.setPointSizeF(large.pointSizeF() * 1.25)
        bold = QFont(large)
        bold.setWeight(QFont.Weight.Bold)
        middle = rect.height() * 3 // 5 if name.organisation else rect.height()
        upper = QRect(rect.left(), rect.top(), rect.width(), middle)
        painter.setPen(QColor(colours.text))
        painter.setFont(bold)
        painter.drawText(upper, _AT, name.surname)
        upper.setLeft(upper.left() + QFontMetrics(bold).horizontalAdvance(name.surname))
        painter.setFont(large)
        painter.drawText(upper, _AT, f", {name.first_names}" if name.first_names else "")
        painter.setFont(option.font)
        painter.setPen(QColor(colours.muted))
        below = QRect(rect.left(), rect.top() + middle, rect.width(), rect.height() - middle)
        painter.drawText(below, _AT, option.fontMetrics.elidedText(name.organisation, _CUT, below.width()))


_AT, _CUT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
