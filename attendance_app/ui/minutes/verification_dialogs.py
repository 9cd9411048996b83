"""The verification of the minutes and the notices of it: the days entered by hand, and the last days that follow."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QVBoxLayout, QWidget

from attendance_app.domain.attendance import ItemId
from attendance_app.domain.deadlines import Board, LastDay, PartDays, VerifiedPart, boards_of, days_of
from attendance_app.domain.meeting import Notice
from attendance_app.domain.papers.deadline_words import part_words
from attendance_app.domain.wording import item_words
from attendance_app.services.forum.meeting_session import MeetingSession
from attendance_app.services.meeting.notices import Notices
from attendance_app.ui.widgets.dialog_parts import ProblemLine, ok_and_cancel, plain_label, scrolled, strong_label
from attendance_app.ui.widgets.dialog_size import open_within_screen
from attendance_app.ui.widgets.fields.day_edit import DayField


class DaysText(QWidget):
    """The last days of one part of the minutes; what was done too late is above them, as a warning."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.late, self.days = plain_label("", "warning"), plain_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.late)
        column.addWidget(self.days)

    def show_days(self, days: PartDays) -> None:
        """Say what follows from the days that are entered."""
        late, words = self._late(days), self._words(days)
        for label, lines in ((self.late, late), (self.days, words)):
            label.setText("\n".join(lines))
            label.setVisible(bool(lines))

    def _late(self, days: PartDays) -> list[str]:
        lines = []
        if days.verified_late:
            words = self.tr("Verified later than 14 days: the last day was {day} (KL 5:69).")
            lines.append(words.format(day=self._last(days.verification)))
        if days.notice is not None and any(map(days.posted_late, days.posted)):
            words = self.tr("Announced late: the last day was {day} (KL 8:12).")
            lines.append(words.format(day=self._last(days.notice)))
        return lines

    def _words(self, days: PartDays) -> list[str]:
        lines = []
        if days.notice is not None and days.waiting:
            words = self.tr("To be announced by {day} (KL 8:12).")
            lines.append(words.format(day=self._last(days.notice)))
        if days.appeal is not None and days.assumed_notice is not None:
            words = self.tr(
                "The time for appeal ends {day} if the notice is put up {notice} (legality review, KL 13:5)."
            )
            if len(days.posted) + len(days.waiting) > 1:
                words = self.tr("The time for appeal ends {day} if the last notice is put up {notice} (KL 13:5).")
            lines.append(words.format(day=days.appeal.day, notice=days.assumed_notice))
        elif days.appeal is not None:
            words = self.tr("The time for appeal ends {day} (legality review, KL 13:5).")
            lines.append(words.format(day=days.appeal.day))
        if days.take_down is not None:
            lines.append(self.tr("The notice is taken down {day} at the earliest.").format(day=days.take_down))
        return lines

    def _last(self, last: LastDay) -> str:
        words = self.tr("{day}, moved from a Saturday or holiday by our reading of lag 1930:173")
        return words.format(day=last.day) if last.moved else str(last.day)


class VerificationDialog(QDialog):
    """The day on which the minutes, or one § at once, were verified."""

    def __init__(self, session: MeetingSession, item: ItemId | None, parent: QWidget | None) -> None:
        """Propose today; ``item``: a § that is verified at once, as is usual on the day of the meeting."""
        super().__init__(parent)
        self._meeting, forum = session.meeting, session.journal.state.forum
        self._boards = boards_of(forum, session.record.roster) if forum.law.has_days else ()
        self._part = VerifiedPart((item,) if item else (), item is not None)
        self.setWindowTitle(self.tr("Minutes verified"))
        words = self.tr("The day of the last signature. The meeting's attendance is locked after that.")
        accept = self.tr("&Lock the attendance")
        if item is not None:
            name = item_words(self._meeting, item)
            self.setWindowTitle(self.tr("{item} verified at once").format(item=name))
            words = self.tr("The day on which {item} was signed. It is locked after that.").format(item=name)
            accept = self.tr("&Lock it")
        proposed = self._meeting.day if item else max(self._meeting.day, session.journal.now().date())
        self.day = DayField(proposed, session.journal.now().date(), self.tr("Day of the last signature"))
        self.days = DaysText()
        column = QVBoxLayout(self)
        column.addWidget(plain_label(words))
        column.addWidget(self.day)
        column.addWidget(self.days)
        self.problem = ProblemLine()
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addWidget(ok_and_cancel(self, accept))
        self.day.edited.connect(self._show)
        self._show()
        open_within_screen(self, 440, 240)

    def chosen(self) -> date:
        """Return the day that is entered; Refusal where the text means none."""
        return self.day.day()

    def accept(self) -> None:
        """Close where a day is entered; otherwise say why not."""
        if self.problem.attempt(self.chosen):
            super().accept()

    def _show(self) -> None:
        day = self.day.typed_day()
        self.problem.hide()
        self.days.setVisible(bool(self._boards) and day is not None)
        if self._boards and day is not None:
            part = VerifiedPart(self._part.items, self._part.at_once, day)
            self.days.show_days(days_of(self._meeting, part, self._boards))


class PartFields(QWidget):
    """The notices of one part of the minutes: a box and a day for each board, and the days that follow."""

    def __init__(self, session: MeetingSession, days: PartDays) -> None:
        """Show what is entered already; today, or the day of verification, is proposed for the first that is not."""
        super().__init__()
        self.part, self._meeting = days.part, session.meeting
        self._boards = boards_of(session.journal.state.forum, session.record.roster)
        names = {each.id: each.name for each in session.record.roster.organisations}
        known = {each.organisation: each.day for each in days.posted}
        proposed = max(session.journal.now().date(), days.part.verified or self._meeting.day)
        self.fields: dict[Board, tuple[QCheckBox, DayField]] = {}
        column, rows = QVBoxLayout(self), QGridLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(strong_label(self._heading()))
        column.addLayout(rows)
        rows.setColumnStretch(1, 1)
        for at, board in enumerate(self._boards):
            name = names[board] if board else self.tr("Announced on the notice board")
            box = QCheckBox(name)
            day = DayField(known.get(board, proposed), session.journal.now().date(), name)
            box.setChecked(board in known)
            box.toggled.connect(lambda _on: self._show())
            day.edit.textEdited.connect(lambda _text, box=box: box.setChecked(True))
            day.edited.connect(lambda day=day: self._change(day))
            self.fields[board] = (box, day)
            rows.addWidget(box, at, 0)
            rows.addWidget(day, at, 1)
        self.days = DaysText()
        column.addWidget(self.days)
        self._show()

    def entered(self) -> Mapping[Board, date]:
        """Return the day of each board that has put the notice up; Refusal for a text that means no day."""
        return {board: day.day() for board, (box, day) in self.fields.items() if box.isChecked()}

    def waiting(self) -> list[tuple[QCheckBox, DayField]]:
        """Return the fields of the boards that have not put the notice up."""
        return [(box, day) for box, day in self.fields.values() if not box.isChecked()]

    def _change(self, edit: DayField) -> None:
        """Propose the day of one board for those that are still waiting."""
        day = edit.typed_day()
        for _, other in self.waiting():
            if day is not None and other is not edit and other.typed_day() != day:
                other.set_day(day)
        self._show()

    def _heading(self) -> str:
        name = part_words(self._meeting, self.part) or self.tr("The minutes")
        words = self.tr("{part}, verified at once {day}") if self.part.at_once else self.tr("{part}, verified {day}")
        return words.format(part=name, day=self.part.verified)

    def _show(self) -> None:
        ticked = [(board, day.typed_day()) for board, (box, day) in self.fields.items() if box.isChecked()]
        notices = tuple(Notice(day, board) for board, day in ticked if day is not None)
        part = VerifiedPart(self.part.items, self.part.at_once, self.part.verified, notices)
        self.days.show_days(days_of(self._meeting, part, self._boards))


class NoticeDialog(QDialog):
    """When the notice of each part of the minutes was put up; stored together as one step."""

    def __init__(self, session: MeetingSession, parent: QWidget | None) -> None:
        """Show every part that is verified; Refusal where there is none, or the body has no such days."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Notice of the minutes"))
        self._notices = Notices(session)
        self.parts = [PartFields(session, days) for days in self._notices.parts()]
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        for part in self.parts:
            inside.addWidget(part)
        inside.addStretch(1)
        self.problem = ProblemLine()
        words = self.tr("The day on which the notice was put up. The time for appeal runs from the last one (KL 13:5).")
        column = QVBoxLayout(self)
        column.addWidget(plain_label(words, "muted"))
        column.addWidget(scrolled(inner, self.windowTitle()), 1)
        column.addWidget(self.problem)
        column.addWidget(ok_and_cancel(self, self.tr("&Save")))
        self._begin()
        open_within_screen(self, 560, 150 + sum(100 + 27 * len(part.fields) for part in self.parts))

    def _begin(self) -> None:
        """Go to the first day that is missing. Where it is the only one, it is what the dialog was opened for."""
        waiting = [fields for part in self.parts for fields in part.waiting()]
        if len(waiting) == 1:
            waiting[0][0].setChecked(True)
        if waiting:
            waiting[0][1].setFocus()

    def accept(self) -> None:
        """Store the days; what cannot be is said here."""

        def enter() -> None:
            self._notices.enter({part.part: part.entered() for part in self.parts})

        if self.problem.attempt(enter):
            super().accept()
