"""How each of the three packages is installed, started, upgraded and taken away, with no questions asked."""

import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tools.packaging.check.wine import Windows, wait_for
from tools.packaging.project import PackagingError

_CLASSES = r"Software\Classes"


@dataclass(frozen=True)
class Kind:
    """The portable folder; the others differ in what they override."""

    windows: Windows
    # Exit statuses of an upgrade while the program is open.
    while_open: frozenset[int] = frozenset()
    # If installing by hand shows pages.
    has_pages: bool = False

    @property
    def program(self) -> Path:
        """Where Narvaro.exe is once it is installed."""
        return self.windows.home / "Bärbar mapp" / "Narvaro" / "Narvaro.exe"

    @property
    def starter(self) -> Path:
        """What she clicks to start it."""
        return self.program

    def install(self, package: Path) -> int:
        """Install or upgrade; return the exit status."""
        folder = self.program.parent
        shutil.rmtree(folder, ignore_errors=True)
        with zipfile.ZipFile(package) as packed:
            packed.extractall(folder.parent)
        return 0

    def uninstall(self, package: Path) -> None:
        """Take it away, as she would."""
        shutil.rmtree(self.program.parent.parent)

    def let_double_clicks_work(self) -> None:
        """See to it that a double click finds the program."""
        self._associate("HKLM", f'"{self.windows.path_of(self.program)}" "%1"')

    def forget_double_clicks(self) -> None:
        """Undo what ``let_double_clicks_work`` did."""
        for key in (".narvaro", "Narvaro.Forum"):
            self.windows.run("reg", "delete", rf"HKLM\{_CLASSES}\{key}", "/f")

    def _associate(self, hive: str, command: str) -> None:
        for key, value in ((".narvaro", "Narvaro.Forum"), (r"Narvaro.Forum\shell\open\command", command)):
            self.windows.run("reg", "add", rf"{hive}\{_CLASSES}\{key}", "/ve", "/d", value, "/f")


@dataclass(frozen=True)
class Setup(Kind):
    """The installer for one user."""

    while_open: frozenset[int] = frozenset({2})
    has_pages: bool = True

    @property
    def program(self) -> Path:
        """In her own profile."""
        return self.windows.home / "AppData" / "Local" / "Programs" / "Narvaro" / "Narvaro.exe"

    @property
    def starter(self) -> Path:
        """The entry of the start menu."""
        return shortcut(self.windows)

    def install(self, package: Path) -> int:
        """Run it silently."""
        return self.windows.run(package, "/S")

    def uninstall(self, package: Path) -> None:
        """Run its uninstaller, which copies itself elsewhere and goes on there."""
        self.windows.run(self.program.with_name("Avinstallera.exe"), "/S")
        wait_for(lambda: not self.program.parent.exists(), 60, "Uninstalling ends")

    def let_double_clicks_work(self) -> None:
        """Copy what the installer registered for this user to the computer's part: Wine 10 does not merge the two."""
        said = self.windows.output("reg", "query", rf"HKCU\{_CLASSES}\Narvaro.Forum\shell\open\command", "/ve")
        expected = f'"{self.windows.path_of(self.program)}" "%1"'
        if expected not in said:
            raise PackagingError(f"The double click is registered as {said.strip()!r}, not as {expected!r}.")
        self._associate("HKLM", expected)


@dataclass(frozen=True)
class Msi(Kind):
    """The package for a whole computer."""

    # Done; done, to be completed at the next start (3010 as a shell sees it); refused.
    while_open: frozenset[int] = frozenset({0, 3010 % 256, 1603 % 256})

    @property
    def program(self) -> Path:
        """In Program Files."""
        return self.windows.drive / "Program Files" / "Narvaro" / "Narvaro.exe"

    @property
    def starter(self) -> Path:
        """The entry of the start menu."""
        return shortcut(self.windows)

    def install(self, package: Path) -> int:
        """Run it silently."""
        return self.windows.run("msiexec", "/i", self.windows.path_of(package), "/qn")

    def uninstall(self, package: Path) -> None:
        """Uninstall by the package's own file."""
        status = self.windows.run("msiexec", "/x", self.windows.path_of(package), "/qn")
        if status:
            raise PackagingError(f"Uninstalling the MSI ended with {status}.")

    def let_double_clicks_work(self) -> None:
        """Do nothing: the MSI registers it for the computer."""

    def forget_double_clicks(self) -> None:
        """Do nothing."""


def shortcut(windows: Windows) -> Path:
    """Return the start menu's entry; PackagingError where there is none."""
    found = [each for each in windows.drive.rglob("Närvaro.lnk") if "Start Menu" in str(each)]
    if not found:
        raise PackagingError("There is no entry in the start menu.")
    return found[0]
