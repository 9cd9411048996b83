"""A document in whose place others have put a version with other changes: ours is kept next to it until merged."""

from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from attendance_app.services.errors import Problem, StoreError
from attendance_app.storage.durability.divergence import name_beside
from attendance_app.storage.durability.durable_document import DurableDocument
from attendance_app.storage.durability.file_identity import signature
from attendance_app.storage.durability.verified_copy import read_copy, write_verified_copy
from attendance_app.storage.sqlite.log_records import root_of
from attendance_app.system.files import replace_file


class ReplacedDocument:
    """Follows one document; ``conflicting`` is its path while a version of the same forum, to be merged, is there."""

    def __init__(self, device: str) -> None:
        """Begin with a document as it should be; ``device`` names this computer in the copy's name."""
        self.conflicting: Path | None = None
        self._device, self._beside = device, dict[Path, Path]()
        self._seen: object = None

    def follow(self, document: DurableDocument) -> None:
        """Keep a copy of ours next to the document while that has other changes; what fails is tried again later."""
        if document.problem is not Problem.CHANGED:
            self.conflicting = self._seen = None
            return
        seen = signature(document.path), document.head
        if seen == self._seen:
            return
        with suppress(StoreError, OSError):
            self._keep(document)
            with closing(read_copy(document.path)) as other:
                self.conflicting = document.path if root_of(other) == document.root else None
            self._seen = seen

    def _keep(self, document: DurableDocument) -> None:
        """Write the copy; an earlier one of this opening is replaced."""
        made = name_beside(document.path, self._device, date.today())
        write_verified_copy(document.memory, made)
        earlier = self._beside.setdefault(document.path, made)
        if earlier != made:
            replace_file(made, earlier)
