"""Help in the program: the keys, made from the actions themselves, and about the program."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from attendance_app import __version__
from attendance_app.ui.actions import key_list


class KeysDialog(QDialog):
    """Every key and what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """List the keys of the search and of the actions."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        rows = [
            (self.tr("Letters"), self.tr("search for a name, from anywhere")),
            (self.tr("Enter"), self.tr("tick the first match; with no match, add the name")),
            (self.tr("Space"), self.tr("tick or untick the current row")),
            (self.tr("Arrows"), self.tr("walk among the people")),
            (self.tr("Esc"), self.tr("empty the search")),
            *key_list(),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for number, (key, words) in enumerate(rows):
            label = QLabel(key)
            font = label.font()
            font.setBold(True)
            label.setFont(font)
            grid.addWidget(label, number, 0)
            grid.addWidget(QLabel(words), number, 1)
        inner = QWidget()
        inner.setLayout(grid)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Keys"))
        area.setMinimumWidth(inner.sizeHint().width() + 24)
        _close_under(self, area)
        self.resize(self.sizeHint().width(), min(inner.sizeHint().height() + 90, 600))


class AboutDialog(QDialog):
    """Name, version, licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say what the program is."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Närvaro"))
        words = self.tr(
            "Närvaro {version}\n\nAttendance, quorum and Annex 1 for meetings of public bodies.\n"
            "Licence: EUPL-1.2. Built with Qt (LGPL-3.0), reportlab (BSD), "
            "pypdfium2 (Apache-2.0/BSD) and Noto Sans (OFL-1.1)."
        )
        label = QLabel(words.format(version=__version__))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(360)
        _close_under(self, label)


def _close_under(dialog: QDialog, content: QWidget) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(content)
    column.addWidget(buttons)
