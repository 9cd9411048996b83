"""narvaro restore: writes a file's latest backup, and newer changes of a rescue log, as a new file."""

from pathlib import Path

from attendance_app import composition
from attendance_app.services.errors import Problem, Refusal, StoreError


def restore_latest(path: Path, new: Path) -> str:
    """Restore the latest backup of ``path``, which may be lost or damaged, as ``new``; return a Swedish report."""
    backups = composition.backups_of(path)
    if not backups:
        raise Refusal(f"Det finns ingen säkerhetskopia av ”{path.name}” på den här datorn. Leta efter en annan kopia.")
    file = composition.restore_backup(backups[0], new)
    lacks = f"\n{file.divergence_notice}" if file.divergence_notice else ""
    file.store.accept_divergence()
    file.close()
    more = f" och {backups[0].rescued} ur räddningsloggen" if backups[0].rescued else ""
    return (
        f"”{new.name}” är säkerhetskopian från {backups[0].kept:%Y-%m-%d %H.%M}, {backups[0].changes} ändringar{more}."
        f"{lacks}"
    )


def hint(path: Path) -> str:
    """Return a hint for a file that cannot be opened, "" where it has no backup."""
    return " Det finns en säkerhetskopia: narvaro restore FIL -o NY.narvaro." if composition.backups_of(path) else ""


def hint_of(refusal: Refusal, words: list[str]) -> str:
    """Return a hint for a command whose file cannot be opened, "" where there is none."""
    lost = {Problem.MISSING, Problem.DAMAGED, Problem.NOT_A_FORUM, Problem.STRANGE}
    if not isinstance(refusal, StoreError) or refusal.problem not in lost:
        return ""
    try:
        return next((hint(Path(word)) for word in words[1:] if Path(word).name == refusal.file), "")
    except (OSError, ValueError, Refusal):
        return ""
