"""How the body writes: its settings, and next to them the page that they make, live."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.domain.wording import item_words
from attendance_app.services.errors import Refusal
from attendance_app.services.style.choices import Setting, choices_of
from attendance_app.services.style.learning import Finding, learn, learnt_style
from attendance_app.services.style.section_changes import STANDING, printed_sentences, with_sentence
from attendance_app.services.style.settings import flat_data, style_data, with_setting
from attendance_app.ui.style.learn_dialog import LearnDialog
from attendance_app.ui.style.page_view import PageView
from attendance_app.ui.style.setting_names import SETTING_NAMES, VALUES, plain_value
from attendance_app.ui.style.settings_pane import SettingsPane
from attendance_app.ui.style.shown_page import Shown, ruled_lines, shown_item, shown_page
from attendance_app.ui.widgets.dialog_parts import (
    button,
    choice_button,
    plain_label,
    row,
    run_dialog,
    scrolled,
    strong_label,
)
from attendance_app.ui.widgets.dialog_size import open_within_screen

_PANE_LETTERS, _PAPER_LETTERS = 66, 110


class StylePage(QDialog):
    """Shows a style and what it makes of one meeting; ``chosen`` is the style when the dialog is accepted."""

    def __init__(
        self,
        forum: Forum,
        record: MeetingRecord,
        read: Callable[[Path], tuple[str, ...] | None],
        parent: QWidget | None,
    ) -> None:
        """Show the forum's style on a meeting; ``read`` returns the texts of an older page one."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("How you write"))
        self._forum, self._record, self._read = forum, record, read
        self.chosen, self._focused = forum.style, ""
        self.page, self.pane = PageView(self.tr("The page as it is printed")), SettingsPane()
        self.status, self.kinds = plain_label("", "muted"), self._segments()
        self.pane.changed.connect(self.change)
        self.pane.focused.connect(self._focus)
        self.pane.learn_asked.connect(self.learn)
        self._lay_out()
        self.change(forum.style)
        open_within_screen(self, 1366, 768)

    def change(self, style: HouseStyle) -> None:
        """Show another style; nothing is stored yet."""
        self.chosen = style
        self.pane.show_style(style)
        self.show_page()

    def show_page(self) -> None:
        """Show the page, with the lines that the focused setting rules tinted."""
        forum = replace(self._forum, style=self.chosen)
        kind = next((kind for kind, segment in self.kinds.items() if segment.isChecked()), Shown.PAGE_ONE)
        title, blocks = shown_page(forum, self._record, kind)
        ruled = ruled_lines(forum, self._record, kind, blocks, self._alternatives())
        self.page.show_page(title, blocks, ruled)
        words = [self.tr("Shows {day}.").format(day=self._record.meeting.day.isoformat())]
        if self._focused:
            follows = self.tr("The tinted lines follow the setting you are on.")
            words.append(follows if ruled else self.tr("Nothing at that meeting shows the setting you are on."))
        self.status.setText(" ".join(words))

    def learn(self) -> None:
        """Ask for an older page one, and set what it shows."""
        dialog = LearnDialog(lambda *texts: learn(self._forum, self._record.roster, *texts), self._read, self)
        if run_dialog(dialog):
            self.apply_findings(dialog.findings)

    def apply_findings(self, findings: tuple[Finding, ...]) -> None:
        """Set what was found, and list it with the words that showed it."""
        self.change(learnt_style(self.chosen, findings))
        self.pane.list_findings(findings)

    def _focus(self, setting: str) -> None:
        if setting != self._focused:
            self._focused = setting
            self.show_page()

    def _alternatives(self) -> Iterator[HouseStyle]:
        """Give the styles that the focused setting could make of this one."""
        style, path = self.chosen, self._focused
        if path == Setting.SENTENCES.value:
            for part in STANDING:
                yield with_sentence(style, part, printed=part not in printed_sentences(style))
        elif path in {setting.value for setting in Setting}:
            yield from (each.change(style) for each in choices_of(Setting(path), style))
        elif path in VALUES:
            yield from (with_setting(style, path, plain_value(each)) for each in VALUES[path])
        elif path in SETTING_NAMES:
            value = flat_data(style_data(style)).get(path)
            other = not value if isinstance(value, bool) else [] if isinstance(value, list) else "†" * (not value)
            with suppress(Refusal):
                yield with_setting(style, path, other)

    def _segments(self) -> dict[Shown, QPushButton]:
        words = {Shown.PAGE_ONE: self.tr("Page one"), Shown.PROTOCOL: self.tr("Attendance record")}
        item = shown_item(self._record)
        if item is not None:
            words[Shown.EXTRACT] = self.tr("Extract {item}").format(item=item_words(self._record.meeting, item))
        made = {}
        for kind, text in words.items():
            segment = choice_button(text)
            segment.setAutoExclusive(True)
            segment.setChecked(kind is Shown.PAGE_ONE)
            segment.toggled.connect(lambda on: self.show_page() if on else None)
            made[kind] = segment
        return made

    def _lay_out(self) -> None:
        title = QVBoxLayout()
        title.setSpacing(0)
        title.addWidget(strong_label(self.windowTitle(), 1.33))
        title.addWidget(
            plain_label(self.tr("Page one, attendance record and extracts") + f" · {self._forum.name}", "muted")
        )
        head = QHBoxLayout()
        head.addLayout(title, 1)
        for segment in self.kinds.values():
            head.addWidget(segment)
        self.pane_area = scrolled(self.pane, self.tr("Settings"))
        bar = self.pane_area.verticalScrollBar().sizeHint().width()
        letter = self.fontMetrics().averageCharWidth()
        self.pane_area.setMinimumWidth(max(letter * _PANE_LETTERS, self.pane.minimumSizeHint().width()) + bar)
        self.pane_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setMaximumWidth(letter * _PAPER_LETTERS)
        paper = QWidget()
        sheet = QHBoxLayout(paper)
        sheet.setContentsMargins(0, 0, 0, 0)
        # As wide as a sheet of paper, in the middle of what there is.
        sheet.addStretch(1)
        sheet.addWidget(self.page, 100)
        sheet.addStretch(1)
        middle = QSplitter()
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.pane_area)
        middle.addWidget(paper)
        middle.setStretchFactor(1, 1)
        save = button(self.tr("&Save the style"), self.accept)
        save.setDefault(True)
        save.setObjectName("filled")
        undo = button(self.tr("&Reset"), lambda: self.change(self._forum.style))
        foot = row(self.status, undo, button(self.tr("Cancel"), self.reject), save, stretch=0)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(middle, 1)
        column.addLayout(foot)
