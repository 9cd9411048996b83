"""Joining with a copy, looked at before anything happens: what comes from the copy, and what both have changed."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from attendance_app.services.forum.wording import KINDS, name_of
from attendance_app.services.merge.three_way import Difference, Merge, Side
from attendance_app.services.ports import LogSummary
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.difference_tabs import DifferenceTabs


class MergeDialog(QDialog):
    """Shows a join; its questions are answered here, and what each answer means is said in the copies' own words."""

    def __init__(self, joining: Merge, parent: QWidget | None) -> None:
        """Show what joining does."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Join with a copy: {name}").format(name=joining.theirs.name))
        self._joining = joining
        self.tabs, self._said = DifferenceTabs(), QLabel()
        self._answers = [self._answer(at, row) for at, row in enumerate(joining.questions)]
        self._all_ours = QPushButton(self.tr("Ours in every row"))
        self._all_theirs = QPushButton(self.tr("The copy's in every row"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._fill()
        self._lay_out()
        self._check()
        open_within_screen(self, 980, 560)

    def _fill(self) -> None:
        joining, tabs = self._joining, self.tabs
        tabs.setAccessibleName(self.tr("What joining does"))
        ours, theirs = self.tr("In this file"), self.tr("In the copy")
        who, where, answer = self.tr("Who or what"), self.tr("Where"), self.tr("What is right?")
        words = [(row.who, row.where, row.ours, row.theirs) for row in joining.questions]
        asked = tabs.table((who, where, ours, theirs, answer), words, self._answers)
        tabs.add_part(self.tr("To answer"), asked, len(joining.questions))
        taken = [(row.who, row.where, row.ours, row.theirs) for row in joining.news]
        tabs.add_part(self.tr("Comes from the copy"), tabs.table((who, where, ours, theirs), taken), len(taken))
        tabs.add_list(self.tr("Good to know"), joining.notes)
        headings = (self.tr("Change"), self.tr("When"), self.tr("What"), who)
        lines = [self._line(line) for line in joining.log]
        tabs.add_part(self.tr("The copy's changes"), tabs.table(headings, lines), len(lines))

    def _line(self, line: LogSummary) -> Sequence[str]:
        """Return a change of the copy: its id, when its computer says that it was, what and whom it is about."""
        things = (self._joining.theirs.contents, self._joining.ours.contents)
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
            self._joining.answers.pop(at, None)
        else:
            self._joining.answers[at] = Side(side)
        self._check()

    def _answer_all(self, side: Side) -> None:
        for at, box in enumerate(self._answers):
            box.setCurrentIndex(box.findData(side))
            self._joining.answers[at] = side
        self._check()

    def _check(self) -> None:
        joining = self._joining
        unanswered = len(joining.open_questions)
        news = self.tr("{n} changes come from the copy.").format(n=len(joining.news))
        asked = self.tr("{n} differ between the two and must be answered.").format(n=unanswered) if unanswered else ""
        self._said.setText(" ".join(part for part in (news, asked) if part))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not unanswered)

    def _lay_out(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Join"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        self._said.setWordWrap(True)
        for button, side in ((self._all_ours, Side.OURS), (self._all_theirs, Side.THEIRS)):
            button.setAutoDefault(False)
            button.setVisible(len(self._answers) > 1)
            button.clicked.connect(lambda _=False, chosen=side: self._answer_all(chosen))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._buttons)
