"""Lays out the folder that every Windows package installs: Python, libraries, program, launchers and licences."""

import os
import re
import shutil
import zipfile
from fnmatch import fnmatch
from pathlib import Path

from tools.packaging.project import ROOT, program_files

# Of Qt only what the program loads; the rest is QML, tools, translations and a software OpenGL.
QT_KEPT = frozenset({
    "__init__.py", "_config.py", "_git_pyside_version.py", "Qt6Core.dll", "Qt6Gui.dll", "Qt6Network.dll",
    "Qt6PrintSupport.dll", "Qt6Svg.dll", "Qt6Widgets.dll", "QtCore.pyd", "QtGui.pyd", "QtNetwork.pyd",
    "QtPrintSupport.pyd", "QtWidgets.pyd", "msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll", "pyside6.abi3.dll",
    "vcruntime140.dll", "vcruntime140_1.dll", "plugins/platforms/qwindows.dll", "plugins/platforms/qoffscreen.dll",
    "plugins/styles/qmodernwindowsstyle.dll", "plugins/iconengines/qsvgicon.dll", "plugins/imageformats/qsvg.dll",
    "plugins/imageformats/qjpeg.dll", "plugins/imageformats/qico.dll", "translations/qtbase_sv.qm",
})  # fmt: skip
# Headers, stubs, sources of extensions, tests, tools, and image formats that no annex takes.
DROPPED = (
    "*.pyi", "*.pyx", "*.pxi", "*.pxd", "*.h", "*.c", "*.lib", "*.data/*", "*/py.typed", "*/tests/*", "bin/*",
    "pypdfium2_cli/*", "lxml/includes/*", "lxml/isoschematron/*", "lxml/html/*", "lxml/objectify*", "lxml/sax*",
    "PIL/_avif*", "PIL/_imagingtk*", "PIL/_webp*", "reportlab/graphics/samples/*", "shiboken6/concrt140.dll",
    "shiboken6/vcamp140.dll", "shiboken6/vccorlib140.dll", "shiboken6/vcomp140.dll",
)  # fmt: skip
# Nothing of Närvaro opens a connection: without these no old OpenSSL is on her disk.
PYTHON_DROPPED = frozenset({
    "libcrypto-3.dll", "libssl-3.dll", "_ssl.pyd", "_hashlib.pyd", "winsound.pyd", "python.cat"
})  # fmt: skip
LICENSE = re.compile(r"licen[cs]e|copying|notice|METADATA$", re.I)


def lay_tree(tree: Path, wheels: list[Path], python: Path) -> None:
    """Make ``tree`` anew from the unpacked embeddable ``python`` and the wheels; the launchers come later."""
    shutil.rmtree(tree, ignore_errors=True)
    _lay_python(python, tree / "python")
    for wheel in wheels:
        _lay_wheel(wheel, tree / "lib", tree / "licenses")
    for name, source in program_files():
        put(tree / "app" / name, source.read_bytes())
    shutil.copy(ROOT / "resources" / "icons" / "narvaro.ico", tree)
    put(tree / "licenses" / "Narvaro-EUPL-1.2.txt", (ROOT / "LICENSE").read_bytes())
    put(tree / "licenses" / "Python.txt", (python / "LICENSE.txt").read_bytes())
    put(tree / "licenses" / "README.txt", (Path(__file__).parent / "licenses.txt").read_bytes())
    for name in ("LGPL-3", "GPL-3"):
        # Qt's. Debian's base system has the texts.
        put(tree / "licenses" / f"{name}.0.txt", Path("/usr/share/common-licenses", name).read_bytes())


def python_dll(tree: Path) -> str:
    """Return the name of Python's own DLL, such as python313.dll."""
    return next(each.name for each in (tree / "python").glob("python3??.dll"))


def settle(tree: Path, epoch: int) -> None:
    """Give every file and folder the same rights and the time ``epoch``, so that packages are the same twice."""
    for path in sorted(tree.rglob("*"), reverse=True):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (epoch, epoch))


def size_of(tree: Path) -> tuple[int, int]:
    """Return how many bytes and how many files a folder holds."""
    sizes = [each.stat().st_size for each in tree.rglob("*") if each.is_file()]
    return sum(sizes), len(sizes)


def put(file: Path, content: bytes) -> None:
    """Write a file, its folder made where it is missing."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _lay_python(embedded: Path, place: Path) -> None:
    """Copy Python; its ._pth file is what makes it find the libraries and the program, and nothing else."""
    place.mkdir(parents=True)
    for file in embedded.iterdir():
        # The program starts in Narvaro.exe; python.exe and pythonw.exe, both signed, are for its children.
        if file.name not in PYTHON_DROPPED and not file.name.endswith("._pth"):
            shutil.copy(file, place / file.name)
    short = python_dll(place.parent).removesuffix(".dll")
    (place / f"{short}._pth").write_bytes(f"{short}.zip\r\n.\r\n..\\lib\r\n..\\app\r\n".encode())


def _lay_wheel(wheel: Path, place: Path, licenses: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        for name in sorted(packed.namelist()):
            top, _, inside = name.partition("/")
            if top.endswith(".dist-info"):
                if LICENSE.search(inside) and not name.endswith("/"):
                    put(licenses / top.removesuffix(".dist-info") / inside.removeprefix("licenses/"), packed.read(name))
            elif not name.endswith("/") and is_used(name):
                put(place / name, packed.read(name))


def is_used(name: str) -> bool:
    """Tell if the program uses a file of a wheel."""
    top, _, inside = name.partition("/")
    if top == "PySide6" and inside not in QT_KEPT and not fnmatch(name, "PySide6/support/*.py"):
        return False
    return not any(fnmatch(name, each) for each in DROPPED)
