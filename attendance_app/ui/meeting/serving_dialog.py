"""Who serves in which seat: what is proposed, ticked to be confirmed; another substitute may be chosen for each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.concerns.serving_concerns import warnings
from attendance_app.domain.roster import Person, PersonId, Role, Seat
from attendance_app.domain.serving import Proposal, proposals, served_by
from attendance_app.domain.wording import held_items, item_words, named
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.presence_changes import PresenceChanges
from attendance_app.ui.seat_labels import seat_words
from attendance_app.ui.widgets.dialog_parts import ProblemLine, closing, ok_and_cancel, plain_label, strong_label
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.plain_tip import set_plain_tip
from attendance_app.ui.widgets.quiet_table import make_quiet


class ServingDialog(QDialog):
    """A row a seat that is empty or served in; what is ticked is stored as one step."""

    def __init__(self, session: MeetingSession, parent: QWidget | None) -> None:
        """Propose for the running §, before the start for the whole meeting."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Serving substitutes"))
        self._session = session
        self._served = served_by(session.record, session.now)
        proposed = proposals(session.forum, session.record, session.now)
        self._proposed = {each.seat.id: each for each in proposed}
        self._seats = self._listed()
        self.problem = ProblemLine()
        self.table = QTableWidget(len(self._seats), 3)
        self._choices: list[QComboBox] = []
        self._fill()
        self._lay_out()
        if self._seats:
            open_within_screen(self, 900, 440)
        else:
            open_within_screen(self, 480, 180)

    def confirmed(self) -> tuple[Proposal, ...]:
        """Return what is ticked and differs from what holds: who steps down before who begins."""
        record, down, begin = self._session.record, [], []
        for row, seat in enumerate(self._seats):
            now, wanted = self._served.get(seat.id), self._choices[row].currentData()
            if self._cell(row).checkState() is not Qt.CheckState.Checked or wanted == now:
                continue
            if now is not None:
                down.append(Proposal(seat, record.roster.person(now), returns=True))
            if wanted is not None:
                begin.append(Proposal(seat, record.roster.person(wanted)))
        return (*down, *begin)

    def accept(self) -> None:
        """Store as one step; a refusal is shown here."""
        if self.problem.attempt(lambda: PresenceChanges(self._session).confirm(self.confirmed())):
            super().accept()

    def _listed(self) -> tuple[Seat, ...]:
        """Return the seats that something is proposed for, then those that are served in, then the empty ones."""
        record = self._session.record
        empty = {seat.id for seat in self._session.vacant_or_absent_seats()} if self._substitutes() else set()
        wanted = [seat for seat in record.roster.seats if seat.id in {*self._proposed, *self._served, *empty}]
        return tuple(sorted(wanted, key=lambda seat: (seat.id not in self._proposed, seat.id not in self._served)))

    def _substitutes(self) -> list[Person]:
        people, now = self._session.record.roster.people, self._session.now
        return [each for each in people if each.role is Role.SUBSTITUTE and self._session.is_present(each.id, now)]

    def _fill(self) -> None:
        waiting = self._substitutes()
        for row, seat in enumerate(self._seats):
            proposal, now = self._proposed.get(seat.id), self._served.get(seat.id)
            cell = QTableWidgetItem(seat_words(self._session, seat.id))
            cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            cell.setCheckState(Qt.CheckState.Checked if proposal else Qt.CheckState.Unchecked)
            self.table.setItem(row, 0, cell)
            choice = QComboBox()
            choice.setAccessibleName(self.tr("Serves for {seat}").format(seat=cell.text()))
            choice.addItem(self.tr("nobody"), None)
            for each in waiting:
                choice.addItem(named(each, self._session.forum.style.names.name), each.id)
            wanted: PersonId | None = now
            if proposal is not None:
                wanted = None if proposal.returns else proposal.substitute.id
            choice.setCurrentIndex(max(0, choice.findData(wanted)))
            choice.activated.connect(lambda _, row=row: self._cell(row).setCheckState(Qt.CheckState.Checked))
            self._choices.append(choice)
            self.table.setCellWidget(row, 1, choice)
            why = QTableWidgetItem(self._why(proposal, now))
            set_plain_tip(why, why.text())
            why.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.table.setItem(row, 2, why)

    def _why(self, proposal: Proposal | None, now: PersonId | None) -> str:
        if proposal is not None and proposal.returns:
            words = self.tr("proposed: the member is back, {name} steps down")
            return words.format(name=proposal.substitute.name)
        if proposal is not None:
            return self.tr("proposed: next in turn")
        return self.tr("serves now") if now is not None else ""

    def _cell(self, row: int) -> QTableWidgetItem:
        cell = self.table.item(row, 0)
        assert cell is not None
        return cell

    def _lay_out(self) -> None:
        table = self.table
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels([self.tr("Seat"), self.tr("Serves"), ""])
        make_quiet(table)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        for column in (0, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(1, table.fontMetrics().averageCharWidth() * 26)
        if self._seats:
            table.setCurrentCell(0, 0)
        session, meeting = self._session, self._session.meeting
        first = session.now or next((item.id for item in held_items(meeting)), None)
        to_check = warnings(session.forum, session.record, first) if first else ()
        words = self.tr("What is ticked applies to the whole meeting; Space ticks.")
        if session.now:
            words = self.tr("What is ticked applies from {item} on; Space ticks.")
            words = words.format(item=item_words(meeting, session.now))
        column_box = QVBoxLayout(self)
        table.setVisible(bool(self._seats))
        if not self._seats:
            self._lay_out_empty(column_box)
            return
        column_box.addWidget(plain_label(words))
        column_box.addWidget(table, 1)
        if to_check:
            column_box.addWidget(plain_label("⚠ " + "\n⚠ ".join(to_check), "warning"))
        column_box.addWidget(self.problem)
        column_box.addWidget(ok_and_cancel(self, self.tr("Let them serve")))

    def _lay_out_empty(self, column: QVBoxLayout) -> None:
        """Say that there is nothing to decide, and when there will be: no deed is lit."""
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(strong_label(self.tr("No substitute is waiting for an empty seat."), 1.2))
        when = self.tr("Once a member is away and a substitute is here, it is proposed here who serves.")
        column.addWidget(plain_label(when, "muted"))
        column.addStretch(1)
        column.addWidget(closing(self))
