"""The body that meets: its name, its rules and how it wants its annex."""

from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from attendance_app.domain.annex_kind import AnnexKind
from attendance_app.domain.body_choices import Country, Grouping
from attendance_app.domain.body_kinds import BODY_RULES, BodyKind, BodyRules
from attendance_app.domain.fees.rules import NO_FEES, FeeRules
from attendance_app.domain.finnish_rules import finnish_rules
from attendance_app.domain.quorum import QuorumRule
from attendance_app.domain.seat_count import CountingRules
from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.domain.style.named_styles import CLASSIC, style_for
from attendance_app.domain.votes.roll import RollRules


class AnnexField(Enum):
    """A column that the annex may have between the name and the mark."""

    ORGANISATION = "organisation"
    PARTY = "party"
    ROLE = "role"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture of a letterhead (PNG or JPEG bytes) and its alternative text."""

    image: bytes
    alternative: str


@dataclass(frozen=True, slots=True)
class AnnexSettings:
    """The forum's settings for its annex; {organ} and {date} are replaced in ``title`` and ``record_number``.

    ``number`` is that of Bilaga 1; each other layout has its own, by default none. ``details``: the annexes also say
    who was excused, present at a distance or recused. ``record_number`` is the diarienummer as it is printed ("Dnr
    RJL 2024/12"). ``grouped``: by organisation, with sums, instead of the roster's order. ``flavour``: "2a" for
    PDF/A-2a, or "1a" if an archive requires it.
    """

    title: str = "Närvaro {organ} {date}"
    number: str = "Bilaga 1"
    protocol_number: str = ""
    deciding_number: str = ""
    roll_call_number: str = ""
    name_heading: str = "Namn"
    organisation_heading: str = "Organisation"
    party_heading: str = "Parti"
    role_heading: str = "Roll"
    title_heading: str = "Titel"
    mark_heading: str = "Närvaro (X)"
    fields: tuple[AnnexField, ...] = (AnnexField.ORGANISATION,)
    grouped: bool = False
    letterhead: str = ""
    record_number: str = ""
    logo: Logo | None = None
    log_in_footer: bool = False
    flavour: str = "2a"
    details: bool = False

    @property
    def shown_fields(self) -> tuple[AnnexField, ...]:
        """The columns between name and mark: a grouped annex has its organisations as headings."""
        return tuple(each for each in self.fields if not (self.grouped and each is AnnexField.ORGANISATION))

    def heading_of(self, field: AnnexField) -> str:
        """Return a column's heading."""
        headings = {
            AnnexField.ORGANISATION: self.organisation_heading,
            AnnexField.PARTY: self.party_heading,
            AnnexField.ROLE: self.role_heading,
            AnnexField.TITLE: self.title_heading,
        }
        return headings[field]


class Returning(Enum):
    """When a member who broke off for another reason than recusal serves again that day, as a reglemente decides it.

    BALANCE: at once where the substitute who serves instead is of another party, else when the secretary says so.
    """

    AT_ONCE = "at-once"
    BALANCE = "balance"
    WHEN_SAID = "when-said"


_ROLL_RULES = RollRules()


@dataclass(frozen=True, slots=True)
class MeetingSettings:
    """How the body meets, where the law leaves a choice (KL 5:17–21 bind fullmäktige; a nämnd decides itself, 6:17).

    ``coopted_count``: whether adjungerade hold seats. ``late_member_takes_seat``: a member who comes late may take the
    seat back (5:19). ``left_may_not_return``: who broke off for another reason than recusal serves no more (5:20);
    ``balance_lets_back``: except where a substitute of another party serves instead; ``returning_asked``: the secretary
    has answered that nobody serves more. ``roll``: what the stadgar say of the röstlängd of a stämma.
    ``calling_by``: substitutes are called in by party or by organisation. ``remarks``: whether the secretary may note
    why somebody is away, which is health data as often as not. ``verifiers_sentence``: the decision's sentence.
    ``country``: whose law it is under. ``grouping``: what people are listed by, ``usual_annex``: its attendance annex,
    ``last_days``: whether the last days are shown; None is as its kind says. ``verifier_count``: how many verify.
    ``note_times``: the clock time is noted of who arrives or departs while the meeting runs.
    """

    coopted_count: bool = False
    late_member_takes_seat: bool = True
    left_may_not_return: bool = True
    calling_by: str = "party"
    remarks: bool = False
    verifiers_sentence: str = "Till att jämte ordföranden justera dagens protokoll utses {adjusters}."
    balance_lets_back: bool = False
    returning_asked: bool = False
    roll: RollRules = _ROLL_RULES
    country: Country = Country.SWEDEN
    grouping: Grouping | None = None
    usual_annex: AnnexKind | None = None
    last_days: bool | None = None
    verifier_count: int = 2
    note_times: bool = True

    @property
    def returning(self) -> Returning:
        """When a member who broke off serves again."""
        if not self.left_may_not_return:
            return Returning.AT_ONCE
        return Returning.BALANCE if self.balance_lets_back else Returning.WHEN_SAID

    def with_returning(self, returning: Returning | None) -> "MeetingSettings":
        """Return the settings with another answer to that; None: it is asked when it first matters."""
        return replace(
            self,
            left_may_not_return=returning is not Returning.AT_ONCE,
            balance_lets_back=returning is Returning.BALANCE,
            returning_asked=returning is Returning.WHEN_SAID,
        )


@dataclass(frozen=True, slots=True)
class Forum:
    """The body. All ``rules`` must be met, none is a valid choice; ``rule_is_example`` until one is chosen."""

    name: str
    kind: BodyKind = BodyKind.OTHER
    rules: tuple[QuorumRule, ...] = ()
    rule_is_example: bool = False
    annex: AnnexSettings = AnnexSettings()
    settings: MeetingSettings = MeetingSettings()
    style: HouseStyle = CLASSIC
    fees: FeeRules = NO_FEES

    @property
    def law(self) -> BodyRules:
        """What holds for its kind of body, with what it has chosen itself."""
        return _law(self.kind, self.settings.country, self.settings.usual_annex, self.settings.last_days)

    @property
    def grouping(self) -> Grouping | None:
        """What its people are listed by, None where the roster tells."""
        return self.settings.grouping or self.law.grouping

    @property
    def counting(self) -> CountingRules:
        """Who counts for quorum in this body: in fullmäktige recusal does not lower it (KL 5:46; a nämnd, 6:30)."""
        return CountingRules(recusal_spared=self.law.recusal_spared, coopted=self.settings.coopted_count)

    @property
    def returning(self) -> Returning:
        """When a member who broke off serves again: in fullmäktige not that day (KL 5:20), else as the body decides."""
        if self.law.serving_by_law:
            return Returning.WHEN_SAID
        return self.settings.returning if self.law.breaking_off_ends else Returning.AT_ONCE

    @property
    def late_member_enters(self) -> bool:
        """Tell if a member who comes late takes the seat back: in fullmäktige always (KL 5:19)."""
        return self.law.serving_by_law or self.settings.late_member_takes_seat

    @property
    def asks_returning(self) -> bool:
        """Tell if the body may decide when a member serves again, and has not said yet."""
        decides, settings = self.law.breaking_off_ends and not self.law.serving_by_law, self.settings
        return decides and settings.returning is Returning.WHEN_SAID and not settings.returning_asked


@lru_cache
def _law(kind: BodyKind, country: Country, annex: AnnexKind | None, last_days: bool | None) -> BodyRules:
    law = rules_of(kind, country)
    shown = law.has_days if last_days is None else last_days and law.under_kl
    return replace(law, annex=annex or law.annex, has_days=shown)


def rules_of(kind: BodyKind, country: Country = Country.SWEDEN) -> BodyRules:
    """Return what the law of a country says of a kind of body."""
    return finnish_rules(kind) if country is Country.FINLAND else BODY_RULES[kind]


def of_kind(forum: Forum, kind: BodyKind, country: Country = Country.SWEDEN) -> Forum:
    """Return the forum as a body of ``kind``, with what the law says of it where a setting is the body's own."""
    law = rules_of(kind, country)
    settings = replace(
        forum.settings.with_returning(None),
        country=country,
        grouping=None,
        usual_annex=None,
        last_days=None,
        calling_by=law.calling_by,
        left_may_not_return=law.breaking_off_ends,
    )
    return replace(forum, kind=kind, rules=law.quorum, rule_is_example=False, settings=settings, style=style_for(kind))
