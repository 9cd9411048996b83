"""What the fees need of people, and the closed runs, as rows and back."""

import sqlite3

from attendance_app.domain.fees.rules import PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.roster import PersonId
from attendance_app.storage.sqlite.codec import canonical, plain, read_text


def write_pay(connection: sqlite3.Connection, person: str, pay: PersonPay | None) -> None:
    """Write what the fees need of a person; None deletes it."""
    connection.execute("DELETE FROM pay WHERE person = ?", (person,))
    if pay is not None:
        row = (person, pay.pay_id, pay.km, pay.travel_minutes, pay.fixed)
        connection.execute("INSERT INTO pay VALUES (?, ?, ?, ?, ?)", row)


def read_pay(connection: sqlite3.Connection) -> dict[PersonId, PersonPay]:
    """Read what the fees need of each person."""
    rows = connection.execute("SELECT person, pay_id, km, travel_minutes, fixed FROM pay ORDER BY person")
    return {PersonId(person): PersonPay(key, km, minutes, bool(fixed)) for person, key, km, minutes, fixed in rows}


def write_fee_run(connection: sqlite3.Connection, key: str, run: FeeRun | None) -> None:
    """Write a closed run; None deletes it."""
    connection.execute("DELETE FROM fee_run WHERE id = ?", (key,))
    if run is not None:
        connection.execute("INSERT INTO fee_run VALUES (?, ?)", (key, canonical(plain(run))))


def read_fee_runs(connection: sqlite3.Connection) -> tuple[FeeRun, ...]:
    """Read the closed runs; ValueError, KeyError or TypeError where one is malformed."""
    rows = connection.execute("SELECT content FROM fee_run ORDER BY id")
    runs: list[FeeRun] = [read_text(FeeRun, content) for (content,) in rows]
    return tuple(sorted(runs, key=lambda run: (run.number, run.id)))
