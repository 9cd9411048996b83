"""Which quorum rule the body has, with what it means for the open meeting."""

from fractions import Fraction

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from attendance_app.domain.body_choices import Country
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.quorum import (
    FixedRule,
    FractionRule,
    OrganisationsRule,
    QuorumRule,
    judge,
    rule_words,
    verdict_word,
)
from attendance_app.domain.seat_count import count_seats
from attendance_app.ui.minutes.law_text import LawText
from attendance_app.ui.widgets.dialog_parts import ok_and_cancel, plain_label
from attendance_app.ui.widgets.dialog_size import grow_with_words

_FRACTIONS = {"1/2": Fraction(1, 2), "1/3": Fraction(1, 3), "2/3": Fraction(2, 3), "1/4": Fraction(1, 4)}


class QuorumRuleDialog(QDialog):
    """Three kinds of rule, each on or off; all that are on hold together, and none is a valid choice."""

    def __init__(
        self,
        rules: tuple[QuorumRule, ...],
        record: MeetingRecord | None,
        parent: QWidget | None,
        country: Country = Country.SWEDEN,
    ) -> None:
        """Show ``rules`` as chosen; ``record`` is the meeting they are tried on; ``country`` spells the verdict."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quorum rule"))
        self._record, self._country = record, country
        self._share = QCheckBox(self.tr("A share of the seats"))
        self._strict, self._fraction = QComboBox(), QComboBox()
        self._strict.addItem(self.tr("more than"), True)
        self._strict.addItem(self.tr("at least"), False)
        for words, fraction in _FRACTIONS.items():
            self._fraction.addItem(words, fraction)
        self._fixed, self._number = QCheckBox(self.tr("A number of filled seats")), _spin()
        self._represented, self._organisations = QCheckBox(self.tr("Organisations represented")), _spin()
        self._organisations.setMinimum(0)
        self._organisations.setSpecialValueText(self.tr("every one"))
        self._meaning = plain_label()
        self._show(rules)
        self._lay_out()
        self._connect()
        self._explain()
        grow_with_words(self)

    def rules(self) -> tuple[QuorumRule, ...]:
        """Return what is chosen; empty is no rule."""
        chosen: list[QuorumRule] = []
        if self._share.isChecked():
            chosen.append(FractionRule(Fraction(self._fraction.currentData()), bool(self._strict.currentData())))
        if self._fixed.isChecked():
            chosen.append(FixedRule(self._number.value()))
        if self._represented.isChecked():
            chosen.append(OrganisationsRule(self._organisations.value() or None))
        return tuple(chosen)

    def _show(self, rules: tuple[QuorumRule, ...]) -> None:
        for rule in rules:
            if isinstance(rule, FractionRule):
                self._share.setChecked(True)
                self._strict.setCurrentIndex(0 if rule.strict else 1)
                words = f"{rule.fraction.numerator}/{rule.fraction.denominator}"
                if self._fraction.findText(words) < 0:
                    self._fraction.addItem(words, rule.fraction)
                self._fraction.setCurrentIndex(self._fraction.findText(words))
            elif isinstance(rule, FixedRule):
                self._fixed.setChecked(True)
                self._number.setValue(rule.number)
            else:
                self._represented.setChecked(True)
                self._organisations.setValue(rule.number or 0)

    def _explain(self) -> None:
        rules = self.rules()
        self._strict.setEnabled(self._share.isChecked())
        self._fraction.setEnabled(self._share.isChecked())
        self._number.setEnabled(self._fixed.isChecked())
        self._organisations.setEnabled(self._represented.isChecked())
        lines = [self.tr("Rule: {words}").format(words=rule_words(rules))]
        if self._record is not None:
            verdict = judge(rules, count_seats(self._record))
            lines += [result.explanation for result in verdict.results]
            word = self._country.spelled(verdict_word(verdict.quorate))
            lines += [f"→ {word}"] if word else [self.tr("No verdict is given.")]
        self._meaning.setText("\n".join(lines))

    def _connect(self) -> None:
        for box in (self._share, self._fixed, self._represented):
            box.toggled.connect(self._explain)
        for choice in (self._strict, self._fraction):
            choice.currentIndexChanged.connect(self._explain)
        for number in (self._number, self._organisations):
            number.valueChanged.connect(self._explain)

    def _lay_out(self) -> None:
        source = self.tr(
            "Council: KL 5:45, board: KL 6:27 – more than half. Another body: what its rules of procedure say, "
            "or nothing. Vacant seats count among the seats."
        )
        grid = QGridLayout()
        names = [box.text() for box in (self._share, self._fixed, self._represented)]
        for row, parts in enumerate(
            (
                (self._share, self._strict, self._fraction),
                (self._fixed, self._number),
                (self._represented, self._organisations),
            )
        ):
            for column, part in enumerate(parts):
                part.setAccessibleName(names[row])
                grid.addWidget(part, row, column)
        column_box = QVBoxLayout(self)
        column_box.setSpacing(12)
        column_box.addLayout(grid)
        column_box.addWidget(self._meaning)
        column_box.addWidget(plain_label(source, "muted"))
        self.law = LawText()
        self.law.show_cited(source)
        column_box.addWidget(self.law)
        column_box.addWidget(ok_and_cancel(self, self.tr("Use this rule")))


def _spin() -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(1, 9999)
    return spin
