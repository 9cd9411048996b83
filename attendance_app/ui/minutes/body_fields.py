"""The fields that say what kind of body it is and what follows from that; another kind proposes its own values."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from attendance_app.domain.annex_kind import KIND_TITLES, AnnexKind
from attendance_app.domain.body_choices import Country, Grouping
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import Forum, of_kind, rules_of
from attendance_app.domain.quorum import rule_words
from attendance_app.ui.kind_text import (
    USUAL_RULES,
    calling_text,
    country_texts,
    days_text,
    first_upper,
    kind_texts,
    listed_by_text,
)
from attendance_app.ui.widgets.dialog_parts import offer_choices


class BodyFields(QObject):
    """``kind_changed`` is emitted once the other fields show what the new kind, or the law of another country, says."""

    kind_changed = Signal()

    def __init__(self, forum: Forum, parent: QObject) -> None:
        """Show what the body has chosen."""
        super().__init__(parent)
        self._forum = forum
        self.kind = _choice(((words, kind) for kind, words in kind_texts().items()), forum.kind)
        countries = ((words, country) for country, words in country_texts().items())
        self.country = _choice(countries, forum.settings.country)
        self.quorum, self.calling, self.grouping = QComboBox(), QComboBox(), QComboBox()
        self.annex, self.days, self.verifiers = QComboBox(), QComboBox(), QComboBox()
        self._show(forum)
        for box in (self.kind, self.country):
            box.currentIndexChanged.connect(self._follow)

    def forum(self) -> Forum:
        """Return the body as the fields say it; another kind has its page one too."""
        forum, kind, country = self._forum, BodyKind(self.kind.currentData()), Country(self.country.currentData())
        if (kind, country) != (forum.kind, forum.settings.country):
            forum = of_kind(forum, kind, country)
        settings = replace(
            forum.settings,
            calling_by=str(self.calling.currentData()),
            grouping=self.grouping.currentData(),
            usual_annex=self.annex.currentData(),
            last_days=self.days.currentData(),
            verifier_count=int(self.verifiers.currentData()),
        )
        rules = tuple(self.quorum.currentData())
        example = forum.rule_is_example and rules == self._forum.rules
        return replace(forum, rules=rules, rule_is_example=example, settings=settings)

    def rows(self) -> tuple[tuple[str, QWidget, str], ...]:
        """Return label, field and what is said below it."""
        return (
            (self.tr("&Kind of body"), self.kind, self.tr("Another kind proposes its rule and what is below.")),
            (self.tr("&Law"), self.country, self.tr("Whose paragraphs hold; in Finland no last days are shown.")),
            (self.tr("&Quorum"), self.quorum, self.tr("The rule of the kind of body comes first.")),
            (self.tr("People are &listed by"), self.grouping, self.tr("In the window, on the wall and in exports.")),
            (self.tr("&Usual annex"), self.annex, self.tr("What Ctrl+P shows.")),
            (self.tr("Last &days"), self.days, self.tr("Bodies under kommunallagen, KL 5:69, 8:12, 13:5.")),
            (self.tr("&How many verify"), self.verifiers, self.tr("Besides the chair.")),
        )

    def _follow(self) -> None:
        self._show(of_kind(self._forum, BodyKind(self.kind.currentData()), Country(self.country.currentData())))
        self.kind_changed.emit()

    def _show(self, forum: Forum) -> None:
        settings, law = forum.settings, rules_of(forum.kind, forum.settings.country)
        rules = dict.fromkeys((law.quorum, self._forum.rules, *USUAL_RULES))
        offer_choices(self.quorum, ((first_upper(rule_words(each)), each) for each in rules), forum.rules)
        callings = ((calling_text(each), each) for each in ("party", "organisation"))
        offer_choices(self.calling, callings, settings.calling_by)
        by_kind = self.tr("As the kind and the list say")
        groupings = ((listed_by_text(each), each) for each in Grouping)
        offer_choices(self.grouping, ((by_kind, None), *groupings), settings.grouping)
        annexes = ((KIND_TITLES[each], each) for each in (AnnexKind.ATTENDANCE_PROTOCOL, AnnexKind.BILAGA_1))
        usual = self.tr("As the kind says: {annex}").format(annex=KIND_TITLES[law.annex])
        offer_choices(self.annex, ((usual, None), *annexes), settings.usual_annex)
        shown = self.tr("As the kind says: {days}").format(days=days_text(law.has_days))
        days = ((days_text(each), each) for each in (True, False))
        offer_choices(self.days, ((shown, None), *days), settings.last_days)
        self.days.setEnabled(law.under_kl)
        offer_choices(self.verifiers, ((str(each), each) for each in range(1, 5)), settings.verifier_count)


def _choice(choices: Iterable[tuple[str, object]], chosen: object) -> QComboBox:
    box = QComboBox()
    offer_choices(box, choices, chosen)
    return box
