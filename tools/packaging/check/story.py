"""One evening with one package: installed, used, upgraded, taken away."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tools.packaging.check.kinds import Kind
from tools.packaging.check.screen import Screen
from tools.packaging.check.wine import Windows, wait_for
from tools.packaging.project import PackagingError

MEETING, ABSENT = "2024-12-13", "Arijana Jazic"
# What may be there afterwards: her documents, her forums' backups and settings, and what Windows keeps until a restart.
_HERS = ("users/anna/Documents/", "users/anna/AppData/Local/narvaro/", "users/anna/AppData/Local/Temp/")
# Wine's own: its list of menus, and keys that Windows Installer leaves empty.
_WINES = ("MenuFiles", "Installer\\\\Folders")

Step = tuple[str, Callable[[], str | None]]


class Story:
    """The steps, in order; each returns what is to be printed, or raises PackagingError."""

    def __init__(self, name: str, kind: Kind, screen: Screen, older: Path, newer: Path) -> None:
        """Tell it of the package called ``name``, ``older`` first and ``newer`` over it."""
        self._name, self._kind, self._screen, self._older, self._newer = name, kind, screen, older, newer
        self._windows: Windows = kind.windows
        self._sample = self._windows.home / "AppData" / "Local" / "narvaro" / "Kommunalt forum.narvaro"
        self._files, self._registry = self._windows.files(), _ours(self._windows.registry())

    def steps(self) -> Iterator[Step]:
        """Give each step with its name."""
        yield "older version installed silently", lambda: self._install(self._older)
        yield "started, sample opened", self._start
        yield "name typed and ticked", self._tick
        yield "annex saved as PDF", self._save_annex
        yield "double click handed over", self._double_click
        yield "upgrade while it is open", self._upgrade_while_open
        yield "closed and upgraded", self._upgrade
        yield "tick is there after the upgrade", self._start_again
        yield "file dropped twice is refused in a box", self._refuse_two_files
        if self._kind.has_pages:
            yield "installed by hand, started from its last page", self._install_by_hand
        yield "uninstalled, only her own is left", self._uninstall

    def _install(self, package: Path) -> str:
        status = self._kind.install(package)
        if status or not self._kind.program.exists():
            raise PackagingError(f"{package.name} ended with {status}.")
        return package.name

    def _start(self) -> str:
        self._windows.start(self._kind.starter)
        took = self._screen.wait("Närvaro", 120)
        self.picture("start")
        # A second start hands the sample over, whatever the first page offers.
        self._windows.start(self._kind.program, "--sample")
        self._screen.wait("Kommunalt forum")
        return f"window after {took:.0f} s"

    def _tick(self) -> str:
        before = self._status()
        self._screen.write("jazic")
        self._screen.press("Return")
        wait_for(lambda: self._status() != before, 30, "The tick is in the file")
        self.picture("overview")
        return f"{before} → {self._status()}"

    def _save_annex(self) -> str:
        annex = self._windows.home / "Documents" / f"Bilaga 1 {MEETING}.pdf"
        self._screen.press("ctrl+p")
        self._screen.wait("Bilaga 1")
        self.picture("preview")
        self._screen.press("ctrl+s")
        time.sleep(3)
        self.picture("save")
        self._screen.press("Return")
        wait_for(lambda: list(annex.parent.glob("*.pdf")), 30, "The annex is saved")
        [saved] = annex.parent.glob("*.pdf")
        if not saved.read_bytes().startswith(b"%PDF"):
            raise PackagingError(f"{saved.name} is no PDF.")
        self._screen.press("Escape")
        return f"{saved.name}, {saved.stat().st_size:,} bytes"

    def _double_click(self) -> str:
        own = self._windows.home / "Documents" / "Min närvaro.narvaro"
        self._command("sample", self._windows.path_of(own))
        self._kind.let_double_clicks_work()
        self._windows.start(own)
        wait_for(lambda: self._is_open(own), 60, "The other file is open")
        wait_for(lambda: self._running() == 1, 20, "The second program ends")
        return "one program, the other file shown"

    def _upgrade_while_open(self) -> str:
        status = self._kind.install(self._newer) if self._kind.while_open else None
        if status is not None and status not in self._kind.while_open:
            raise PackagingError(f"{self._newer.name} ended with {status} while the program was open.")
        self._refuse_damaged()
        return "no installer" if status is None else f"exit status {status}, forum whole"

    def _upgrade(self) -> str:
        self._close_window()
        return self._install(self._newer)

    def _start_again(self) -> str:
        left = self._kind.program.parent / "lib" / "older-version-only.txt"
        if left.exists():
            raise PackagingError("A file of the older version is still there.")
        self._windows.start(self._kind.starter)
        self._screen.wait("Kommunalt forum", 120)
        self.picture("upgraded")
        self._close_window()
        self._refuse_damaged()
        return self._status()

    def _refuse_two_files(self) -> str:
        self._windows.start(self._kind.program, "one.narvaro", "two.narvaro")
        self._screen.wait("Närvaro")
        self.picture("two-files")
        self._screen.press("Return")
        self._screen.wait_gone("Närvaro")
        return "a box, no window"

    def _install_by_hand(self) -> str:
        uninstaller, began = self._kind.program.with_name("Avinstallera.exe"), time.time()
        self._windows.start(self._newer)
        self._screen.wait("Närvaro")
        self.picture("installer")
        # Written after every other file.
        wait_for(lambda: uninstaller.exists() and uninstaller.stat().st_mtime > began, 120, "The files are laid out")
        time.sleep(5)
        self.picture("installer-last-page")
        self._screen.press("Return")
        self._screen.wait("Kommunalt forum", 90)
        self._close_window()
        return "open the file, close its last page"

    def _uninstall(self) -> str:
        self._kind.forget_double_clicks()
        self._kind.uninstall(self._newer)
        left = {each for each in self._windows.files() - self._files if not each.startswith(_HERS)}
        keys = _ours(self._windows.registry()) - self._registry
        if left or keys:
            raise PackagingError(f"Left behind: {', '.join(sorted(left | keys)[:5])}")
        if not self._sample.exists():
            raise PackagingError("Her own forum is gone.")
        return "her documents and %LOCALAPPDATA%\\narvaro"

    def _status(self) -> str:
        """Return the second line of the sample's status: how many are present."""
        said = self._command("status", self._windows.path_of(self._sample), "--meeting", MEETING).splitlines()
        return said[1] if len(said) > 1 else ""

    def _running(self) -> int:
        return self._windows.output("tasklist").lower().count("narvaro.exe")

    def _is_open(self, file: Path) -> bool:
        """Tell if a window has the file: then a command that would change it is refused."""
        words = ["mark", self._windows.path_of(file), "--meeting", MEETING]
        return self._windows.run(self._kind.program.with_name("narvaro-cli.exe"), *words) == 1

    def _refuse_damaged(self) -> None:
        if "Filen är hel" not in self._command("check", self._windows.path_of(self._sample)):
            raise PackagingError("The forum is not whole.")

    def _command(self, *words: str) -> str:
        return self._windows.output(self._kind.program.with_name("narvaro-cli.exe"), *words)

    def _close_window(self) -> None:
        self._screen.press("ctrl+q")
        self._screen.wait_gone("Närvaro")
        time.sleep(2)

    def picture(self, name: str) -> None:
        """Keep what is seen now as a picture."""
        time.sleep(1.5)
        self._screen.picture(f"{self._name}-{name}")


def _ours(registry: str) -> set[str]:
    """Return the lines of the registry that name the program."""
    lines = (line for line in registry.splitlines() if "arvaro" in line.lower())
    return {line for line in lines if not any(sign in line for sign in _WINES)}


def older_tree(tree: Path, place: Path) -> Path:
    """Return a copy of the installed folder as an older version would have been, with a file more."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(tree, place / tree.name)
    (place / tree.name / "lib" / "older-version-only.txt").write_text("older\n", encoding="utf-8")
    return place / tree.name
