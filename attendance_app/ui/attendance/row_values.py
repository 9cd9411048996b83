"""What a row shows: a group's heading, or a person."""

from typing import NamedTuple

from attendance_app.domain.attendance import Mark
from attendance_app.services.meeting.search_highlights import Spans


class HeadingRow(NamedTuple):
    """A group; ``unrepresented`` where it is an organisation and none of its seats is filled."""

    name: str
    present: str
    unrepresented: bool
    matched: Spans


class PersonRow(NamedTuple):
    """A person's box and name, and in a body that is listed by role the office; ``found`` is None outside a search.

    ``recused``: the absence is a recusal from the running §. ``away``: there before a break and not back yet.
    """

    name: str
    mark: Mark
    found: bool | None
    matched: Spans
    office: str = ""
    recused: bool = False
    away: bool = False
