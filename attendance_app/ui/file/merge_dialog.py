"""A merge with a copy, previewed: what comes from the copy, and what both have changed."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QVBoxLayout,
    QWidget,
)

from attendance_app.services.forum.wording import KINDS, name_of
from attendance_app.services.merge.three_way import Difference, Merge, Side
from attendance_app.services.ports import LogSummary
from attendance_app.ui.widgets.dialog_parts import button, ok_and_cancel, ok_of, plain_label, row
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.difference_tabs import DifferenceTabs


class MergeDialog(QDialog):
    """Shows a merge; its questions are answered here, each answer with the values of both copies."""

    def __init__(self, merge: Merge, parent: QWidget | None) -> None:
        """Show what ``merge`` would do."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Join with a copy: {name}").format(name=merge.theirs.name))
        self._merge = merge
        self.tabs, self._said = DifferenceTabs(), plain_label()
        self._answers = [self._answer(at, each) for at, each in enumerate(merge.questions)]
        self._all_ours = button(self.tr("Ours in every row"), lambda: self._answer_all(Side.OURS))
        self._all_theirs = button(self.tr("The copy's in every row"), lambda: self._answer_all(Side.THEIRS))
        self._buttons = ok_and_cancel(self, self.tr("Join"))
        self._fill()
        self._lay_out()
        self._check()
        open_within_screen(self, 980, 560)

    def _fill(self) -> None:
        merge, tabs = self._merge, self.tabs
        tabs.setAccessibleName(self.tr("What joining does"))
        ours, theirs = self.tr("In this file"), self.tr("In the copy")
        who, where, answer = self.tr("Who or what"), self.tr("Where"), self.tr("What is right?")
        conflicts = [(each.who, each.where, each.ours, each.theirs) for each in merge.questions]
        asked = tabs.table((who, where, ours, theirs, answer), conflicts, self._answers)
        tabs.add_part(self.tr("To answer"), asked, len(merge.questions))
        taken = [(each.who, each.where, each.ours, each.theirs) for each in merge.news]
        tabs.add_part(self.tr("Comes from the copy"), tabs.table((who, where, ours, theirs), taken), len(taken))
        tabs.add_list(self.tr("Good to know"), merge.notes)
        headings = (self.tr("Change"), self.tr("When"), self.tr("What"), who)
        lines = [self._line(line) for line in merge.log]
        tabs.add_part(self.tr("The copy's changes"), tabs.table(headings, lines), len(lines))

    def _line(self, line: LogSummary) -> Sequence[str]:
        """Return a change of the copy: its id, its time by that computer's clock, what and whom it is about."""
        things = (self._merge.theirs.contents, self._merge.ours.contents)
        names = list(dict.fromkeys(name_of(key, *things) for key in line.touched))
        whom = ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
        what = self.tr("undone: {step}").format(step=KINDS[line.kind]) if line.undoes else KINDS[line.kind]
        return f"{line.id.copy[:4]}·{line.id.number}", self._when(line.at), what, whom

    def _when(self, at: str) -> str:
        return f"{datetime.fromisoformat(at):%Y-%m-%d %H.%M}" if at else ""

    def _answer(self, at: int, row: Difference) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("{name}: what is right?").format(name=row.who))
        box.addItem(self.tr("Choose…"), None)
        box.addItem(self.tr("Ours: {value}").format(value=row.ours), Side.OURS)
        box.addItem(self.tr("The copy's: {value}").format(value=row.theirs), Side.THEIRS)
        box.activated.connect(lambda _: self._take_answer(at, box.currentData()))
        return box

    def _take_answer(self, at: int, side: Side | None) -> None:
        if side is None:
            self._merge.answers.pop(at, None)
        else:
            self._merge.answers[at] = Side(side)
        self._check()

    def _answer_all(self, side: Side) -> None:
        for at, box in enumerate(self._answers):
            box.setCurrentIndex(box.findData(side))
            self._merge.answers[at] = side
        self._check()

    def _check(self) -> None:
        merge = self._merge
        unanswered = len(merge.open_questions)
        news = self.tr("{n} changes come from the copy.").format(n=len(merge.news))
        asked = self.tr("{n} differ between the two and must be answered.").format(n=unanswered) if unanswered else ""
        self._said.setText(" ".join(part for part in (news, asked) if part))
        ok_of(self._buttons).setEnabled(not unanswered)

    def _lay_out(self) -> None:
        for part in (self._all_ours, self._all_theirs):
            part.setVisible(len(self._answers) > 1)
        column = QVBoxLayout(self)
        column.addLayout(row(self._said, self._all_ours, self._all_theirs, stretch=0))
        column.addWidget(self.tabs, 1)
        column.addWidget(self._buttons)
