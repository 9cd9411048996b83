"""What a row shows: an organisation's heading, or a person."""

from typing import NamedTuple

from attendance_app.domain.attendance import Mark
from attendance_app.services.meeting.search_highlights import Spans


class HeadingRow(NamedTuple):
    """An organisation; ``unrepresented`` where none of its seats is filled."""

    name: str
    present: str
    unrepresented: bool
    matched: Spans


class PersonRow(NamedTuple):
    """A person's box and name; ``found`` is None outside a search."""

    name: str
    mark: Mark
    found: bool | None
    matched: Spans
