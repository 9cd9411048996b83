"""How the body meets: its kind, and what the law leaves to it, each with its default and the law's paragraph."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.body_choices import Country
from attendance_app.domain.body_kinds import BodyKind, BodyRules
from attendance_app.domain.forum import Forum, MeetingSettings, Returning, rules_of
from attendance_app.ui.minutes.body_fields import BodyFields
from attendance_app.ui.minutes.law_text import LawText
from attendance_app.ui.widgets.dialog_parts import ok_and_cancel, plain_label, scrolled
from attendance_app.ui.widgets.dialog_size import open_within_screen

_DEFAULT = MeetingSettings()


class RulesDialog(QDialog):
    """A row for each setting; under it the default, and the law that gives it, in its own words below."""

    def __init__(self, forum: Forum, parent: QWidget | None) -> None:
        """Show the forum's settings."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Meeting rules"))
        now = forum.settings
        self.body = BodyFields(forum, self)
        self.kind, self.calling = self.body.kind, self.body.calling
        self.coopted = _box(self.tr("&Co-opted people count for quorum"), now.coopted_count)
        self.late = _box(self.tr("A &member who comes late may take the seat back"), now.late_member_takes_seat)
        self.returning = QComboBox()
        for words, returning in self._returnings():
            self.returning.addItem(words, returning)
        asked = now.returning if now.returning_asked or now.returning is not Returning.WHEN_SAID else None
        self.returning.setCurrentIndex(max(0, self.returning.findData(asked)))
        self.times = _box(self.tr("Note the clock &time of who arrives or leaves"), now.note_times)
        self.remarks = _box(self.tr("&Remarks on why somebody is away"), now.remarks)
        self.verifiers_sentence = QLineEdit(now.verifiers_sentence)
        self.verifiers_sentence.setMaxLength(300)
        self.law = LawText()
        self.body.kind_changed.connect(self._follow_kind)
        self._lay_out()
        self._follow_kind()
        open_within_screen(self, 720, 620)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the law on the setting that gets the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._show_law(watched)
        return False

    def forum(self) -> Forum:
        """Return the forum as it was set; an empty field is its default."""
        body = self.body.forum()
        settings = replace(
            body.settings.with_returning(self.returning.currentData()),
            coopted_count=self.coopted.isChecked(),
            late_member_takes_seat=self.late.isChecked(),
            note_times=self.times.isChecked(),
            remarks=self.remarks.isChecked(),
            verifiers_sentence=self.verifiers_sentence.text().strip() or _DEFAULT.verifiers_sentence,
        )
        return replace(body, settings=settings)

    def _show_law(self, part: QWidget) -> None:
        self.law.show_cited(
            self._rules().cites if part in {self.kind, self.body.quorum} else part.accessibleDescription()
        )

    def _rules(self) -> BodyRules:
        return rules_of(BodyKind(self.kind.currentData()), Country(self.body.country.currentData()))

    def _returnings(self) -> tuple[tuple[str, Returning | None], ...]:
        return (
            (self.tr("I am asked when it first matters"), None),
            (self.tr("not that day, unless I say so"), Returning.WHEN_SAID),
            (self.tr("only if the substitute moved the balance of parties"), Returning.BALANCE),
            (self.tr("at once"), Returning.AT_ONCE),
        )

    def _returning_source(self, own: str) -> str:
        words = self.tr("In fullmäktige not that day, KL 5:20; not after a recusal. Outside KL at once.")
        return f"{words} {own}"

    def _follow_kind(self) -> None:
        """Leave to be chosen what the law leaves: KL 5:17–21 bind fullmäktige."""
        law = self._rules()
        self.late.setEnabled(not law.serving_by_law)
        self.returning.setEnabled(law.breaking_off_ends and not law.serving_by_law)
        if not self.returning.isEnabled():
            self.returning.setCurrentIndex(0)

    def _rows(self) -> tuple[tuple[str, QWidget, str], ...]:
        own = self.tr("A board decides itself, KL 6:17.")
        return (
            *self.body.rows(),
            ("", self.coopted, self.tr("Default: no.")),
            ("", self.late, self.tr("Default: yes, KL 5:19; in fullmäktige always.") + " " + own),
            (self.tr("Whoever has &broken off serves again"), self.returning, self._returning_source(own)),
            (self.tr("Substitutes are called &in"), self.calling, self.tr("Default: by party, KL 5:18.") + " " + own),
            ("", self.times, self.tr("Default: yes, on the day of the meeting. Corrected with F2.")),
            (
                "",
                self.remarks,
                self.tr("Default: no. Often health data: never printed, and no more than you need (GDPR art. 9)."),
            ),
            (
                self.tr("The decision on &verifiers"),
                self.verifiers_sentence,
                self.tr("Default: the usual sentence, KL 5:69. {adjusters} is replaced by the names."),
            ),
        )

    def _lay_out(self) -> None:
        inner = QWidget()
        form = QFormLayout(inner)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for words, part, source in self._rows():
            form.addRow(words, part)
            part.setAccessibleDescription(source)
            part.installEventFilter(self)
            form.addRow("", plain_label(source, "muted"))
        column = QVBoxLayout(self)
        column.addWidget(scrolled(inner, self.windowTitle()), 3)
        column.addWidget(plain_label(self.tr("What the law says on the marked setting")))
        column.addWidget(self.law, 1)
        column.addWidget(ok_and_cancel(self, self.tr("Save")))
        self.body.kind_changed.connect(lambda: self._show_law(self.kind))
        self._show_law(self.kind)
        self.kind.setFocus()


def _box(words: str, on: bool) -> QCheckBox:
    box = QCheckBox(words)
    box.setChecked(on)
    return box
