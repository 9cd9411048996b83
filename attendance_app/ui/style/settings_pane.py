"""The settings of a style: named styles, the nine that bodies differ in most, what was learnt, and the rest."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.domain.style.named_styles import NAMED_STYLES
from attendance_app.services.style.choices import Setting, choices_of, chosen
from attendance_app.services.style.learning import Finding
from attendance_app.services.style.settings import flat_data, style_data, with_setting
from attendance_app.ui.style.heading_table import HeadingTable
from attendance_app.ui.style.setting_fields import SentenceButton, choice_box, choice_text, show_value, value_field
from attendance_app.ui.style.setting_names import SETTING_NAMES, setting_name
from attendance_app.ui.style.style_cards import StyleCard
from attendance_app.ui.widgets.dialog_parts import (
    ProblemLine,
    button,
    empty,
    hairline,
    plain_label,
    row,
    strong_label,
)


class SettingsPane(QWidget):
    """Shows one style; ``changed`` has the style that a field makes, ``focused`` the setting of a field."""

    changed = Signal(object)
    focused = Signal(str)
    learn_asked = Signal()

    def __init__(self) -> None:
        """Make the fields; they are empty until a style is shown."""
        super().__init__()
        self._style, self._typed = HouseStyle(), ""
        self.cards = [StyleCard(name, words) for name, words in self._card_words()]
        self.choices: dict[Setting, QComboBox] = {}
        self.sentences, self.headings = SentenceButton(self.changed.emit), HeadingTable(self._reorder)
        self.problem = ProblemLine()
        self.learnt, self.more = QWidget(), QWidget()
        self._learnt_grid = _grid(self.learnt)
        self.more_button = QToolButton()
        self._fields: list[tuple[str, QWidget]] = []
        self._lay_out()

    def show_style(self, style: HouseStyle) -> None:
        """Show a style in every field but the one that is typed in, which has its value already."""
        self._style = style
        for setting, box in self.choices.items():
            found = choices_of(setting, style)
            box.clear()
            box.addItems([choice_text(setting, each) for each in found])
            box.setCurrentIndex(chosen(setting, style))
        self.sentences.show_style(style)
        self.headings.show_sections(style.sections)
        for card in self.cards:
            card.show_chosen(NAMED_STYLES[card.name] == style)
        values = flat_data(style_data(style))
        for path, field in self._fields:
            if path != self._typed:
                show_value(field, path, values[path])

    def list_findings(self, findings: tuple[Finding, ...]) -> None:
        """List what an older page one showed, each in a field with the words that showed it."""
        grid = self._learnt_grid
        empty(grid)
        self._fields = [(path, field) for path, field in self._fields if self.more.isAncestorOf(field)]
        grid.addWidget(strong_label(self.tr("Learnt: this is how you write")), 0, 0, 1, 2)
        for each in findings:
            if each.path == "sections":
                grid.addWidget(plain_label(self.tr("Headings: {words}").format(words=each.shown)), 1, 0, 1, 2)
        for at, each in enumerate((each for each in findings if each.path in SETTING_NAMES), start=2):
            field = self._watched(value_field(each.path, each.value, self._setter(each.path)), each.path)
            field.setAccessibleDescription(each.shown)
            self._fields.append((each.path, field))
            _add(grid, 2 * at - 1, setting_name(each.path), field)
            grid.addWidget(plain_label(f"”{each.shown}”", "muted"), 2 * at, 1)
        self.learnt.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say which setting has the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(str(watched.property("setting") or ""))
        return False

    def _watched(self, field: QWidget, setting: str) -> QWidget:
        field.setProperty("setting", setting)
        field.installEventFilter(self)
        return field

    def _setter(self, path: str) -> Callable[[Any], object]:
        """Return what sets one setting; a value that cannot be is said, and nothing changes."""

        def set_value(value: Any) -> None:
            made: list[HouseStyle] = []
            if self.problem.attempt(lambda: made.append(with_setting(self._style, path, value))):
                self._typed = path
                self.changed.emit(made[0])
                self._typed = ""

        return set_value

    def _choose(self, setting: Setting, at: int) -> None:
        self.changed.emit(choices_of(setting, self._style)[at].change(self._style))

    def _reorder(self, sections: Any) -> None:
        self.changed.emit(replace(self._style, sections=sections))

    def _begin(self, card: StyleCard) -> None:
        self.learnt.hide()
        self.changed.emit(NAMED_STYLES[card.name])

    def _unfold(self, on: bool) -> None:
        if on:
            self._fill_more()
        self.more.setVisible(on)

    def _fill_more(self) -> None:
        """Show every other setting; made when it is first unfolded."""
        if self.more.layout() is not None:
            return
        values = flat_data(style_data(self._style))
        grid = _grid(self.more)
        grid.addWidget(strong_label(self.tr("Headings in order")), 0, 0, 1, 2)
        grid.addWidget(self._watched(self.headings, "headings"), 1, 0, 1, 2)
        grid.addWidget(plain_label(self.tr("Alt+↑ and Alt+↓ move a heading, F2 changes it."), "muted"), 2, 0, 1, 2)
        for at, path in enumerate(SETTING_NAMES, start=3):
            field = self._watched(value_field(path, values[path], self._setter(path)), path)
            _add(grid, at, setting_name(path), field)
            self._fields.append((path, field))

    def _card_words(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Rak", self.tr("title at the name")),
            ("Klassisk", self.tr("chair first")),
            ("Tabell", self.tr("columns")),
            ("Partivis", self.tr("a heading each party")),
            ("Kommunvis", self.tr("with municipality")),
            ("Kort", self.tr("all but …")),
        )

    def _groups(self) -> tuple[tuple[str, tuple[tuple[Setting, str], ...]], ...]:
        return (
            (
                self.tr("The names"),
                (
                    (Setting.OFFICES, self.tr("Chair, vice")),
                    (Setting.PARTY, self.tr("Party")),
                    (Setting.SERVING, self.tr("Who serves")),
                    (Setting.REPLACED, self.tr("Who is replaced")),
                    (Setting.PERIODS, self.tr("Part of the meeting")),
                ),
            ),
            (
                self.tr("Headings and sentences"),
                (
                    (Setting.WAITING, self.tr("Not serving")),
                    (Setting.OFFICIALS, self.tr("Officials")),
                    (Setting.VACANT, self.tr("Vacant seat")),
                ),
            ),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        cards = QGridLayout()
        for at, card in enumerate(self.cards):
            card.clicked.connect(lambda _=False, card=card: self._begin(card))
            cards.addWidget(card, at // 2, at % 2)
        column.addLayout(cards)
        column.addWidget(button(self.tr("&Learn from older minutes…"), self.learn_asked.emit))
        column.addWidget(hairline())
        column.addWidget(self.problem)
        column.addWidget(self.learnt)
        self.learnt.hide()
        column.addLayout(self._settings())
        self.more_button.setObjectName("link")
        self.more_button.setText(self.tr("&More choices"))
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self._unfold)
        column.addLayout(row(self.more_button, None))
        column.addWidget(self.more)
        self.more.hide()
        column.addStretch(1)

    def _settings(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        at = 0
        for heading, settings in self._groups():
            grid.addWidget(strong_label(heading), at, 0, 1, 2)
            for setting, words in settings:
                at += 1
                box = choice_box()
                box.activated.connect(lambda index, setting=setting: self._choose(setting, index))
                self.choices[setting] = box
                _add(grid, at, words, self._watched(box, setting.value), wraps=False)
            at += 1
        _add(grid, at, self.tr("Sentences"), self._watched(self.sentences, Setting.SENTENCES.value), wraps=False)
        grid.setColumnStretch(1, 1)
        return grid


def _grid(part: QWidget) -> QGridLayout:
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    return grid


def _add(grid: QGridLayout, at: int, words: str, field: QWidget, *, wraps: bool = True) -> None:
    label = QLabel(words)
    label.setProperty("tone", "muted")
    label.setWordWrap(wraps)
    if wraps:
        # A label that wraps would else ask for half of the pane.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setBuddy(field)
    field.setAccessibleName(words)
    grid.addWidget(label, at, 0)
    grid.addWidget(field, at, 1)
