"""The agenda of a meeting: items added, named, numbered, moved, withdrawn, verified at once, each stored at once."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHeaderView, QSpinBox, QVBoxLayout, QWidget

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.meeting import Item
from attendance_app.domain.wording import item_words, ranges
from attendance_app.services.errors import Cancelled, Refusal
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.agenda import AgendaEdit
from attendance_app.services.meeting.agenda_text import agenda_lines
from attendance_app.services.ports import Progress
from attendance_app.ui.minutes.verification_dialogs import VerificationDialog
from attendance_app.ui.shell.forum_signals import ForumSignals
from attendance_app.ui.widgets.aside import done_aside
from attendance_app.ui.widgets.dialog_parts import ProblemLine, button, plain_label, row, run_dialog
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.editable_model import EditableTableModel, EditColumn
from attendance_app.ui.widgets.editable_table import EditableTable
from attendance_app.ui.widgets.file_dialogs import ask_file
from attendance_app.ui.widgets.message_boxes import offer

ReadPage = Callable[[Path, Progress], tuple[str, ...]]
_NUMBER, _HEADING, _WITHDRAWN, _VERIFIED, _SECRET = range(5)


class AgendaDialog(QDialog):
    """A row an item, edited in place; nobody's presence is touched."""

    def __init__(
        self, session: MeetingSession, signals: ForumSignals, read_page: ReadPage, parent: QWidget | None
    ) -> None:
        """Edit the open meeting's agenda; ``signals`` are emitted for every change of it, an undo too.

        ``read_page`` returns the texts that a Word, PDF or text file can be taken for.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agenda"))
        self._session, self._edit, self._read_page = session, AgendaEdit(session), read_page
        self.setAcceptDrops(True)
        model = EditableTableModel(self._columns(), lambda: self._edit.meeting.items, self._store, self._move)
        self.items = EditableTable(model, self.tr("Agenda"))
        self.first = QSpinBox()
        self.first.setRange(0, 99_999)
        self.first.setSpecialValueText(self.tr("no numbers"))
        self.first.setAccessibleName(self.tr("Renumber from §"))
        numbers = [each.number for each in self._edit.meeting.items if each.number is not None]
        self.first.setValue(min(numbers, default=1))
        self.problem = ProblemLine()
        model.refused.connect(self.problem.show_problem)
        signals.meetings_changed.connect(self._reload)
        journal = session.journal
        standard = QKeySequence.StandardKey
        keys: tuple[tuple[QKeySequence.StandardKey, Callable[[], object]], ...] = (
            (standard.Undo, lambda: self.problem.attempt(journal.undo)),
            (standard.Redo, lambda: self.problem.attempt(journal.redo)),
            (standard.Paste, self.paste),
            (standard.Delete, self.remove),
        )
        for key, do in keys:
            QShortcut(QKeySequence(key), self).activated.connect(do)
        self._lay_out()
        if session.now:
            self.items.show_row(session.now)
        open_within_screen(self, 760, 520)

    def add(self) -> None:
        """Add an item after the last and edit its heading."""
        self._add(None, None)

    def insert(self) -> None:
        """Add an item before the current one; ask whether it becomes a § where others then get another number."""
        current = self.items.current()
        if current is None:
            self.add()
            return
        place = self._edit.meeting.index_of[current.id]
        number = self._edit.number_at(place)
        self._add(place, number if number is None or self._becomes(place, number) else None)

    def _becomes(self, place: int, number: int) -> bool:
        """Ask whether an item added at an index becomes § ``number``; without being asked where that moves nothing."""
        moved, items = self._edit.renumbered_by(place), self._edit.meeting.items
        if not moved:
            return True
        kept = [n for item in items if item.verified and (n := item.number) is not None and n > number]
        text = self.tr("Does the new item become § {number}? Then {before} become {after}.")
        text = text.format(number=number, before=ranges(moved), after=ranges(moved.values()))
        if kept:
            text += " " + self.tr("Verified at once and unchanged: {kept}.").format(kept=ranges(kept))
        return offer(self, text, self.tr("Yes, § {number}").format(number=number), self.tr("No, without a number"))

    def _add(self, place: int | None, number: int | None) -> None:
        made: list[str] = []
        if self.problem.attempt(lambda: made.append(self._edit.add("", place, number))):
            self.items.show_row(made[0])
            self.items.setCurrentIndex(self.items.rows.index(self.items.currentIndex().row(), _HEADING))
            self.items.edit(self.items.currentIndex())

    def renumber(self) -> None:
        """Number the items from the number that is set; none takes the numbers away."""
        self.problem.attempt(lambda: self._edit.renumber(self.first.value() or None))

    def remove(self) -> None:
        """Remove the current item; Ctrl+Z brings it back."""
        current = self.items.current()
        if current is not None:
            self.problem.attempt(lambda: self._edit.remove([current.id]))

    def paste(self) -> None:
        """Add the items of the text that was copied, one a line."""
        self.add_text(QGuiApplication.clipboard().text())

    def add_text(self, *readings: str) -> None:
        """Add the items of a text; of several readings of it, those of the one with the most."""
        found = max(map(agenda_lines, readings), key=len, default=())
        self.problem.attempt(lambda: self._edit.add_lines(found))

    def open_file(self) -> None:
        """Ask for a file with an agenda, and add its items."""
        kinds = self.tr("Agendas") + " (*.docx *.odt *.pdf *.txt)"
        path = ask_file(self, self.tr("Agenda from a file"), kinds)
        if path is not None:
            self.add_file(path)

    def add_file(self, path: Path) -> None:
        """Add the items of a Word, OpenDocument, PDF or text file."""
        words = self.tr("Reading {name}…").format(name=path.name)
        with suppress(Cancelled):
            self.problem.attempt(
                lambda: self.add_text(*done_aside(self, words, lambda progress: self._read_page(path, progress)))
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a file or a text from another program."""
        if event.source() is None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the items of what is dropped."""
        urls, text = event.mimeData().urls(), event.mimeData().text()
        event.acceptProposedAction()
        if urls and urls[0].isLocalFile():
            # After the drop has ended: the reading would hold the other program.
            QTimer.singleShot(0, self, lambda: self.add_file(Path(urls[0].toLocalFile())))
        else:
            self.add_text(text)

    def _columns(self) -> tuple[EditColumn[Item], ...]:
        return (
            EditColumn("§", _number_words, _numbered, _number_words),
            EditColumn(
                self.tr("Heading"),
                lambda each: each.heading,
                lambda each, text: replace(each, heading=text),
                lambda each: each.heading,
            ),
            EditColumn(self.tr("Withdrawn"), lambda each: each.withdrawn, lambda each, on: replace(each, withdrawn=on)),
            EditColumn(
                self.tr("Verified at once"), lambda each: each.verified, lambda each, on: replace(each, verified=on)
            ),
            EditColumn(self.tr("Secret"), lambda each: each.secret, lambda each, on: replace(each, secret=on)),
        )

    def _store(self, after: Item) -> None:
        before = self._edit.meeting.item(after.id)
        if after.secret != before.secret:
            self._edit.keep_secret(after.id, secret=after.secret)
        elif before.verified:
            words = item_words(self._edit.meeting, after.id)
            raise Refusal(f"{words} är omedelbart justerad och låst. Var det fel: ångra med Ctrl+Z.")
        if after.withdrawn != before.withdrawn:
            self._edit.withdraw(after.id, withdrawn=after.withdrawn)
        elif after.verified:
            dialog = VerificationDialog(self._session, after.id, self)
            if run_dialog(dialog):
                self._edit.verify(after.id, dialog.chosen())
        else:
            self._edit.rename(after.id, after.heading, after.number, after.point)
        self.problem.hide()

    def _move(self, item: ItemId, place: int) -> None:
        self.problem.attempt(lambda: self._edit.move(item, place))

    def _reload(self) -> None:
        current = self.items.current()
        column = max(0, self.items.currentIndex().column())
        self.items.rows.reload()
        if current is not None:
            at = min(max(self.items.rows.row_of(current.id), 0), self.items.rows.rowCount() - 1)
            self.items.setCurrentIndex(self.items.rows.index(at, column))

    def _lay_out(self) -> None:
        table = self.items
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_HEADING, QHeaderView.ResizeMode.Stretch)
        for box in (_WITHDRAWN, _VERIFIED, _SECRET):
            header.setSectionResizeMode(box, QHeaderView.ResizeMode.ResizeToContents)
        table.setColumnWidth(_NUMBER, table.fontMetrics().averageCharWidth() * 9)
        note = self.tr("Paste or drop a whole agenda, one item a line. Alt+Up and Alt+Down move an item.")
        column = QVBoxLayout(self)
        column.addLayout(
            row(
                button(self.tr("&Add"), self.add),
                button(self.tr("&Insert here"), self.insert),
                button(self.tr("Re&move"), self.remove),
                button(self.tr("&Paste"), self.paste),
                button(self.tr("&From a file…"), self.open_file),
                None,
            )
        )
        column.addWidget(table, 1)
        column.addWidget(self.problem)
        column.addWidget(plain_label(note, "muted"))
        renumber = button(self.tr("&Renumber from §"), self.renumber)
        column.addLayout(row(renumber, self.first, None, button(self.tr("Close"), self.accept)))


def _numbered(item: Item, text: str) -> Item:
    """Return the item with another number, "59" or, for a point of a §, "59.2"; Refusal for what is none."""
    plain, _, point = str(text).replace("§", "").replace("punkt", ".").replace(" ", "").partition(".")
    if (plain and not plain.isdecimal()) or (point and not point.isdecimal()):
        raise Refusal(f"”{text}” är inget nummer. Skriv paragrafens nummer, som 59 eller 59.2, eller töm rutan.")
    return replace(item, number=int(plain) if plain else None, point=int(point) if plain and point else None)


def _number_words(item: Item) -> str:
    """Return the number of an item, with the point that it is of its §."""
    number = "" if item.number is None else str(item.number)
    return f"{number}.{item.point}" if item.point is not None else number
