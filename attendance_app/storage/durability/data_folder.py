"""The user's own data folder, by what storage keeps in it. A forum's file lies where the secretary put it."""

from dataclasses import dataclass
from pathlib import Path

from attendance_app.storage.durability.file_identity import place_key


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Paths in the user's data folder; nothing is created."""

    root: Path

    @property
    def locks(self) -> Path:
        """Folder of the writers' locks."""
        return self.root / "locks"

    @property
    def backups(self) -> Path:
        """Folder with a folder of backups for each forum."""
        return self.root / "backups"

    @property
    def rescue(self) -> Path:
        """Folder of the rescue logs."""
        return self.root / "rescue"

    @property
    def heads(self) -> Path:
        """Folder of the last known heads of the forums."""
        return self.root / "heads"

    @property
    def erasures(self) -> Path:
        """Folder of the erasures that have begun."""
        return self.root / "erasures"

    @property
    def working(self) -> Path:
        """Folder of the working copies of files in synced or network folders."""
        return self.root / "working"

    def working_copy_of(self, document: Path) -> Path:
        """Return the path of the working copy of a file; each has a folder of its own."""
        return self.working / place_key(document) / document.name

    @property
    def device(self) -> Path:
        """File with this computer's id."""
        return self.root / "device"

    @property
    def verified(self) -> Path:
        """File with the hashes of the forum files that passed their integrity check."""
        return self.root / "verified.txt"
