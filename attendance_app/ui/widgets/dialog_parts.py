"""What dialogs are made of: labels, buttons, rows, forms, and a line that says what cannot be done."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from attendance_app.services.errors import Refusal


def plain_label(text: str = "", tone: str = "") -> QLabel:
    """Return a label of plain text that wraps where it is long."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if tone:
        label.setProperty("tone", tone)
    return label


def strong_label(text: str, larger: float = 1.0) -> QLabel:
    """Return a label of semibold plain text, ``larger`` times the size of the program's text."""
    label = plain_label(text)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * larger)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def plain_words(text: str) -> str:
    """Return the text of an action as a sentence or a button shows it, without "&" for its key and without "…"."""
    return text.replace("&", "").removesuffix("…")


def hairline() -> QFrame:
    """Return a line between two parts."""
    line = QFrame()
    line.setObjectName("hairline")
    return line


def button(text: str, do: Callable[[], object]) -> QPushButton:
    """Return a button that Enter elsewhere in the dialog does not press."""
    made = _Button(text)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _=False: do())
    return made


def choice_button(text: str) -> QPushButton:
    """Return a button that stays down while it is chosen; Enter elsewhere in the dialog does not press it."""
    made = QPushButton(text)
    made.setObjectName("answer")
    made.setCheckable(True)
    made.setAutoDefault(False)
    return made


def press(pressed: QAbstractButton) -> None:
    """Do what a click on a button does; one with a menu shows it."""
    if isinstance(pressed, QPushButton) and pressed.menu() is not None:
        pressed.showMenu()
    else:
        pressed.click()


class _Button(QPushButton):
    """A button that Enter presses while it has the focus: Qt would press the dialog's first button instead."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            press(self)
        else:
            super().keyPressEvent(event)


def ok_and_cancel(dialog: QDialog, text: str = "") -> QDialogButtonBox:
    """Return the two buttons that end a dialog; the first is called ``text``, "" leaves it Qt's own word."""
    # With its dialog from the first: a default button of no dialog would be none.
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, dialog)
    if text:
        ok_of(box).setText(text)
    ok_of(box).setDefault(True)
    # OK is rightmost, and comes first by Tab: Enter after the last field must not cancel what was typed.
    QWidget.setTabOrder(ok_of(box), box.button(QDialogButtonBox.StandardButton.Cancel))
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def ok_of(box: QDialogButtonBox) -> QPushButton:
    """Return the button that accepts."""
    return box.button(QDialogButtonBox.StandardButton.Ok)


def closing(dialog: QDialog) -> QDialogButtonBox:
    """Return the one button that ends a dialog in which there is nothing to accept."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    # Enter presses it too, but closing needs no emphasis.
    box.button(QDialogButtonBox.StandardButton.Close).setProperty("quiet", True)
    box.rejected.connect(dialog.reject)
    return box


def row(*parts: QWidget | None, stretch: int = -1) -> QHBoxLayout:
    """Return ``parts`` from left to right; the part at ``stretch``, or None for empty space, takes what is left."""
    line = QHBoxLayout()
    for at, part in enumerate(parts):
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part, 1 if at == stretch else 0)
    return line


def offer_choices(box: QComboBox, choices: Iterable[tuple[str, object]], chosen: object) -> None:
    """Offer other choices of (text, value), the first where ``chosen`` is not among them; no signal is emitted.

    The value is not found by Qt, which would compare objects and None in its own way.
    """
    listed = list(choices)
    box.blockSignals(True)
    box.clear()
    for words, value in listed:
        box.addItem(words, value)
    values = [value for _, value in listed]
    box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    box.blockSignals(False)


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout, and delete it soon."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def form(*rows: tuple[str | QWidget, QWidget | QLayout]) -> QFormLayout:
    """Return a form of (label, field); a field takes all the width there is."""
    layout = QFormLayout()
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for label, field in rows:
        layout.addRow(label, field)
    return layout


def framed(dialog: QDialog) -> QVBoxLayout:
    """Return the layout inside the border of a dialog that has no title bar."""
    frame, outer = QFrame(), QVBoxLayout(dialog)
    frame.setObjectName("popover")
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(frame)
    return QVBoxLayout(frame)


def scrolled(inner: QWidget, spoken: str) -> QScrollArea:
    """Return an area in which ``inner`` scrolls where the screen is too small for it; ``spoken`` is its name."""
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setAccessibleName(spoken)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def run_dialog(dialog: QDialog) -> bool:
    """Show a dialog until it is closed; True where it was accepted.

    The dialog can still be read then, and is deleted soon after: its parent would keep it, and its connections, alive.
    """
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted


class ProblemLine(QLabel):
    """Shows a refusal in the dialog itself, where it can be corrected; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty, hidden line."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("tone", "warning")
        self.hide()

    def attempt(self, do: Callable[[], object]) -> bool:
        """Call ``do``; False where it raises Refusal, which is shown and announced."""
        try:
            do()
        except Refusal as refusal:
            self.show_problem(str(refusal))
            return False
        self.hide()
        self.clear()
        return True

    def show_problem(self, text: str) -> None:
        """Show a sentence and let a screen reader say it."""
        self.setText(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
