"""Runs the stories of all three packages, in a session of the chroot; prints a table."""

import shutil
import sys
import time
from pathlib import Path

from tools.packaging.check import suite
from tools.packaging.check.kinds import Kind, Msi, Setup
from tools.packaging.check.screen import PICTURES, Screen
from tools.packaging.check.story import Story, older_tree
from tools.packaging.check.wine import WORK, Windows, debian_with_wine
from tools.packaging.project import PackagingError, epoch, version
from tools.packaging.windows.archive import build_zip
from tools.packaging.windows.build import TREE, packages
from tools.packaging.windows.installer import build_installer
from tools.packaging.windows.launcher import build_launchers
from tools.packaging.windows.msi import build_msi
from tools.packaging.windows.tree import settle

OLDER = "0.0.1"
KINDS: dict[str, type[Kind]] = {"setup": Setup, "msi": Msi, "portable": Kind}


def main(wanted: list[str]) -> int:
    """Check the packages named, or all; return 0 if every step was as it should be."""
    screen, chroot = Screen(), debian_with_wine()
    older = build_older()
    results = []
    for name in wanted or KINDS:
        newer = WORK / packages(version())[name].name
        shutil.copy(packages(version())[name], newer)
        windows = Windows(chroot, name, screen.display)
        try:
            results.append(tell(Story(name, KINDS[name](windows), screen, older[name], newer), name))
        finally:
            windows.close()
            newer.unlink()
    print(f"Pictures: {PICTURES}")
    return 0 if all(results) else 1


def tell(story: Story, name: str) -> bool:
    """Do each step and print a row of the table; False at the first that fails."""
    for words, step in story.steps():
        began = time.monotonic()
        try:
            said = step()
        except PackagingError as error:
            story.picture("failed")
            print(f"{name:9} FAILED {words}: {error}", flush=True)
            return False
        print(f"{name:9} {time.monotonic() - began:5.1f} s  {words}: {said}", flush=True)
    return True


def build_older() -> dict[str, Path]:
    """Build the three packages of an older version, quickly."""
    tree = older_tree(TREE, WORK / "older")
    build_launchers(tree, OLDER)
    settle(tree, epoch())
    made = {kind: WORK / file.name for kind, file in packages(OLDER).items()}
    build_zip(tree, made["portable"], epoch())
    build_msi(tree, OLDER, made["msi"], epoch())
    build_installer(tree, OLDER, made["setup"], epoch(), quick=True)
    return made


if __name__ == "__main__":
    if sys.argv[1:2] == ["--tests"]:
        sys.exit(suite.main(sys.argv[2:]))
    sys.exit(main(sys.argv[1:]))
