"""Opening a forum file that is in a synced or network folder."""

from pathlib import Path

from attendance_app.services.ports import Progress
from attendance_app.storage.durability.data_folder import DataFolder
from attendance_app.storage.forum_store import SqliteForumStore, open_store
from attendance_app.storage.shared.store import SharedForumStore
from attendance_app.storage.shared.working_copy import WorkingCopy


def open_shared(
    path: Path, data: DataFolder, provider: str, read_only: bool = False, progress: Progress | None = None
) -> SqliteForumStore:
    """Open a forum file in a shared folder; StoreError where it is refused.

    To read only, the working copy is opened if there is one, else the file itself.
    """
    working = WorkingCopy(path, data)
    if read_only:
        return open_store(working.file if working.exists else path, data, read_only=True, progress=progress)
    return SharedForumStore(working, data, provider, progress)
