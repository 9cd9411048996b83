"""What the kinds of body, their families and what they choose are called on the screen."""

from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.body_choices import Country, Grouping
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.quorum import FractionRule, QuorumRule

translate = QCoreApplication.translate
# Rules that are offered beside the one of the kind.
USUAL_RULES: tuple[tuple[QuorumRule, ...], ...] = (
    (FractionRule(),),
    (FractionRule(Fraction(1, 2), strict=False),),
    (FractionRule(Fraction(2, 3), strict=False),),
    (),
)


class FamilyText(NamedTuple):
    """A card's title, the sentence below it, and the name of its icon."""

    title: str
    sentence: str
    icon: str


def family_texts() -> tuple[FamilyText, ...]:
    """Return what each family of ``FAMILIES`` is called."""
    return (
        FamilyText(
            translate("BodyKinds", "Council"), translate("BodyKinds", "Of a municipality or a region"), "body_council"
        ),
        FamilyText(
            translate("BodyKinds", "Board or executive board"), translate("BodyKinds", "Committees too"), "body_board"
        ),
        FamilyText(
            translate("BodyKinds", "Joint board, federation"),
            translate("BodyKinds", "Several municipalities or regions"),
            "body_joint",
        ),
        FamilyText(
            translate("BodyKinds", "Association, general meeting or company"),
            translate("BodyKinds", "Board or annual meeting; by its own statutes"),
            "body_association",
        ),
        FamilyText(
            translate("BodyKinds", "Forum for cooperation"),
            translate("BodyKinds", "Organisations that meet, without a rule for decisions"),
            "body_cooperation",
        ),
        FamilyText(
            translate("BodyKinds", "Another body"),
            translate("BodyKinds", "Advisory, preparing or steering group"),
            "body_other",
        ),
    )


def kind_texts() -> dict[BodyKind, str]:
    """Return what each kind is called, in the order of the table."""
    return {
        BodyKind.COUNCIL: translate("BodyKinds", "Municipal council (kommunfullmäktige)"),
        BodyKind.REGIONAL_COUNCIL: translate("BodyKinds", "Regional council (regionfullmäktige)"),
        BodyKind.BOARD: translate("BodyKinds", "Board or executive board (nämnd, styrelse)"),
        BodyKind.COMMITTEE: translate("BodyKinds", "Committee of a board (utskott)"),
        BodyKind.JOINT_BOARD: translate("BodyKinds", "Joint board (gemensam nämnd)"),
        BodyKind.FEDERATION_BOARD: translate("BodyKinds", "Federation of municipalities: board (direktion)"),
        BodyKind.FEDERATION_COUNCIL: translate(
            "BodyKinds", "Federation of municipalities: council (förbundsfullmäktige)"
        ),
        BodyKind.COOPERATION_FORUM: translate("BodyKinds", "Forum for cooperation (samverkansforum)"),
        BodyKind.ADVISORY: translate("BodyKinds", "Advisory, preparing or steering group (råd, beredning)"),
        BodyKind.COMPANY_BOARD: translate("BodyKinds", "Board of a company (bolagsstyrelse)"),
        BodyKind.ASSOCIATION_BOARD: translate("BodyKinds", "Board of an association (föreningsstyrelse)"),
        BodyKind.GENERAL_MEETING: translate("BodyKinds", "General meeting (stämma, årsmöte)"),
        BodyKind.OTHER: translate("BodyKinds", "Another body"),
    }


def country_texts() -> dict[Country, str]:
    """Return each country with its local government act."""
    return {
        Country.SWEDEN: translate("BodyKinds", "Sweden – kommunallagen (2017:725)"),
        Country.FINLAND: translate("BodyKinds", "Finland – kommunallagen (410/2015)"),
    }


def listed_by_text(grouping: Grouping) -> str:
    """Return what people are listed by, in words."""
    words = {
        Grouping.ROLE: translate("BodySummary", "Members, substitutes, officials"),
        Grouping.ORGANISATION: translate("BodySummary", "By organisation"),
        Grouping.PARTY: translate("BodySummary", "By party"),
    }
    return words[grouping]


def calling_text(calling_by: str) -> str:
    """Return whom a substitute serves for, in words."""
    if calling_by == "organisation":
        return translate("BodySummary", "Of the same organisation")
    return translate("BodySummary", "Of the same party, then by the order of parties")


def days_text(shown: bool) -> str:
    """Return whether last days are computed, in words."""
    if shown:
        return translate("BodySummary", "Last days for verification, notice and appeal are shown")
    return translate("BodySummary", "No last days")


def first_upper(words: str) -> str:
    """Return words as they begin a line."""
    return words[:1].upper() + words[1:]
