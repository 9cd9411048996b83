"""The tables of the page with the fees: the rows, the meetings they are of, and what is known of people."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.meeting import Meeting, MeetingId
from attendance_app.domain.roster import PersonId
from attendance_app.domain.wording import clock
from attendance_app.services.errors import Refusal
from attendance_app.services.fees.book import FeeBook
from attendance_app.services.fees.typed import breaks_words, typed_breaks, typed_minutes
from attendance_app.ui.widgets.editable_model import EditableTableModel, EditColumn, fixed_column

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PayRow:
    """A person and what the fees need of them."""

    id: PersonId
    name: str
    pay: PersonPay


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting that is in no closed run; ``chosen``: it is in the proposal."""

    id: MeetingId
    meeting: Meeting
    chosen: bool
    breaks: str


@dataclass(frozen=True, slots=True)
class PayerRow:
    """A payer, by its name, and its own kontering; "" where it has that of the rules."""

    id: str
    account: str


def payers_model(book: FeeBook, changed: Callable[[], object]) -> EditableTableModel[PayerRow]:
    """Return a model of those who may pay; an edit is one step of undo."""

    def rows() -> list[PayerRow]:
        own = {each.payer: each.account for each in book.rules.accounts}
        return [PayerRow(each, own.get(each, "")) for each in book.payers()]

    def store(row: PayerRow) -> None:
        book.set_account(row.id, row.account)
        model.reload()
        changed()

    columns: tuple[EditColumn[PayerRow], ...] = (
        fixed_column(translate("FeeTables", "Payer"), lambda row: row.id),
        EditColumn(
            translate("FeeTables", "Own account"),
            lambda row: row.account,
            lambda row, text: replace(row, account=str(text)),
            lambda row: row.account,
        ),
    )
    model = EditableTableModel(columns, rows, store, None)
    return model


def people_model(book: FeeBook, changed: Callable[[], object]) -> EditableTableModel[PayRow]:
    """Return a model of everybody who may have a row; an edit is one step of undo."""

    def rows() -> list[PayRow]:
        return [PayRow(each.id, each.name, book.pay_of(each.id)) for each in book.people()]

    def store(row: PayRow) -> None:
        book.set_pay({row.id: row.pay})
        model.reload()
        changed()

    def with_pay(row: PayRow, **fields: Any) -> PayRow:
        return replace(row, pay=replace(row.pay, **fields))

    columns: tuple[EditColumn[PayRow], ...] = (
        fixed_column(translate("FeeTables", "Name"), lambda row: row.name),
        EditColumn(
            translate("FeeTables", "Pay id"),
            lambda row: row.pay.pay_id,
            lambda row, text: with_pay(row, pay_id=str(text)),
            lambda row: row.pay.pay_id,
        ),
        EditColumn(
            translate("FeeTables", "Km one way"),
            lambda row: row.pay.km,
            lambda row, text: with_pay(row, km=_km(str(text))),
            lambda row: "" if row.pay.km is None else str(row.pay.km),
        ),
        EditColumn(
            translate("FeeTables", "Own travel time, min"),
            lambda row: row.pay.travel_minutes,
            lambda row, text: with_pay(row, travel_minutes=_own(str(text))),
            lambda row: "" if row.pay.travel_minutes is None else str(row.pay.travel_minutes),
        ),
        EditColumn(
            translate("FeeTables", "Fixed fee"),
            lambda row: row.pay.fixed,
            lambda row, on: with_pay(row, fixed=bool(on)),
        ),
    )
    model = EditableTableModel(columns, rows, store, None)
    return model


def meetings_model(
    book: FeeBook, left_out: set[MeetingId], changed: Callable[[], object]
) -> EditableTableModel[MeetingRow]:
    """Return a model of the meetings in no closed run; ``left_out`` is kept up to date with those not chosen."""

    def rows() -> list[MeetingRow]:
        return [
            MeetingRow(each.id, each, each.id not in left_out, breaks_words(each.breaks, each))
            for each in book.meetings()
        ]

    def store(row: MeetingRow) -> None:
        if row.breaks != breaks_words(row.meeting.breaks, row.meeting):
            book.set_breaks(row.id, typed_breaks(row.breaks, row.meeting))
        (left_out.discard if row.chosen else left_out.add)(row.id)
        model.reload()
        changed()

    columns: tuple[EditColumn[MeetingRow], ...] = (
        EditColumn(
            translate("FeeTables", "Chosen"), lambda row: row.chosen, lambda row, on: replace(row, chosen=bool(on))
        ),
        fixed_column(translate("FeeTables", "Meeting"), lambda row: row.meeting.name),
        fixed_column(translate("FeeTables", "Times"), lambda row: _times(row.meeting)),
        EditColumn(
            translate("FeeTables", "Adjournments"),
            lambda row: row.breaks,
            lambda row, text: replace(row, breaks=str(text)),
            lambda row: row.breaks,
        ),
    )
    model = EditableTableModel(columns, rows, store, None)
    return model


def _times(meeting: Meeting) -> str:
    return ", ".join(
        f"{clock(each.starts) if each.starts else '?'}–{clock(each.ends) if each.ends else '?'}"
        for each in meeting.days
    )


def _km(text: str) -> int | None:
    if text.strip() and not text.strip().isdigit():
        raise Refusal(f"”{text}” är inget antal km. Skriv ett heltal, eller lämna rutan tom.")
    return int(text) if text.strip() else None


def _own(text: str) -> int | None:
    return typed_minutes(text) if text.strip() else None
