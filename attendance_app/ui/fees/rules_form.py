"""The rules for fees as a form; what is typed is stored when the field is left."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from attendance_app.domain.fees.hours import duration_words
from attendance_app.domain.fees.rules import KRONA, FeeBasis, FeeRules
from attendance_app.services.errors import Refusal
from attendance_app.services.fees.book import FeeBook
from attendance_app.services.fees.typed import travel_words, typed_amount, typed_minutes, typed_travel
from attendance_app.ui.widgets.dialog_parts import ProblemLine, plain_label

_PERIODS = (15, 30, 60)
# In letters: a longer line of a form is hard to follow.
_WIDEST = 120


class RulesForm(QWidget):
    """Edits the rules that the next run is counted by; fields that the basis does not use are hidden."""

    def __init__(self, book: FeeBook, changed: Callable[[], object]) -> None:
        """Show the rules as they are stored; ``changed`` is called after others were stored."""
        super().__init__()
        self._book, self._changed = book, changed
        self.problem = ProblemLine()
        self.basis, self.period = QComboBox(), QComboBox()
        self.name, self.amount, self.full_amount, self.full_from = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.cap, self.travel, self.verifier = QLineEdit(), QLineEdit(), QLineEdit()
        self.one_payer, self.account, self.attest = QLineEdit(), QLineEdit(), QLineEdit()
        self.breaks, self.in_time = QCheckBox(self.tr("Adjournments count as time")), QCheckBox()
        self.in_time.setText(self.tr("Travel time is added to the time that the fee is counted by"))
        self.parts = {each: QSpinBox() for each in ("member", "serving", "not_serving", "coopted", "fixed")}
        self._form = QFormLayout()
        self._fill_choices()
        self._lay_out()
        self._fill()
        self._connect()

    def rules(self) -> FeeRules:
        """Return the rules as they are typed; Refusal for what is no amount or time."""
        basis = FeeBasis(self.basis.currentData())
        return replace(
            self._book.rules,
            name=self.name.text(),
            basis=basis,
            amount=typed_amount(self.amount.text()),
            full_amount=typed_amount(self.full_amount.text()),
            full_from=typed_minutes(self.full_from.text()),
            period=self.period.currentData(),
            day_cap=self._typed_cap(basis),
            breaks_count=self.breaks.isChecked(),
            travel=typed_travel(self.travel.text()),
            travel_in_time=self.in_time.isChecked(),
            verifier=typed_amount(self.verifier.text()),
            one_payer=self.one_payer.text(),
            account=self.account.text(),
            attest=self.attest.text(),
            accounts=self._book.rules.accounts,
            **{name: spin.value() for name, spin in self.parts.items()},
        )

    def store(self) -> None:
        """Store the rules; what is wrong is said in the form."""
        if self.problem.attempt(lambda: self._book.set_rules(self.rules())):
            self._changed()
        self._show_needed()

    def _typed_cap(self, basis: FeeBasis) -> int:
        text = self.cap.text().strip()
        if basis is FeeBasis.STARTED:
            return typed_minutes(text)
        if text and not text.isdigit():
            raise Refusal(f"”{text}” är inget antal. Skriv ett heltal, eller lämna rutan tom.")
        return int(text or 0)

    def _fill_choices(self) -> None:
        words = {
            FeeBasis.TIME: self.tr("Attendance and time only, no fee"),
            FeeBasis.MEETING: self.tr("Fixed for each meeting"),
            FeeBasis.HALF_DAYS: self.tr("Half or full day"),
            FeeBasis.STARTED: self.tr("For each started period"),
        }
        for basis, text in words.items():
            self.basis.addItem(text, basis.value)
        for minutes in sorted({*_PERIODS, self._book.rules.period}):
            self.period.addItem(f"{minutes} min", minutes)

    def _fill(self) -> None:
        rules = self._book.rules
        self.basis.setCurrentIndex(self.basis.findData(rules.basis.value))
        self.period.setCurrentIndex(self.period.findData(rules.period))
        for edit, text in (
            (self.name, rules.name), (self.amount, _money(rules.amount)), (self.full_amount, _money(rules.full_amount)),
            (self.full_from, duration_words(rules.full_from)), (self.cap, _cap(rules)),
            (self.travel, travel_words(rules.travel)), (self.verifier, _money(rules.verifier)),
            (self.one_payer, rules.one_payer), (self.account, rules.account), (self.attest, rules.attest),
        ):  # fmt: skip
            edit.setText(text)
        self.breaks.setChecked(rules.breaks_count)
        self.in_time.setChecked(rules.travel_in_time)
        for name, spin in self.parts.items():
            spin.setRange(0, 1000)
            spin.setSuffix(" %")
            spin.setValue(getattr(rules, name))
        self._show_needed()

    def _connect(self) -> None:
        for edit in self.findChildren(QLineEdit):
            if not isinstance(edit.parent(), QSpinBox):
                edit.editingFinished.connect(self.store)
        self.basis.currentIndexChanged.connect(self.store)
        self.period.currentIndexChanged.connect(self.store)
        self.breaks.toggled.connect(self.store)
        self.in_time.toggled.connect(self.store)
        for spin in self.parts.values():
            spin.editingFinished.connect(self.store)

    def _show_needed(self) -> None:
        """Hide the fields that the basis does not use."""
        basis = FeeBasis(self.basis.currentData())
        paid = basis is not FeeBasis.TIME
        for field, needed in (
            (self.amount, paid), (self.full_amount, basis is FeeBasis.HALF_DAYS),
            (self.full_from, basis is FeeBasis.HALF_DAYS), (self.period, basis is FeeBasis.STARTED),
            (self.cap, paid), (self.in_time, paid), *((spin, paid) for spin in self.parts.values()),
        ):  # fmt: skip
            self._form.setRowVisible(field, needed)
        amounts = {
            FeeBasis.MEETING: (self.tr("Amount for a meeting, kr"), self.tr("At most so many meetings a day")),
            FeeBasis.HALF_DAYS: (
                self.tr("Amount for half a day, kr"),
                self.tr("At most so many full days' fees a day"),
            ),
            FeeBasis.STARTED: (self.tr("Amount for a period, kr"), self.tr("At most so long a day")),
        }.get(basis, ("", ""))
        for field, text in zip((self.amount, self.cap), amounts, strict=True):
            label = self._form.labelForField(field)
            if isinstance(label, QLabel):
                label.setText(text)

    def _rows(self) -> tuple[tuple[str, QWidget], ...]:
        """Return each field after its label; the basis names those that have "-"."""
        return (
            (self.tr("Regulation, as printed"), self.name),
            (self.tr("Fee"), self.basis),
            ("-", self.amount),
            (self.tr("Amount for a full day, kr"), self.full_amount),
            (self.tr("A full day from"), self.full_from),
            (self.tr("Period"), self.period),
            ("-", self.cap),
            ("", self.breaks),
            (self.tr("Travel time"), self.travel),
            ("", self.in_time),
            (self.tr("Members"), self.parts["member"]),
            (self.tr("Serving substitutes"), self.parts["serving"]),
            (self.tr("Substitutes who do not serve"), self.parts["not_serving"]),
            (self.tr("Co-opted people"), self.parts["coopted"]),
            (self.tr("People with a fixed fee"), self.parts["fixed"]),
            (self.tr("Verifiers, kr each"), self.verifier),
            (self.tr("One payer for all"), self.one_payer),
            (self.tr("Account"), self.account),
            (self.tr("Certified by, besides the secretary"), self.attest),
        )

    def _lay_out(self) -> None:
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.travel.setPlaceholderText("2 h; 3 h från 70 km")
        self.one_payer.setPlaceholderText(self.tr("Empty: each organisation pays for its own"))
        for text, field in self._rows():
            label = QLabel(text)
            label.setBuddy(field)
            self._form.addRow(label, field) if text else self._form.addRow(field)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST)
        self._form.setVerticalSpacing(10)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(16, 12, 16, 12)
        note = self.tr(
            "Lost earnings, child care and travel costs are claimed by each person; there is no field for them."
        )
        parts.addWidget(plain_label(note, "muted"))
        parts.addWidget(self.problem)
        parts.addLayout(self._form)
        parts.addStretch(1)


def _money(amount: int) -> str:
    """Return an amount in öre as it is typed, "" for none."""
    whole, rest = divmod(amount, KRONA)
    return (f"{whole},{rest:02}" if rest else str(whole)) if amount else ""


def _cap(rules: FeeRules) -> str:
    if not rules.day_cap:
        return ""
    return duration_words(rules.day_cap) if rules.basis is FeeBasis.STARTED else str(rules.day_cap)
