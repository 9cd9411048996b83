"""The meeting § by §, a cell each: how many seats are filled, where quorum was lost and won again, which § runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting import Meeting, MeetingState
from attendance_app.domain.roster import PersonId
from attendance_app.domain.timeline import TimelineEntry
from attendance_app.domain.wording import held_items, item_words, number_of
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.ui.open_forum import OpenForum
from attendance_app.ui.quorum.timeline_delegate import CellRole, TimelineDelegate
from attendance_app.ui.widgets.model_index import NO_PARENT, Index
from attendance_app.ui.widgets.plain_tip import plain_tip


@dataclass(frozen=True, slots=True)
class Cell:
    """What a § shows; ``turned``: quorum was lost or won again here; ``coming``: it has not been dealt with yet."""

    part: TimelineEntry
    runs: bool = False
    turned: bool = False
    coming: bool = False


class TimelineModel(QAbstractListModel):
    """The cells; only those that change are repainted."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without cells."""
        super().__init__(parent)
        self._session: MeetingSession | None = None
        self._cells: tuple[Cell, ...] = ()
        self._meeting: Meeting | None = None
        self._numbers: dict[ItemId, str] = {}

    def show_meeting(self, session: MeetingSession, timeline: Sequence[TimelineEntry]) -> None:
        """Show a meeting as it is stored now."""
        before, self._session = self._cells, session
        if session.meeting is not self._meeting:
            self._meeting = session.meeting
            numbers = {item.id: number_of(session.meeting, item.id) for item in held_items(session.meeting)}
            self._numbers = {key: "–" if number is None else str(number) for key, number in numbers.items()}
        cells = tuple(_cells(timeline, session.now))
        if [each.part.item for each in before] != [each.part.item for each in cells]:
            self.beginResetModel()
            self._cells = cells
            self.endResetModel()
            return
        self._cells = cells
        for row, (old, new) in enumerate(zip(before, cells, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def item_at(self, index: Index) -> ItemId | None:
        """Return which § a cell is, None for no cell."""
        return self._cells[index.row()].part.item if index.isValid() else None

    def running_row(self) -> int | None:
        """Return the row of the § that runs, None for none."""
        return next((row for row, each in enumerate(self._cells) if each.runs), None)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of §§."""
        return 0 if parent.isValid() else len(self._cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the delegate paints, a tool tip shows and a screen reader says."""
        if not index.isValid():
            return None
        cell = self._cells[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._numbers[cell.part.item]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(self.words(index.row())))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(self.words(index.row()))
        shown: dict[int, Any] = {
            CellRole.FILLED: cell.part.filled,
            CellRole.QUORATE: cell.part.quorate,
            CellRole.RUNS: cell.runs,
            CellRole.TURNED: cell.turned,
            CellRole.COMING: cell.coming,
        }
        return shown.get(role)

    def words(self, row: int) -> list[str]:
        """Return a cell in words, a line each: which §, how many, what that means, and by whom it changed."""
        assert self._session is not None
        meeting, cell = self._session.meeting, self._cells[row]
        item = meeting.item(cell.part.item)
        seats = len(self._session.record.roster.seats)
        name = item_words(meeting, item.id)
        spelled = self._session.forum.settings.country.spelled
        states = {True: spelled(self.tr("quorate")), False: spelled(self.tr("not quorate")), None: ""}
        count = self.tr("{n} of {seats} seats filled").format(n=cell.part.filled, seats=seats)
        heading = f"{name} {item.heading}".strip() if name != item.heading else name
        if cell.coming:
            return [heading, self.tr("has not come yet")]
        lines = [
            heading,
            ", ".join(part for part in (count, states[cell.part.quorate]) if part),
            self.tr("under way") if cell.runs else "",
            self._names(self.tr("Count from here: {names}"), cell.part.arrived),
            self._names(self.tr("Count no longer: {names}"), cell.part.departed),
        ]
        return [line for line in lines if line]

    def _names(self, words: str, people: Sequence[PersonId]) -> str:
        assert self._session is not None
        roster = self._session.record.roster
        return words.format(names=", ".join(roster.person(each).name for each in people)) if people else ""


class TimelineStrip(QListView):
    """One row of cells; a click or Enter chooses a §."""

    item_chosen = Signal(str)

    def __init__(self, forum: OpenForum) -> None:
        """Show the meeting of ``forum``; hidden until there is one."""
        super().__init__()
        self._forum = forum
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Quorum § by §"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)
        self.setMovement(QListView.Movement.Static)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.cells = TimelineModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(TimelineDelegate(self))
        self.clicked.connect(self._choose)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit())
        self.hide()
        forum.meeting_shown.connect(self._refresh)
        forum.signals.changed.connect(self._refresh)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; arrows walk; letters are not for the strip."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever way the wheel turns."""
        turned = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turned.x() or turned.y()))
        event.accept()

    def _refresh(self) -> None:
        """Show the meeting as it is stored now; before its start there is nothing to show."""
        session = self._forum.session
        if session is None:
            self.hide()
            return
        meeting = session.meeting
        timeline = session.timeline() if meeting.state is not MeetingState.PLANNED else ()
        # After the end, a timeline on which nothing happened is not worth its room.
        telling = session.now is not None or any(part.arrived or part.departed for part in timeline)
        self.setVisible(bool(timeline) and telling)
        if self.isHidden():
            return
        before = self.cells.running_row()
        self.cells.show_meeting(session, timeline)
        running = self.cells.running_row()
        if running is not None and running != before:
            self.setCurrentIndex(self.cells.index(running))
        self._fit()

    def _choose(self, index: Index) -> None:
        """Go to the § while the meeting is under way; else say what happened there."""
        item, forum = self.cells.item_at(index), self._forum
        if item is None or forum.session is None:
            return
        if forum.session.now is None:
            forum.say(", ".join(self.cells.words(index.row())))
        else:
            self.item_chosen.emit(item)

    def _fit(self) -> None:
        bar = self.horizontalScrollBar()
        cell = self.sizeHintForRow(0) if self.cells.rowCount() else 0
        self.setFixedHeight(max(1, cell) + (bar.sizeHint().height() if bar.maximum() > 0 else 0))


def _cells(timeline: Sequence[TimelineEntry], running: ItemId | None) -> list[Cell]:
    before: bool | None = None
    cells, coming = list[Cell](), False
    for at, part in enumerate(timeline):
        cells.append(Cell(part, part.item == running, at > 0 and part.quorate != before and not coming, coming))
        before, coming = part.quorate, coming or part.item == running
    return cells
