"""Fetches the parts of the Windows packages from the package index, by hash: Python and the locked wheels."""

import io
import sys
import tarfile
import zipfile
from pathlib import Path

from tools.packaging.project import BUILD, ROOT, run

PYTHON = "3.13"
_TAG = f"cp{PYTHON.replace('.', '')}"
_PLACE = BUILD / "downloads"


def wheels() -> list[Path]:
    """Download the wheels that requirements.txt locks, for 64-bit Windows; return them in order of name."""
    return _download("wheels", ROOT / "requirements.txt", windows_wheels(), "*.whl")


def windows_wheels() -> list[str]:
    """Return the options by which pip takes wheels for 64-bit Windows and the Python that is packed."""
    platform = ["--platform", "win_amd64", "--python-version", PYTHON, "--implementation", "cp"]
    return [*platform, "--abi", _TAG, "--abi", "abi3", "--abi", "none", "--only-binary=:all:"]


def embedded_python() -> Path:
    """Download the embeddable Python; return the folder it is unpacked in."""
    [packed] = _download("python", Path(__file__).parents[1] / "python.txt", ["--no-deps"], "*.tar.gz")
    place = _PLACE / "python" / "unpacked"
    with tarfile.open(packed) as archive:
        [name] = [each for each in archive.getnames() if each.endswith("/data.zip")]
        inner = archive.extractfile(name)
        assert inner is not None
        with zipfile.ZipFile(io.BytesIO(inner.read())) as content:
            content.extractall(place)
    return place / _TAG


def _download(name: str, requirements: Path, more: list[str], pattern: str) -> list[Path]:
    place = _PLACE / name
    place.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--require-hashes"]
    for older in place.glob(pattern):
        older.unlink()
    run(*pip, *more, "-r", requirements, "-d", place)
    return sorted(place.glob(pattern))
