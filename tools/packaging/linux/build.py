"""Builds the wheel and validates what desktops read of it."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from tools.packaging.project import DIST, ROOT, PackagingError, epoch, run, version

_NAME = "se.narvaro.Narvaro"
_DESKTOP = ROOT / "resources" / "desktop"


def wheel() -> Path:
    """Return where the wheel of this version goes."""
    return DIST / f"narvaro-{version()}-py3-none-any.whl"


def build() -> Path:
    """Build the wheel, the same bytes for the same commit; PackagingError where a desktop file is not valid."""
    validate()
    DIST.mkdir(exist_ok=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch())}
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", DIST, ROOT, env=environment)
    return wheel()


def validate() -> None:
    """Let the desktops' own validators judge entry, metainfo and kind of file."""
    run("desktop-file-validate", _DESKTOP / f"{_NAME}.desktop")
    run("appstreamcli", "validate", "--no-net", _DESKTOP / f"{_NAME}.metainfo.xml")
    with tempfile.TemporaryDirectory() as place:
        packages = Path(place, "packages")
        packages.mkdir()
        shutil.copy(_DESKTOP / f"{_NAME}.mime.xml", packages / f"{_NAME}.xml")
        run("update-mime-database", place)
        if "application/x-narvaro:*.narvaro" not in Path(place, "globs2").read_text(encoding="utf-8"):
            raise PackagingError("The kind of file is not known by its ending.")
