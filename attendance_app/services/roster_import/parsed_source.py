"""What a file holds once it is understood: its parsed tables, or a record of our own."""

from dataclasses import dataclass

from attendance_app.services.record.reading import ForumRecord
from attendance_app.services.roster_import.parsed_roster import ParsedRoster
from attendance_app.services.roster_import.source import Table
from attendance_app.services.roster_import.table_parser import best_of


@dataclass(frozen=True, slots=True)
class Source:
    """The parsed tables of a file or, where it is our own JSON export, its record; ``name`` is the file's name."""

    name: str
    parsed: tuple[ParsedRoster, ...]
    record: ForumRecord | None = None

    @property
    def best(self) -> ParsedRoster:
        """The parsed table with the best score; an empty one where there is none."""
        return self.parsed[best_of(self.parsed)] if self.parsed else ParsedRoster(Table("", ()), None, (), (), ())
