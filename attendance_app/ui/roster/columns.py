"""What the roster editor's three tables show and change, column by column."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.roster import Organisation, Person, PersonId, Role, Roster, Seat
from attendance_app.services.errors import Refusal
from attendance_app.services.forum.roster_editing import RosterEdit
from attendance_app.ui.role_text import role_text, role_texts
from attendance_app.ui.widgets.editable_model import EditColumn

translate = QCoreApplication.translate


def people_columns(edit: RosterEdit) -> list[EditColumn[Person]]:
    """Return the columns of the people."""
    return [
        _text(translate("RosterColumns", "Name"), "name"),
        _organisation(edit),
        EditColumn(
            translate("RosterColumns", "Role"),
            lambda each: each.role,
            lambda each, value: replace(each, role=Role(value)),
            lambda each: role_text(each.role),
            lambda: [(text, role) for role, text in role_texts().items()],
        ),
        _text(translate("RosterColumns", "Party"), "party"),
        _text(translate("RosterColumns", "Title"), "title"),
        _day(translate("RosterColumns", "From"), "from_day"),
        _day(translate("RosterColumns", "To"), "to_day"),
        EditColumn(
            translate("RosterColumns", "Called in as no."),
            lambda each: each.calling,
            lambda each, text: replace(each, calling=_number(str(text))),
            lambda each: "" if each.calling is None else str(each.calling),
        ),
        EditColumn(
            translate("RosterColumns", "Protected identity"),
            lambda each: each.protected,
            lambda each, value: replace(each, protected=bool(value)),
        ),
    ]


def organisation_columns() -> list[EditColumn[Organisation]]:
    """Return the columns of the organisations."""
    return [
        _text(translate("RosterColumns", "Name"), "name"),
        EditColumn(
            translate("RosterColumns", "Member of the body"),
            lambda each: each.member,
            lambda each, value: replace(each, member=bool(value)),
        ),
    ]


def seat_columns(edit: RosterEdit) -> list[EditColumn[Seat]]:
    """Return the columns of the seats."""
    return [
        _organisation(edit),
        _text(translate("RosterColumns", "Party"), "party"),
        EditColumn(
            translate("RosterColumns", "Held by"),
            lambda each: each.holder,
            lambda each, value: replace(each, holder=value),
            lambda each: _holder(edit.roster, each.holder),
            lambda: [
                (translate("RosterColumns", "vacant"), None),
                *((person.name, person.id) for person in edit.roster.people),
            ],
        ),
        _day(translate("RosterColumns", "From"), "from_day"),
        _day(translate("RosterColumns", "To"), "to_day"),
        _text(translate("RosterColumns", "Office while vacant"), "office"),
        EditColumn(
            translate("RosterColumns", "Seat no."),
            lambda each: each.number,
            lambda each, text: replace(each, number=_seat_number(str(text))),
            lambda each: "" if each.number is None else str(each.number),
        ),
    ]


def _text(heading: str, field: str) -> EditColumn[Any]:
    return EditColumn(
        heading,
        lambda each: getattr(each, field),
        lambda each, text: replace(each, **{field: str(text)}),
        lambda each: str(getattr(each, field)),
    )


def _day(heading: str, field: str) -> EditColumn[Any]:
    def shown(each: Any) -> str:
        day = getattr(each, field)
        return day.isoformat() if day else ""

    return EditColumn(
        heading, lambda each: getattr(each, field), lambda each, text: replace(each, **{field: _date(str(text))}), shown
    )


def _organisation(edit: RosterEdit) -> EditColumn[Any]:
    def names() -> dict[Any, str]:
        return {None: translate("RosterColumns", "None"), **{each.id: each.name for each in edit.roster.organisations}}

    return EditColumn(
        translate("RosterColumns", "Organisation"),
        lambda each: each.organisation,
        lambda each, value: replace(each, organisation=value),
        lambda each: names()[each.organisation] if each.organisation else "",
        lambda: [(text, key) for key, text in names().items()],
    )


def _holder(roster: Roster, holder: PersonId | None) -> str:
    return roster.name_of(holder, translate("RosterColumns", "vacant"))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise Refusal(f"”{text}” är inget datum. Skriv som 2025-01-31, eller lämna tomt.") from None


def _number(text: str) -> int | None:
    if text.strip() and not (text.strip().isdigit() and 0 < int(text) < 1000):
        raise Refusal(f"”{text}” är ingen plats i inkallelseordningen. Skriv 1, 2, 3 …, eller lämna tomt.")
    return int(text) if text.strip() else None


def _seat_number(text: str) -> int | None:
    if text.strip() and not (text.strip().isdigit() and 0 < int(text) < 1000):
        raise Refusal(f"”{text}” är inget platsnummer. Skriv 1, 2, 3 …, eller lämna tomt.")
    return int(text) if text.strip() else None
