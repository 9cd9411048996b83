"""The röstlängd of a stämma: what is known of each member, and the list as it is established at a §."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QCheckBox, QDialog, QHeaderView, QSpinBox, QVBoxLayout, QWidget

from attendance_app.domain.roster import PersonId
from attendance_app.domain.votes.roll import RollEntry, RollRules
from attendance_app.domain.wording import item_words
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.file import ForumFile
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.voting_roll import VotingRoll
from attendance_app.services.typed_times import day_of
from attendance_app.ui.widgets.dialog_parts import ProblemLine, button, plain_label, row, strong_label
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.editable_model import EditableTableModel, EditColumn, fixed_column
from attendance_app.ui.widgets.editable_table import EditableTable


@dataclass(frozen=True)
class _Row:
    """A member as a row of the table."""

    id: PersonId
    name: str
    entry: RollEntry


class VotingRollDialog(QDialog):
    """A row a member, stored at once; ``list_wanted``: the established list is to be shown."""

    def __init__(self, file: ForumFile, session: MeetingSession, parent: QWidget | None) -> None:
        """Show every member; Refusal for a body that is no stämma."""
        self.roll = VotingRoll(session)
        super().__init__(parent)
        self.setWindowTitle(self.tr("Voting roll"))
        self._file, self._session, self.list_wanted = file, session, False
        self._names = session.record.roster.labels()
        model = EditableTableModel(self._columns(), self._rows, self._store, None)
        self.members = EditableTable(model, self.windowTitle())
        self.status, self.warning, self.problem = strong_label(""), plain_label("", "warning"), ProblemLine()
        rules = file.forum.settings.roll
        self.one_vote = QCheckBox(self.tr("&One vote a member, however many flats"))
        self.one_vote.setChecked(rules.one_vote)
        self.limit = QSpinBox()
        self.limit.setRange(0, 99)
        self.limit.setValue(rules.proxy_limit)
        self.limit.setSpecialValueText(self.tr("no limit"))
        self.limit.setAccessibleName(self.tr("Members that a proxy may act for"))
        model.refused.connect(self.problem.show_problem)
        self.one_vote.clicked.connect(lambda _: self._store_rules())
        self.limit.editingFinished.connect(self._store_rules)
        self._lay_out()
        self._show()
        open_within_screen(self, 900, 560)

    def establish(self) -> None:
        """Freeze the list at the running §."""
        if self.problem.attempt(self.roll.establish):
            self._show()

    def _rows(self) -> tuple[_Row, ...]:
        return tuple(_Row(each.id, self._names[each.id], self.roll.entry(each.id)) for each in self.roll.members)

    def _store(self, after: _Row) -> None:
        self.roll.enter(after.entry)
        self.problem.hide()
        self._show()

    def _store_rules(self) -> None:
        forum = self._file.forum
        rules = RollRules(self.one_vote.isChecked(), self.limit.value())
        after = replace(forum, settings=replace(forum.settings, roll=rules))
        if self.problem.attempt(lambda: self._file.change_forum(after)):
            self._show()

    def _show(self) -> None:
        item = self.roll.item()
        where = f" {item_words(self._session.meeting, item)}" if item else ""
        lines = self.roll.lines()
        given = sum(each.votes for each in lines)
        members = self.tr("1 member") if len(lines) == 1 else self.tr("{n} members").format(n=len(lines))
        votes = self.tr("1 vote") if given == 1 else self.tr("{n} votes").format(n=given)
        self.status.setText(f"{members}, {votes}{where}: {self.roll.status()}")
        warnings = self.roll.warnings()
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        self.members.rows.reload()

    def _columns(self) -> tuple[EditColumn[_Row], ...]:
        def entry(each: _Row, **changed: object) -> _Row:
            return replace(each, entry=replace(each.entry, **changed))  # type: ignore[arg-type]

        return (
            fixed_column(self.tr("Member"), lambda each: each.name),
            EditColumn(
                self.tr("Flat or share"),
                lambda each: each.entry.share,
                lambda each, text: entry(each, share=str(text)),
                lambda each: each.entry.share,
            ),
            EditColumn(
                self.tr("Votes"),
                lambda each: each.entry.votes,
                lambda each, text: entry(each, votes=_number(str(text))),
                lambda each: str(each.entry.votes),
            ),
            EditColumn(
                self.tr("Proxy"),
                lambda each: each.entry.proxy,
                lambda each, text: entry(each, proxy=str(text)),
                lambda each: each.entry.proxy,
            ),
            EditColumn(
                self.tr("Proxy dated"),
                lambda each: each.entry.proxy_day,
                lambda each, text: entry(each, proxy_day=self._day(str(text))),
                lambda each: str(each.entry.proxy_day or ""),
            ),
            EditColumn(
                self.tr("Votes with"),
                lambda each: each.entry.joint,
                lambda each, chosen: entry(each, joint=chosen),
                lambda each: self._names.get(each.entry.joint, "") if each.entry.joint else "",
                self._others,
            ),
        )

    def _others(self) -> list[tuple[str, PersonId | None]]:
        return [("", None), *((self._names[each.id], each.id) for each in self.roll.members)]

    def _day(self, text: str) -> object:
        return day_of(text, self._session.meeting.day, self._session.journal.now().date()) if text.strip() else None

    def _show_list(self) -> None:
        if not self._session.record.rolls and not self.problem.attempt(self.roll.establish):
            return
        self.list_wanted = True
        self.accept()

    def _lay_out(self) -> None:
        header = self.members.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.members.verticalHeader().hide()
        column = QVBoxLayout(self)
        limit = plain_label(self.tr("a proxy acts for at most"))
        limit.setWordWrap(False)
        column.addLayout(row(self.one_vote, None, limit, self.limit))
        column.addWidget(self.members, 1)
        column.addWidget(self.status)
        column.addWidget(self.warning)
        column.addWidget(self.problem)
        column.addLayout(
            row(
                button(self.tr("&Establish the roll"), self.establish),
                button(self.tr("Show the &list"), self._show_list),
                None,
                button(self.tr("Close"), self.accept),
            )
        )


def _number(text: str) -> int:
    if not text.strip().isdecimal():
        raise Refusal(f"”{text}” är inget antal röster. Skriv ett tal.")
    return int(text)
