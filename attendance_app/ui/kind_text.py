"""What the kinds of body and their families are called on the screen."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.body_kinds import BodyKind

translate = QCoreApplication.translate


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
