"""Fields in which a day, a clock time or a number is typed as it is said, and what each is read as after it."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLayout, QLineEdit, QWidget

from attendance_app.services.errors import Refusal

# What is shown for a text that cannot be read.
UNREADABLE = "–"


def reading_of(read: Callable[[], object]) -> str:
    """Return what ``read`` returns, as text; a dash where it is refused."""
    try:
        return str(read())
    except Refusal:
        return UNREADABLE


def short_edit(text: str, placeholder: str = "") -> QLineEdit:
    """Return an edit as wide as a clock time, a day or a number needs."""
    edit = QLineEdit(text)
    edit.setPlaceholderText(placeholder)
    metrics = edit.fontMetrics()
    edit.setFixedWidth(max(metrics.averageCharWidth() * 15, metrics.horizontalAdvance(placeholder) + 24))
    return edit


def suggesting_edit(suggestions: Iterable[str], text: str) -> QComboBox:
    """Return an edit for a text that offers ``suggestions``, each once; the beginning of a long text is in sight."""
    edit = QComboBox()
    edit.setEditable(True)
    edit.addItems(list(dict.fromkeys(each for each in suggestions if each)))
    edit.setCurrentText(text)
    line = edit.lineEdit()
    if line is not None:
        line.setCursorPosition(0)
    return edit


def typed_form(*rows: tuple[str, QWidget | QLayout, QWidget | None]) -> QGridLayout:
    """Return a row for each (label, field, reading); a field without a reading is as wide as both."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(12)
    grid.setColumnStretch(2, 1)
    for at, (words, field, reading) in enumerate(rows):
        label = QLabel(words)
        label.setProperty("tone", "muted")
        grid.addWidget(label, at, 0)
        if isinstance(field, QLayout):
            grid.addLayout(field, at, 1)
            first = field.itemAt(0)
            buddy = first.widget() if first is not None else None
        else:
            buddy = field
            field.setAccessibleName(words.replace("&", ""))
            grid.addWidget(field, at, 1, 1, 1 if reading else 2)
        if buddy is not None:
            label.setBuddy(buddy)
        if reading is not None:
            grid.addWidget(reading, at, 2)
    return grid
