"""What was understood, column by column: its first rows, and a choice over each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTableWidget, QTableWidgetItem, QWidget

from attendance_app.domain.text import clean
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.vocabulary import Meaning

# So many rows are shown, and of a column at most so many letters.
_SHOWN, _WIDEST = 3, 22


class ImportColumns(QTableWidget):
    """A choice of meaning over each column; ``chosen`` is emitted with all of them when one is changed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Columns of the file"))
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)

    def show_parsed(self, parsed: ParsedRoster) -> None:
        """Show what each column is taken for, and a few of its rows."""
        self.clear()
        start = 0 if parsed.header is None else parsed.header + 1
        rows = [row for row in parsed.table.rows[start : start + 50] if sum(map(bool, row)) > 1 or len(row) == 1]
        self.setColumnCount(len(parsed.meanings))
        self.setRowCount(_SHOWN + 1)
        self.setHorizontalHeaderLabels(list(parsed.headings))
        # A list within running text is taken apart line by line: there are no columns to choose.
        split = all(len(row) == len(parsed.meanings) for row in rows[:1]) or not rows
        for at, meaning in enumerate(parsed.meanings):
            self.setCellWidget(0, at, self._choice(parsed, at, meaning, split))
            for number, row in enumerate(rows[:_SHOWN], start=1):
                item = QTableWidgetItem(clean(row[at]) if at < len(row) else "")
                # What is left out is greyed: it is not imported.
                item.setFlags(Qt.ItemFlag.NoItemFlags if meaning is Meaning.NOTHING else Qt.ItemFlag.ItemIsEnabled)
                self.setItem(number, at, item)
        self.resizeColumnsToContents()
        widest = self.fontMetrics().averageCharWidth() * _WIDEST
        for at in range(self.columnCount()):
            self.setColumnWidth(at, min(self.columnWidth(at), widest))
        height = self.horizontalHeader().sizeHint().height() + sum(self.rowHeight(at) for at in range(_SHOWN + 1))
        frame = self.horizontalScrollBar().sizeHint().height() + 4
        self.setMaximumHeight(height + frame)
        # On a small screen the choice and one row are in sight, the others by scrolling.
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + 2 * self.rowHeight(0) + frame)

    def _choice(self, parsed: ParsedRoster, at: int, meaning: Meaning, enabled: bool) -> QComboBox:
        box = QComboBox()
        for each, words in self._words().items():
            box.addItem(words, each)
        box.setCurrentIndex(list(self._words()).index(meaning))
        box.setAccessibleName(self.tr("The column {name} is").format(name=parsed.headings[at] or at + 1))
        box.setEnabled(enabled)
        box.activated.connect(lambda _: self._tell(at))
        return box

    def _tell(self, changed: int) -> None:
        """Emit the choices; the meaning of the changed column is taken from any other."""
        boxes = [self.cellWidget(0, at) for at in range(self.columnCount())]
        meanings = [Meaning(box.currentData()) for box in boxes if isinstance(box, QComboBox)]
        wanted = meanings[changed]
        kept = [each if at == changed or each is not wanted else Meaning.NOTHING for at, each in enumerate(meanings)]
        self.chosen.emit(tuple(kept))

    def _words(self) -> dict[Meaning, str]:
        return {
            Meaning.NAME: self.tr("Name"),
            Meaning.FIRST_NAME: self.tr("First name"),
            Meaning.LAST_NAME: self.tr("Last name"),
            Meaning.ORGANISATION: self.tr("Organisation"),
            Meaning.PARTY: self.tr("Party"),
            Meaning.ROLE: self.tr("Role"),
            Meaning.TITLE: self.tr("Title"),
            Meaning.MARK: self.tr("Mark"),
            Meaning.NOTHING: self.tr("Not used"),
        }
