"""What follows from the kind of body, row by row: the value, its source, and what else can be chosen."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.annex_kind import KIND_TITLES, AnnexKind
from attendance_app.domain.body_choices import Country, Grouping
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.forum import Forum, rules_of
from attendance_app.domain.quorum import FractionRule, rule_words
from attendance_app.domain.style.house_style import HouseStyle, Part
from attendance_app.domain.style.named_styles import NAMED_STYLES, style_for
from attendance_app.ui.kind_text import USUAL_RULES, calling_text, days_text, first_upper, listed_by_text

translate = QCoreApplication.translate
_COUNCILS = frozenset({BodyKind.COUNCIL, BodyKind.REGIONAL_COUNCIL})
_BOARDS = frozenset({BodyKind.BOARD, BodyKind.JOINT_BOARD})
# Who comes in somebody's place there: nobody, or whom the organisation sends.
_WITHOUT_SUBSTITUTES = frozenset(
    {BodyKind.COOPERATION_FORUM, BodyKind.ADVISORY, BodyKind.GENERAL_MEETING, BodyKind.OTHER}
)
_PEOPLE = frozenset({Part.MEMBERS, Part.SERVING, Part.WAITING, Part.OFFICIALS, Part.OTHERS, Part.ABSENT})


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One thing that follows; ``choices`` are the words of each alternative and the body that has it.

    ``own_rule``: another rule than these can be built.
    """

    label: str
    value: str
    source: str = ""
    choices: tuple[tuple[str, Forum], ...] = ()
    own_rule: bool = False


def summary_rows(forum: Forum, seats: int, by_organisation: bool) -> tuple[SummaryRow, ...]:
    """Return what holds for a body; ``seats`` are those of its list, 0 where it is not known.

    ``by_organisation``: the list has organisations, and says so what people are listed by.
    """
    rows = (
        _quorum(forum, seats),
        _recusal(forum),
        _distance(forum),
        _substitutes(forum),
        _window(forum, by_organisation),
        _annex(forum),
        _page_one(forum),
        _officers(),
        _verification(forum),
        _days(forum),
    )
    return tuple(row for row in rows if row is not None)


def _quorum(forum: Forum, seats: int) -> SummaryRow:
    law = rules_of(forum.kind, forum.settings.country)
    source = [law.quorum_source] if law.quorum_source and forum.rules == law.quorum else []
    needed = [rule.required(seats) for rule in forum.rules if isinstance(rule, FractionRule)]
    if seats and needed:
        source.append(translate("BodySummary", "{n} of {seats} seats").format(n=max(needed), seats=seats))
    if not forum.rules:
        source.append(translate("BodySummary", "attendance alone, no verdict"))
    rules = dict.fromkeys((law.quorum, *USUAL_RULES, forum.rules))
    choices = tuple((first_upper(rule_words(each)), replace(forum, rules=each)) for each in rules)
    return SummaryRow(
        translate("BodySummary", "Quorum"), first_upper(rule_words(forum.rules)), " · ".join(source), choices, True
    )


def _recusal(forum: Forum) -> SummaryRow | None:
    label = translate("BodySummary", "Recusal")
    if forum.law.recusal_spared:
        words = translate("BodySummary", "Does not break quorum")
        return SummaryRow(label, words, "KL 5 kap. 46 §" if forum.kind in _COUNCILS else "")
    if forum.law.quorum and forum.settings.country is Country.SWEDEN:
        words = translate("BodySummary", "Whoever is recused is not counted")
        return SummaryRow(label, words, "KL 6 kap. 30 §" if forum.kind in _BOARDS else "")
    return None


def _distance(forum: Forum) -> SummaryRow | None:
    label = translate("BodySummary", "Distance")
    if forum.settings.country is Country.FINLAND:
        return SummaryRow(label, translate("BodySummary", "Counts as present"), forum.law.quorum_source)
    source = "KL 5 kap. 16 §" if forum.kind in _COUNCILS else "KL 6 kap. 24 §" if forum.kind in _BOARDS else ""
    if not source:
        return None
    return SummaryRow(label, translate("BodySummary", "Counts where fullmäktige has decided it"), source)


def _substitutes(forum: Forum) -> SummaryRow:
    label = translate("BodySummary", "Substitutes")
    if forum.kind in _WITHOUT_SUBSTITUTES:
        return SummaryRow(label, translate("BodySummary", "Nobody serves for anybody"))
    choices = tuple(
        (calling_text(each), replace(forum, settings=replace(forum.settings, calling_by=each)))
        for each in ("party", "organisation")
    )
    return SummaryRow(label, calling_text(forum.settings.calling_by), _serving_source(forum), choices)


def _serving_source(forum: Forum) -> str:
    if forum.settings.country is Country.SWEDEN and forum.kind is BodyKind.BOARD:
        return translate("BodySummary", "fullmäktige decides, {source}").format(source="KL 6 kap. 16–17 §§")
    # KL 5:21, on electoral districts, names kommunfullmäktige alone.
    paragraphs = "17–21" if forum.kind is BodyKind.COUNCIL else "17–20"
    return forum.law.serving_source.replace("{paragraph} §", f"{paragraphs} §§")


def _window(forum: Forum, by_organisation: bool) -> SummaryRow:
    automatic = Grouping.ORGANISATION if by_organisation else Grouping.ROLE
    choices = tuple(
        (listed_by_text(each), replace(forum, settings=replace(forum.settings, grouping=each))) for each in Grouping
    )
    return SummaryRow(translate("BodySummary", "Window"), listed_by_text(forum.grouping or automatic), choices=choices)


def _annex(forum: Forum) -> SummaryRow:
    sources = {
        AnnexKind.ATTENDANCE_PROTOCOL: translate("BodySummary", "with service, §§ and times"),
        AnnexKind.BILAGA_1: translate("BodySummary", "everybody, with a mark for who was there"),
    }
    choices = tuple(
        (KIND_TITLES[each], replace(forum, settings=replace(forum.settings, usual_annex=each))) for each in sources
    )
    annex = forum.law.annex
    return SummaryRow(translate("BodySummary", "Annex"), KIND_TITLES[annex], sources[annex], choices)


def _page_one(forum: Forum) -> SummaryRow:
    of_kind = translate("BodySummary", "As the kind says")
    styles = {of_kind: style_for(forum.kind)} | NAMED_STYLES
    choices = tuple((name, replace(forum, style=style)) for name, style in styles.items())
    name = next((name for name, style in styles.items() if style == forum.style), "")
    return SummaryRow(
        translate("BodySummary", "Page one"),
        _headings(forum.style),
        name if name != of_kind else "",
        choices,
    )


def _headings(style: HouseStyle) -> str:
    """Return the headings of the people: what every page one has before and after is left out."""
    people = [each.heading for each in style.sections if set(each.parts) & _PEOPLE]
    return " – ".join(dict.fromkeys(heading for heading in people if heading))


def _officers() -> SummaryRow:
    return SummaryRow(
        translate("BodySummary", "Officers"),
        translate("BodySummary", "Chair and secretary by their titles"),
        translate("BodySummary", "kept from meeting to meeting"),
    )


def _verification(forum: Forum) -> SummaryRow:
    choices = tuple(
        (_verifiers(each), replace(forum, settings=replace(forum.settings, verifier_count=each))) for each in (1, 2, 3)
    )
    source = ""
    if forum.law.has_days and forum.kind in _COUNCILS | _BOARDS:
        source = translate("BodySummary", "within 14 days, {source}").format(
            source="KL 5 kap. 69 §" if forum.kind in _COUNCILS else "KL 5 kap. 69 §, 6 kap. 35 §"
        )
    return SummaryRow(
        translate("BodySummary", "Verification"), _verifiers(forum.settings.verifier_count), source, choices
    )


def _verifiers(number: int) -> str:
    if number == 1:
        return translate("BodySummary", "Chair and 1 verifier")
    return translate("BodySummary", "Chair and {n} verifiers").format(n=number)


def _days(forum: Forum) -> SummaryRow:
    label, shown = translate("BodySummary", "Days"), forum.law.has_days
    choices: tuple[tuple[str, Forum], ...] = ()
    if forum.law.under_kl:
        choices = tuple(
            (days_text(each), replace(forum, settings=replace(forum.settings, last_days=each)))
            for each in (True, False)
        )
    return SummaryRow(label, days_text(shown), "KL 5:69, 8:12, 13:5" if shown else "", choices)
