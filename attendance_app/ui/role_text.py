"""Roles in the screen's words: of one person, and counted."""

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.roster import Role

translate = QCoreApplication.translate


def role_text(role: Role) -> str:
    """Return what a role is called."""
    return role_texts()[role]


def role_texts() -> dict[Role, str]:
    """Return what each role is called, in the order in which they are offered."""
    return {
        Role.MEMBER: translate("RoleText", "member"),
        Role.SUBSTITUTE: translate("RoleText", "substitute"),
        Role.OFFICIAL: translate("RoleText", "official"),
        Role.COOPTED: translate("RoleText", "co-opted"),
        Role.STAFF_REPRESENTATIVE: translate("RoleText", "staff representative"),
        Role.OTHER: translate("RoleText", "other present"),
    }


def role_count_text(role: Role, number: int) -> str:
    """Return how many there are of a role: "1 member", "5 substitutes"."""
    words = {
        Role.MEMBER: (translate("RoleText", "member"), translate("RoleText", "members")),
        Role.SUBSTITUTE: (translate("RoleText", "substitute"), translate("RoleText", "substitutes")),
        Role.OFFICIAL: (translate("RoleText", "official"), translate("RoleText", "officials")),
        Role.COOPTED: (translate("RoleText", "co-opted"), translate("RoleText", "co-opted", "several")),
        Role.STAFF_REPRESENTATIVE: (
            translate("RoleText", "staff representative"),
            translate("RoleText", "staff representatives"),
        ),
        Role.OTHER: (translate("RoleText", "other"), translate("RoleText", "others")),
    }
    return f"{number} {words[role][number != 1]}"
