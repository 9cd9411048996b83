"""What is asked of the statistics: the period, what the rows are, and what is counted."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QWidget

from attendance_app.domain.statistics.figures import Grouping, Unit
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.statistics.report import Question, years_of
from attendance_app.services.typed_times import day_of
from attendance_app.ui.widgets.dialog_parts import choice_button, row

_ALL, _OTHER = "all", "other"


class QuestionBar(QWidget):
    """A line of choices; ``period_changed`` asks for other meetings, ``counting_changed`` for another count of them."""

    period_changed = Signal()
    counting_changed = Signal()

    def __init__(self, file: ForumFile) -> None:
        """Choose the latest year of ``file``, by meetings, and leave the grouping open."""
        super().__init__()
        self._file = file
        self.period, self.first, self.last = QComboBox(), QLineEdit(), QLineEdit()
        self.groupings = self._choices({
            Grouping.ORGANISATION: self.tr("Organisation"), Grouping.PARTY: self.tr("Party"),
            Grouping.PERSON: self.tr("Person"),
        })  # fmt: skip
        self.units = self._choices({Unit.MEETINGS: self.tr("Meetings"), Unit.ITEMS: "§§"})
        self.units.buttons()[0].setChecked(True)
        self._fill_periods()
        choices = row(self.period, self.first, self.last, *self.groupings.buttons(), *self.units.buttons(), None)
        choices.setContentsMargins(0, 0, 0, 0)
        self.setLayout(choices)
        self.period.currentIndexChanged.connect(self._follow_period)
        for edit in (self.first, self.last):
            edit.editingFinished.connect(self.period_changed)
        for group in (self.groupings, self.units):
            group.idClicked.connect(lambda _: self.counting_changed.emit())

    @property
    def grouping(self) -> Grouping | None:
        """What the rows are, None until it is known what suits the body."""
        checked = self.groupings.checkedButton()
        return Grouping(checked.property("value")) if checked else None

    @property
    def grouping_words(self) -> str:
        """What the rows are, in words, "" until that is known."""
        checked = self.groupings.checkedButton()
        return checked.text() if checked else ""

    @property
    def unit(self) -> Unit:
        """What is counted."""
        checked = self.units.checkedButton()
        assert checked is not None, "one of them is chosen from the first"
        return Unit(checked.property("value"))

    def question(self) -> Question:
        """Return what is asked; Refusal for a text that means no day."""
        chosen = self.period.currentData()
        if isinstance(chosen, int):
            return Question(self.grouping, self.unit, date(chosen, 1, 1), date(chosen, 12, 31))
        if chosen == _ALL:
            return Question(self.grouping, self.unit)
        return Question(self.grouping, self.unit, self._day(self.first), self._day(self.last))

    def show_grouping(self, grouping: Grouping) -> None:
        """Show which grouping was counted by."""
        for each in self.groupings.buttons():
            each.setChecked(each.property("value") == grouping.value)

    def _day(self, edit: QLineEdit) -> date | None:
        today = self._file.journal.now().date()
        return day_of(edit.text(), today, today) if edit.text().strip() else None

    def _choices(self, texts: Mapping[Grouping, str] | Mapping[Unit, str]) -> QButtonGroup:
        group = QButtonGroup(self)
        for at, (value, text) in enumerate(texts.items()):
            made = choice_button(text)
            made.setProperty("value", value.value)
            group.addButton(made, at)
        return group

    def _fill_periods(self) -> None:
        for year in years_of(self._file):
            self.period.addItem(str(year), year)
        self.period.addItem(self.tr("All meetings"), _ALL)
        self.period.addItem(self.tr("Other days…"), _OTHER)
        self.period.setAccessibleName(self.tr("Period"))
        for edit, name in ((self.first, self.tr("First day")), (self.last, self.tr("Last day"))):
            edit.setPlaceholderText(name)
            edit.setAccessibleName(name)
            edit.hide()

    def _follow_period(self) -> None:
        for edit in (self.first, self.last):
            edit.setVisible(self.period.currentData() == _OTHER)
        self.period_changed.emit()
