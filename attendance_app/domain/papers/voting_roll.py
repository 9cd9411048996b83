"""The röstlängd of a stämma as an annex: members, shares, proxies and votes, as it was established. Never published."""

from dataclasses import replace

from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting_record import MeetingRecord
from attendance_app.domain.papers.annex import Annex, AnnexColumn, AnnexSection, ColumnKind, framed
from attendance_app.domain.papers.days import dates_words
from attendance_app.domain.papers.names import together_words
from attendance_app.domain.votes.roll import Roll, RollLine
from attendance_app.domain.voting.roll_lines import established_at
from attendance_app.domain.wording import moment_words


def voting_roll(forum: Forum, record: MeetingRecord, roll: Roll, log_head: str = "") -> Annex:
    """Return the röstlängd as it was established at its §: a line a member, co-owners together, and the votes."""
    columns = (
        AnnexColumn("Medlem", ColumnKind.NAME),
        AnnexColumn("Lgh/andel", ColumnKind.TEXT),
        AnnexColumn("Ombud", ColumnKind.TEXT),
        AnnexColumn("Röster", ColumnKind.MARK),
    )
    rows = (*(_row(record, each) for each in roll.lines), ("Summa", "", "", str(roll.votes)))
    title = f"Röstlängd {forum.name} {dates_words(record.meeting)}"
    made = framed(forum, record, title, "", columns, (AnnexSection("", "", rows),), log_head)
    return replace(made, lead=(_established(record, roll),), empty_mark="inga röster")


def _row(record: MeetingRecord, line: RollLine) -> tuple[str, ...]:
    return together_words(record, (line.member, *line.together)), line.share, line.proxy, str(line.votes)


def _established(record: MeetingRecord, roll: Roll) -> str:
    item = established_at(record.meeting, roll)
    where = f" vid {item}" if item else ""
    members = "1 medlem" if len(roll.lines) == 1 else f"{len(roll.lines)} medlemmar"
    votes = "1 röst" if roll.votes == 1 else f"{roll.votes} röster"
    return f"Fastställd{where}, {moment_words(roll.at)}: {members} närvarande eller företrädda genom ombud, {votes}."
