"""What the services need from outside, and the known errors that come back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Protocol

from attendance_app.domain.change import Change, ChangeId, ChangeKind, Edit, Key
from attendance_app.domain.forum import Forum
from attendance_app.domain.meeting import Meeting, MeetingId, MeetingRecord
from attendance_app.domain.roster import PersonId, Roster


class Refusal(Exception):  # noqa: N818  (not a fault: the answer no, in words)
    """A known error: its text is one plain Swedish sentence or two, what is wrong and what to do."""

    def __init__(self, words: str) -> None:
        """Keep the words on one line, whatever a file's name holds."""
        super().__init__(" ".join(words.split()))


class Problem(Enum):
    """What can be wrong with a forum file, in words; {file} is the file's name."""

    MISSING = "Filen ”{file}” finns inte. Kontrollera namnet eller välj en annan fil."
    EXISTS = "Filen ”{file}” finns redan och har inte ändrats. Välj ett annat namn."
    NOT_A_FORUM = "”{file}” är inte en Närvaro-fil. Välj en fil som slutar på .narvaro."
    STRANGE = "”{file}” innehåller sådant som en Närvaro-fil aldrig innehåller och öppnas därför inte."
    TOO_NEW = "”{file}” är sparad av en nyare version av Närvaro. Uppdatera programmet; filen är orörd."
    TOO_OLD = (
        "”{file}” är sparad av en provversion från före den första utgåvan av Närvaro och kan inte öppnas."
        " Filen är orörd; börja om med en ny fil."
    )
    TOO_LARGE = "”{file}” är för stor för att vara en Närvaro-fil. Välj en annan fil."
    DAMAGED = "”{file}” är skadad: innehållet stämmer inte med ändringsloggen. Öppna en säkerhetskopia."
    READ_ONLY = "”{file}” är öppen i ett annat fönster och kan bara läsas här. Stäng det andra fönstret för att ändra."
    PROTECTED = "”{file}” är skrivskyddad. Spara den på en plats där du får skriva."
    DISK_FULL = "Disken är full. Ta bort något från disken och försök igen."
    HELD = "”{file}” hålls av ett annat program. Vänta några sekunder och försök igen."
    CHANGED = "”{file}” har ändrats av ett annat program och är läst på nytt. Gör om det du gjorde, om det behövs."
    MOVED = "”{file}” har bytts ut. Vänta några sekunder och försök igen."
    GONE = "”{file}” har tagits bort eller flyttats. Spara det du har som en ny fil under Arkiv."
    DIVERGED = (
        "”{file}” har ändrats av någon annan. Dina ändringar ligger i en kopia bredvid."
        " Välj Arkiv – Slå ihop med en kopia."
    )
    OFFLINE = "Den delade mappen med ”{file}” nås inte. Det du gör sparas på den här datorn och läggs dit när den nås."
    LATER = "”{file}” är sparad på den här datorn; den delade mappen nås inte. Öppna filen igen när mappen nås."
    FAILED = "”{file}” går inte att läsa eller skriva. Försök igen, eller spara det du har som en ny fil under Arkiv."


# What the band of the window says while the rescue log alone has the last changes.
RESCUED = {
    Problem.GONE: "”{file}” har tagits bort eller flyttats. Programmet skriver filen på nytt om några sekunder.",
    Problem.MOVED: "”{file}” har bytts ut. Programmet läser den nya filen om några sekunder.",
    Problem.CHANGED: "”{file}” har bytts ut mot en fil med andra ändringar."
    " Spara det du har som en ny fil och slå sedan ihop den med den andra.",
    Problem.DISK_FULL: "Disken är full. Ta bort något från disken.",
    Problem.HELD: "”{file}” hålls av ett annat program. Stäng det eller vänta; programmet försöker igen.",
    Problem.PROTECTED: "”{file}” är skrivskyddad. Ta bort skrivskyddet eller spara det du har som en ny fil.",
}
_OTHERWISE = "”{file}” är skadad eller går inte att skriva. Spara det du har som en ny fil."
# What concerns the file in the shared place alone: the working copy has everything.
OF_THE_SHARED_PLACE = frozenset({Problem.DIVERGED, Problem.OFFLINE})
_SAFE = " Inget är förlorat: det du gör sparas i räddningsloggen på den här datorn."


def rescued_words(problem: Problem, file: str) -> str:
    """Return what is wrong with the file, what to do, and that nothing is lost."""
    if problem in OF_THE_SHARED_PLACE:
        return str(problem.value).format(file=file)
    return RESCUED.get(problem, _OTHERWISE).format(file=file) + _SAFE


def replayed_words(replayed: int, set_aside: int, file: str) -> str:
    """Return what a rescue log had when the file was opened, "" for nothing."""
    words = []
    if replayed:
        changes = "1 ändring" if replayed == 1 else f"{replayed} ändringar"
        words.append(f"{changes} som inte hann skrivas i ”{file}” förra gången är hämtade ur räddningsloggen.")
    if set_aside:
        changes = "1 ändring" if set_aside == 1 else f"{set_aside} ändringar"
        words.append(
            f"Räddningsloggen har {changes} som hör till en annan version av ”{file}”."
            " De är sparade; hämta dem under Arkiv – Säkerhetskopior."
        )
    return " ".join(words)


class StoreError(Refusal):
    """The forum file could not be read or written; nothing was changed."""

    def __init__(self, problem: Problem, file: str, unsaved: bool = False) -> None:
        """Say ``problem`` of the file called ``file`` (its name, without the folder), and if a change is not saved."""
        super().__init__(problem.value.format(file=file) + (" Ändringen är inte sparad." if unsaved else ""))
        self.problem, self.file = problem, file


class DocumentError(Refusal):
    """A document could not be made or written; an older one of the same name is untouched."""


@dataclass(frozen=True, slots=True)
class LogHead:
    """The last line of the change log: its number (0 for none) and hash (64 hexadecimal digits)."""

    number: int
    digest: str

    @property
    def short(self) -> str:
        """Number and the first eight digits, as the annex's metadata has them."""
        return f"{self.number} {self.digest[:8]}"


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the change log, without values; ``at`` is for display only.

    ``decided`` is what a join kept as it was, ``origins`` the changes of another copy that it has taken in,
    ``erased`` the ids of what it erased.
    """

    id: ChangeId
    at: str
    kind: ChangeKind
    undoes: bool
    touched: tuple[Key, ...]
    decided: tuple[Key, ...]
    origins: frozenset[ChangeId]
    erased: frozenset[str]
    digest: str


def known_changes(lines: Iterable[LogLine]) -> frozenset[ChangeId]:
    """Return every change that a log has made or taken in; a join that was undone is not known any more."""
    found: set[ChangeId] = set()
    for line in lines:
        found.add(line.id)
        found = found - line.origins if line.undoes else found | line.origins
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the change log with what was before and after; names that were erased are ""."""

    number: int
    at: str
    device: str
    kind: ChangeKind
    undoes: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """Whose traces, or which meetings, are to leave the file for good (gallring)."""

    people: frozenset[PersonId] = frozenset()
    meetings: frozenset[MeetingId] = frozenset()


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did: names and remarks, lines of the log, annexes that were kept; and how many older copies.

    ``backups`` are those that it was done in too, ``removed`` those that could not be and were taken away.
    """

    names: int = 0
    lines: int = 0
    annexes: int = 0
    backups: int = 0
    removed: int = 0
    rescue_logs: int = 0


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a forum: when it was kept, how many changes it has, and how many a rescue log has besides."""

    file: Path
    kept: datetime
    changes: int
    rescued: int


class ForumStore(Protocol):
    """One forum file, open."""

    @property
    def name(self) -> str:
        """The file's name without its folder."""

    @property
    def read_only(self) -> bool:
        """True where another program writes this file, or it may not be written."""

    @property
    def why_read_only(self) -> Problem:
        """Why it may only be read: another window has it, or it is protected."""

    @property
    def shared(self) -> str:
        """The kind of shared place that the file lies in ("OneDrive" …), "" where only this computer has it."""

    @property
    def diverged(self) -> Path | None:
        """The file in the shared place, where others have changed it and ours lies beside it; else None."""

    @property
    def problem(self) -> Problem | None:
        """Why the rescue log alone has the last changes, None where the file has them all."""

    @property
    def replayed(self) -> int:
        """How many changes the rescue log had, and the file had not, when it was opened."""

    @property
    def set_aside(self) -> int:
        """How many changes lie in a rescue log that does not fit the file."""

    @property
    def head(self) -> LogHead:
        """The last line of the change log."""

    def is_at(self, path: Path) -> bool:
        """Tell if ``path`` is the very file that is open."""

    def load_forum(self) -> Forum:
        """Read the body and its settings."""

    def load_roster(self) -> Roster:
        """Read the forum's roster."""

    def load_meetings(self) -> tuple[Meeting, ...]:
        """Read every meeting, the oldest first, without people."""

    def load_record(self, meeting: MeetingId) -> MeetingRecord:
        """Read one meeting whole; KeyError where there is none."""

    def load_lines(self) -> tuple[LogLine, ...]:
        """Read the change log, the first line first."""

    def load_entries(self) -> tuple[LogEntry, ...]:
        """Read the change log with its values, the first line first."""

    def load_kept_annex(self, meeting: MeetingId, layout: str) -> bytes | None:
        """Read an annex that was kept when the minutes were verified, None where there is none."""

    def commit(self, change: Change, at: datetime) -> None:
        """Write the new state and the log's line durably, as one; StoreError where that fails, nothing written.

        Durably is in the file or, while that cannot be written, in the rescue log. An error may come with a file that
        was read anew: ``head`` has moved then.
        """

    def poll(self) -> bool:
        """Try again what could not be done before, and read what others wrote; True where anything changed."""

    def erase(self, erasure: Erasure, at: datetime) -> Erased:
        """Erase from the file, its backups and rescue logs, bytes and all; StoreError where that fails."""

    def keep_backup(self) -> None:
        """Keep a backup where none holds the forum as it is now; nothing is said where that fails."""

    def save_as(self, path: Path) -> None:
        """Write everything as a new file and go on with that; StoreError where it cannot be."""

    def close(self) -> None:
        """Let go of the file."""


class Clock(Protocol):
    """What time it is, for display only: nothing is ordered by it."""

    def now(self) -> datetime:
        """Return the local time."""
