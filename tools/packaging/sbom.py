"""Writes what a package contains as a CycloneDX bill of materials, from the very files that are packed."""

import hashlib
import json
import re
import uuid
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.parser import BytesParser
from importlib import metadata
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from tools.packaging.project import ROOT
from tools.packaging.windows.file_version import file_version
from tools.setup.requirements import locked

_SPACE = uuid.UUID("8d2f0b5e-6f0c-5c0a-9d3e-4f1a7b6c2e11")
# Licences that METADATA says in words of its own.
_LICENSES = {"reportlab": "BSD-3-Clause", "rl_accel": "BSD-3-Clause", "pypdfium2": "Apache-2.0 AND BSD-3-Clause"}
_QT = "LGPL-3.0-only"
_LICENSES |= {"PySide6_Essentials": _QT, "shiboken6": _QT}
_BINARY = frozenset({".dll", ".exe", ".pyd"})


def windows_bom(tree: Path, wheels: Iterable[Path], version: str, epoch: int) -> str:
    """Return the bill of the installed folder: wheels, Python and Qt, and each program and library by its hash."""
    parts = [_of_wheel(wheel) for wheel in wheels]
    parts += [
        _library("CPython", _python_version(tree), "PSF-2.0", ComponentType.PLATFORM),
        _library("SQLite", _version_of(tree / "python" / "sqlite3.dll", 3), "blessing"),
        _library("Qt", _version_of(tree / "lib" / "PySide6" / "Qt6Core.dll", 3), _QT, ComponentType.FRAMEWORK),
        _library("PDFium", _pdfium_version(tree), "BSD-3-Clause AND Apache-2.0"),
        _library("Microsoft Visual C++ runtime", _version_of(tree / "lib" / "PySide6" / "msvcp140.dll", 4), ""),
        _library("Noto Sans", "2", "OFL-1.1", ComponentType.FILE),
    ]
    return _written("windows", version, [*parts, *_binaries(tree)], epoch)


def wheel_bom(wheel: Path, version: str, epoch: int) -> str:
    """Return the bill of our own wheel: itself, and what requirements.txt locks for an installation."""
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    parts = [_library(name, number, _licence_of(name), url=_pypi(name, number)) for name, number in locked(text)]
    return _written("wheel", version, [_file(wheel, wheel.name), *parts], epoch)


def _licence_of(name: str) -> str:
    """Return what a library that is installed here says of its licence; PackageNotFoundError where it is not."""
    said = metadata.metadata(name)
    known = {_key(library): license for library, license in _LICENSES.items()}
    return str(known.get(_key(name)) or said["License-Expression"] or said["License"])


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _written(kind: str, version: str, parts: list[Component], epoch: int) -> str:
    program = _library("Närvaro", version, "EUPL-1.2", ComponentType.APPLICATION)
    bom = Bom(components=parts)
    bom.metadata.component = program
    bom.metadata.timestamp = datetime.fromtimestamp(epoch, UTC)
    named = "\n".join(sorted(f"{each.bom_ref.value}" for each in parts))
    bom.serial_number = uuid.uuid5(_SPACE, f"{kind} {version} {epoch} {named}")
    bom.register_dependency(program, parts)
    return str(JsonV1Dot6(bom).output_as_string(indent=2))


def _of_wheel(wheel: Path) -> Component:
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
        [described] = [name for name in names if name.endswith(".dist-info/METADATA")]
        said = BytesParser().parsebytes(packed.read(described))
        inner = [name for name in names if ".dist-info/sboms/" in name and name.endswith(".json")]
        vendored = [part for name in inner for part in _vendored(json.loads(packed.read(name)))]
    name, version = str(said["Name"]), str(said["Version"])
    license = _LICENSES.get(name) or said["License-Expression"] or said["License"] or ""
    made = _library(name, version, str(license), url=_pypi(name, version))
    made.hashes.add(_hash(wheel.read_bytes()))
    made.components.update(vendored)
    return made


def _vendored(bill: dict[str, list[dict[str, str]]]) -> Iterator[Component]:
    """Give what a wheel's own bill says is compiled into it."""
    for each in bill.get("components", []):
        yield _library(each["name"], each.get("version", ""), "")


def _binaries(tree: Path) -> Iterator[Component]:
    for file in sorted(tree.rglob("*")):
        if file.suffix.lower() in _BINARY:
            yield _file(file, file.relative_to(tree).as_posix())


def _file(file: Path, name: str) -> Component:
    content = file.read_bytes()
    found = file_version(content)
    made = Component(name=name, type=ComponentType.FILE, version=found[0] if found else None, bom_ref=f"file:{name}")
    made.hashes.add(_hash(content))
    return made


def _library(
    name: str, version: str, license: str, kind: ComponentType = ComponentType.LIBRARY, url: PackageURL | None = None
) -> Component:
    made = Component(name=name, version=version, type=kind, purl=url, bom_ref=f"{name}@{version}")
    if license:
        made.licenses.add(LicenseFactory().make_from_string(license))
    return made


def _hash(content: bytes) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(content).hexdigest())


def _pypi(name: str, version: str) -> PackageURL:
    return PackageURL("pypi", None, _key(name), version)


def _version_of(file: Path, numbers: int) -> str:
    found = file_version(file.read_bytes())
    return ".".join(found[0].split(".")[:numbers]) if found else ""


def _python_version(tree: Path) -> str:
    """Return Python's version, of which the DLL says 3.13.2150.1013 for 3.13.2."""
    [library] = (tree / "python").glob("python3??.dll")
    major, minor, third, _ = _version_of(library, 4).split(".")
    return f"{major}.{minor}.{int(third) // 1000}"


def _pdfium_version(tree: Path) -> str:
    said = json.loads((tree / "lib" / "pypdfium2_raw" / "version.json").read_text(encoding="utf-8"))
    return ".".join(str(said[part]) for part in ("major", "minor", "build", "patch"))
