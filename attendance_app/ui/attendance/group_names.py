"""What a group of people is called on the screen."""

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.grouping import (
    MEMBERS,
    NO_ORGANISATION,
    OFFICIALS,
    OTHERS,
    PARTY,
    STAFF,
    SUBSTITUTES,
    GroupCount,
    GroupId,
)

translate = QCoreApplication.translate


def group_name(count: GroupCount) -> str:
    """Return an organisation's or party's name, or what a role's group is called in the language of the screen."""
    names = {
        MEMBERS: translate("Groups", "Members"),
        SUBSTITUTES: translate("Groups", "Substitutes"),
        STAFF: translate("Groups", "Staff representatives"),
        OFFICIALS: translate("Groups", "Officials"),
        OTHERS: translate("Groups", "Others present"),
        NO_ORGANISATION: translate("Groups", "No organisation"),
        GroupId(PARTY): translate("Groups", "No party"),
    }
    return names.get(count.id, count.name)
