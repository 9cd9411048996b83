"""Writes edits to the tables, and reads and writes the forum's own row."""

import sqlite3
from typing import cast

from attendance_app.domain.attendance import Attendance
from attendance_app.domain.body_kinds import BodyKind
from attendance_app.domain.change import MEETING_PARTS, Edit, Subject
from attendance_app.domain.fees.rules import FeeRules, PersonPay
from attendance_app.domain.fees.run import FeeRun
from attendance_app.domain.forum import AnnexSettings, Forum, MeetingSettings
from attendance_app.domain.meeting import KeptAnnex, Meeting
from attendance_app.domain.meeting_record import MeetingPart
from attendance_app.domain.quorum import QuorumRule
from attendance_app.domain.style.house_style import HouseStyle
from attendance_app.storage.sqlite.codec import canonical, plain, read_text
from attendance_app.storage.sqlite.fee_rows import write_fee_run, write_pay
from attendance_app.storage.sqlite.meeting_rows import write_attendance, write_kept_annex, write_meeting
from attendance_app.storage.sqlite.part_rows import write_meeting_part
from attendance_app.storage.sqlite.roster_rows import write_part


def write_edit(connection: sqlite3.Connection, edit: Edit) -> None:
    """Write the value that an edit has afterwards."""
    if edit.subject is Subject.FORUM:
        _write_forum(connection, cast(Forum, edit.after))
    elif edit.subject is Subject.MEETING:
        write_meeting(connection, edit.id, cast("Meeting | None", edit.after))
    elif edit.subject is Subject.ATTENDANCE:
        write_attendance(connection, edit.meeting or "", edit.id, cast("Attendance | None", edit.after))
    elif edit.subject is Subject.ANNEX:
        write_kept_annex(connection, edit.meeting or "", edit.id, cast("KeptAnnex | None", edit.after))
    elif edit.subject is Subject.PAY:
        write_pay(connection, edit.id, cast("PersonPay | None", edit.after))
    elif edit.subject is Subject.FEE_RUN:
        write_fee_run(connection, edit.id, cast("FeeRun | None", edit.after))
    elif edit.subject in MEETING_PARTS:
        write_meeting_part(connection, edit.meeting or "", edit.id, cast("MeetingPart | None", edit.after))
    else:
        write_part(connection, edit)


def _write_forum(connection: sqlite3.Connection, forum: Forum) -> None:
    parts = (forum.annex, forum.settings, forum.style, forum.fees)
    connection.execute(
        "REPLACE INTO forum VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            forum.name,
            forum.kind.value,
            canonical(plain(forum.rules)),
            forum.rule_is_example,
            *(canonical(plain(each)) for each in parts),
        ),
    )


def read_forum(connection: sqlite3.Connection) -> Forum:
    """Read the forum; ValueError, KeyError or TypeError where the row is malformed."""
    name, kind, rules, example, annex, settings, style, fees = connection.execute(
        "SELECT name, kind, rules, rule_is_example, annex, settings, style, fees FROM forum"
    ).fetchone()
    return Forum(
        name,
        BodyKind(kind),
        read_text(tuple[QuorumRule, ...], rules),
        bool(example),
        read_text(AnnexSettings, annex),
        read_text(MeetingSettings, settings),
        read_text(HouseStyle, style),
        read_text(FeeRules, fees),
    )
