"""Fields for the settings of a style: a list of ways to write, a text, a mark, the sentences, the headings."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from attendance_app.domain.style.examples import example_of, template_of
from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.services.style.choices import Choice, Setting
from attendance_app.services.style.section_changes import STANDING, printed_sentences, with_sentence
from attendance_app.ui.style.setting_names import VALUES, part_name, plain_value, value_name

_LONGEST = 200


def choice_text(setting: Setting, choice: Choice) -> str:
    """Return what a choice is called: where it puts what it prints, in its own words."""
    translate = QCoreApplication.translate
    words = choice.words.replace("{whom}", "Lars Åkesson (M)").replace("{name}", "Lars Åkesson")
    texts = {
        "beside": translate("StyleSettings", "next to the name: {words}"),
        "before": translate("StyleSettings", "before the name: {words}"),
        "after": translate("StyleSettings", "after the name: {words}"),
        "heading": translate("StyleSettings", "under its own heading: {words}"),
        "among": translate("StyleSettings", "{words} among those who decide"),
        "counted": translate("StyleSettings", "as a number: {words}"),
        "not": translate("StyleSettings", "not also under {words}"),
        "too": translate("StyleSettings", "also under {words}"),
        "nowhere": translate("StyleSettings", "not printed"),
        "own": translate("StyleSettings", "your own way: {words}"),
    }
    plain = setting in {Setting.WAITING, Setting.OFFICIALS, Setting.REPLACED}
    return texts.get(choice.kind, "{words}").replace("{words}", words if plain else f"”{words}”")


def choice_box() -> QComboBox:
    """Return a list that is no wider than its place, however long its choices are."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(18)
    return box


def value_field(path: str, value: Any, change: Callable[[Any], object]) -> QWidget:
    """Return a field for one setting by its path; ``change`` is called with each new value, as it is stored."""
    if path in VALUES:
        box = choice_box()
        for each in VALUES[path]:
            box.addItem(value_name(each), plain_value(each))
        box.setCurrentIndex(max(0, box.findData(value)))
        box.activated.connect(lambda _: change(box.currentData()))
        return box
    if isinstance(value, bool):
        mark = QCheckBox()
        mark.setChecked(value)
        mark.toggled.connect(change)
        return mark
    if isinstance(value, list):
        marks = _line(" | ".join(value))
        marks.textEdited.connect(lambda text: change([each.strip() for each in text.split("|")]))
        return marks
    line = _line(example_of(path, str(value)))
    line.textEdited.connect(lambda text: change(template_of(path, text)))
    return line


def show_value(field: QWidget, path: str, value: Any) -> None:
    """Show another value in a field that ``value_field`` made; nothing is called."""
    if isinstance(field, QComboBox):
        field.setCurrentIndex(max(0, field.findData(value)))
    elif isinstance(field, QCheckBox):
        field.blockSignals(True)
        field.setChecked(value)
        field.blockSignals(False)
    elif isinstance(field, QLineEdit):
        field.setText(" | ".join(value) if isinstance(value, list) else example_of(path, str(value)))


def _line(text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setMaxLength(_LONGEST)
    line.setCursorPosition(0)
    return line


class SentenceButton(QPushButton):
    """Which standing sentences are printed: "2 of 5 printed", with a mark for each in its menu."""

    def __init__(self, change: Callable[[HouseStyle], object]) -> None:
        """Call ``change`` with the style that a mark makes."""
        super().__init__()
        self.setObjectName("sentences")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Of its own accord it would hold its whole column as narrow as itself.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._change, self._menu = change, QMenu(self)
        self.setMenu(self._menu)

    def show_style(self, style: HouseStyle) -> None:
        """Show which sentences a style prints."""
        printed = printed_sentences(style)
        self.setText(self.tr("{some} of {all} printed").format(some=len(printed), all=len(STANDING)))
        self._menu.clear()
        for part in STANDING:
            action = self._menu.addAction(part_name(part))
            action.setCheckable(True)
            action.setChecked(part in printed)
            action.toggled.connect(lambda on, part=part: self._change(with_sentence(style, part, printed=on)))
