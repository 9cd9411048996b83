"""What the roster editor's three tables show and change, column by column."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from attendance_app.domain.roster import Role, Roster
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.ui.widgets.editable_table import EditColumn


def people_columns(edit: RosterEdit) -> list[EditColumn]:
    """Return the columns of the people."""
    roles = {
        Role.MEMBER: _said("member"),
        Role.SUBSTITUTE: _said("substitute"),
        Role.OFFICIAL: _said("official"),
        Role.COOPTED: _said("co-opted"),
        Role.OTHER: _said("other present"),
    }
    return [
        _text(_said("Name"), "name"),
        _organisation(edit),
        EditColumn(
            _said("Role"),
            lambda each: each.role,
            lambda each, value: replace(each, role=Role(value)),
            lambda each: roles[each.role],
            lambda: [(words, role) for role, words in roles.items()],
        ),
        _text(_said("Party"), "party"),
        _text(_said("Title"), "title"),
        _day(_said("From"), "from_day"),
        _day(_said("To"), "to_day"),
        EditColumn(
            _said("Called in as no."),
            lambda each: each.calling,
            lambda each, text: replace(each, calling=_number(str(text))),
            lambda each: "" if each.calling is None else str(each.calling),
        ),
        EditColumn(
            _said("Protected identity"),
            lambda each: each.protected,
            lambda each, value: replace(each, protected=bool(value)),
        ),
    ]


def organisation_columns() -> list[EditColumn]:
    """Return the columns of the organisations."""
    return [
        _text(_said("Name"), "name"),
        EditColumn(
            _said("Member of the body"),
            lambda each: each.member,
            lambda each, value: replace(each, member=bool(value)),
        ),
    ]


def seat_columns(edit: RosterEdit) -> list[EditColumn]:
    """Return the columns of the seats."""
    return [
        _organisation(edit),
        _text(_said("Party"), "party"),
        EditColumn(
            _said("Held by"),
            lambda each: each.holder,
            lambda each, value: replace(each, holder=value),
            lambda each: _holder(edit.roster, each.holder),
            lambda: [(_said("vacant"), None), *((person.name, person.id) for person in edit.roster.people)],
        ),
        _day(_said("From"), "from_day"),
        _day(_said("To"), "to_day"),
    ]


_WORDS = (
    QT_TRANSLATE_NOOP("RosterColumns", "Called in as no."),
    QT_TRANSLATE_NOOP("RosterColumns", "From"),
    QT_TRANSLATE_NOOP("RosterColumns", "Held by"),
    QT_TRANSLATE_NOOP("RosterColumns", "Member of the body"),
    QT_TRANSLATE_NOOP("RosterColumns", "Name"),
    QT_TRANSLATE_NOOP("RosterColumns", "None"),
    QT_TRANSLATE_NOOP("RosterColumns", "Organisation"),
    QT_TRANSLATE_NOOP("RosterColumns", "Party"),
    QT_TRANSLATE_NOOP("RosterColumns", "Protected identity"),
    QT_TRANSLATE_NOOP("RosterColumns", "Role"),
    QT_TRANSLATE_NOOP("RosterColumns", "Title"),
    QT_TRANSLATE_NOOP("RosterColumns", "To"),
    QT_TRANSLATE_NOOP("RosterColumns", "co-opted"),
    QT_TRANSLATE_NOOP("RosterColumns", "member"),
    QT_TRANSLATE_NOOP("RosterColumns", "official"),
    QT_TRANSLATE_NOOP("RosterColumns", "other present"),
    QT_TRANSLATE_NOOP("RosterColumns", "substitute"),
    QT_TRANSLATE_NOOP("RosterColumns", "vacant"),
)


def _said(text: str) -> str:
    return QCoreApplication.translate("RosterColumns", text)


def _text(heading: str, field: str) -> EditColumn:
    return EditColumn(
        heading,
        lambda each: getattr(each, field),
        lambda each, text: replace(each, **{field: str(text)}),
        lambda each: str(getattr(each, field)),
    )


def _day(heading: str, field: str) -> EditColumn:
    def shown(each: Any) -> str:
        day = getattr(each, field)
        return day.isoformat() if day else ""

    return EditColumn(
        heading, lambda each: getattr(each, field), lambda each, text: replace(each, **{field: _date(str(text))}), shown
    )


def _organisation(edit: RosterEdit) -> EditColumn:
    def names() -> dict[Any, str]:
        return {None: _said("None"), **{each.id: each.name for each in edit.roster.organisations}}

    return EditColumn(
        _said("Organisation"),
        lambda each: each.organisation,
        lambda each, value: replace(each, organisation=value),
        lambda each: names()[each.organisation] if each.organisation else "",
        lambda: [(words, key) for key, words in names().items()],
    )


def _holder(roster: Roster, holder: Any) -> str:
    return roster.person(holder).name if holder and roster.has_person(holder) else _said("vacant")


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise Refusal(f"”{text}” är inget datum. Skriv som 2025-01-31, eller lämna tomt.") from None


def _number(text: str) -> int | None:
    if text.strip() and not (text.strip().isdigit() and 0 < int(text) < 1000):
        raise Refusal(f"”{text}” är ingen plats i inkallelseordningen. Skriv 1, 2, 3 …, eller lämna tomt.")
    return int(text) if text.strip() else None
