"""The law of imports: every module has a room, rooms import one way, and no two packages import each other."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "attendance_app"

# What each room may import beside itself. A folder or module that is not listed has no room: add it here or move it.
ALLOWED = {
    "domain": set(),
    "services": {"domain"},
    "storage": {"system", "services", "domain"},
    "documents": {"system", "services", "domain"},
    "ui": {"services", "domain"},
    "system": {"services"},
    "composition": {"storage", "documents", "system", "services", "domain"},
    "cli": {"app", "composition", "storage", "documents", "system", "services", "domain"},
    "app": {"ui", "composition", "system", "services", "domain"},
    "__main__": {"app", "cli"},
    "__init__": set(),
}
# What a menu or a dialog needs first: it is imported then, and not before the first view is shown.
LATER = {
    "documents.annex", "documents.export", "documents.readers",
    "services.fees", "services.merge", "services.roster_import", "services.statistics", "services.style",
    "ui.annex", "ui.body", "ui.door", "ui.fees", "ui.file", "ui.projector", "ui.roster", "ui.statistics", "ui.style",
    "ui.votes",
}  # fmt: skip
FILES = sorted(ROOT.rglob("*.py"))
LARGEST_FOLDER = 25


def room_of(file: Path) -> str:
    """Return the first part of a module's name below the package."""
    return file.relative_to(ROOT).with_suffix("").parts[0]


def package_of(file: Path) -> str:
    """Return the sub-package that a module lies in; a module directly in a room is a package of its own."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 2 or parts[-1] == "__init__" else parts)


@cache
def tree_of(file: Path) -> ast.Module:
    """Parse a module once for all tests."""
    return ast.parse(file.read_text(encoding="utf-8"))


def imports_of(file: Path, *, at_once: bool = False) -> Iterator[str]:
    """Yield the full name of everything that a module imports; ``at_once``: only what importing it imports."""
    for node in tree_of(file).body if at_once else ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written out"
            assert all(alias.name != "*" for alias in node.names), f"{file}: nothing is imported by star"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported_files(file: Path, *, at_once: bool = False) -> Iterator[Path]:
    """Yield the modules of ours that a module imports, as ``imports_of``."""
    for name in imports_of(file, at_once=at_once):
        ours = name.split(".")
        if ours[0] != "attendance_app":
            continue
        for length in range(len(ours), 0, -1):
            place = ROOT.joinpath(*ours[1:length])
            if place.with_suffix(".py").is_file() and length > 1:
                yield place.with_suffix(".py")
                break
            if (place / "__init__.py").is_file():
                yield place / "__init__.py"
                break


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_module_imports_only_what_its_room_may(file: Path) -> None:
    room = room_of(file)
    assert room in ALLOWED, f"{room} has no room"
    assert {room_of(each) for each in imported_files(file)} - {"__init__"} <= ALLOWED[room] | {room}


def test_no_two_packages_import_each_other() -> None:
    graph: dict[str, set[str]] = {}
    for file in FILES:
        targets = {package_of(each) for each in imported_files(file)}
        graph.setdefault(package_of(file), set()).update(targets - {package_of(file)})
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"These packages import each other: {' -> '.join(error.args[1])}")


def test_the_window_starts_without_what_only_a_menu_needs() -> None:
    reached, left = set[Path](), [ROOT / "app.py"]
    while left:
        file = left.pop()
        if file not in reached:
            reached.add(file)
            left += imported_files(file, at_once=True)
    assert {package_of(file) for file in FILES} >= LATER
    assert {package_of(file) for file in reached} & LATER == set()


@pytest.mark.parametrize("room", ["domain", "services"])
def test_the_rules_and_services_need_only_the_standard_library(room: str) -> None:
    allowed = (sys.stdlib_module_names | {"attendance_app"}) - {"sqlite3"}
    for file in (ROOT / room).rglob("*.py"):
        assert {name.split(".")[0] for name in imports_of(file)} <= allowed, file


def test_widgets_know_nothing_of_meetings() -> None:
    for file in (ROOT / "ui" / "widgets").rglob("*.py"):
        rooms = {package_of(each).split(".")[0:2][-1] for each in imported_files(file)}
        assert rooms <= {"widgets", "text", "errors", "ports", "bundled", "typed_times", "__init__"}, file


def test_no_folder_is_too_large_or_nearly_empty() -> None:
    for folder in {file.parent for file in FILES}:
        modules = [file for file in folder.glob("*.py") if file.name != "__init__.py"]
        assert 1 < len(modules) <= LARGEST_FOLDER, folder


def test_every_module_says_what_it_is() -> None:
    assert all(ast.get_docstring(tree_of(file)) for file in FILES)


def test_of_the_network_the_program_has_only_sockets_of_this_computer() -> None:
    """Python's own are heard in every test (tests/network.py); Qt's are not, so it may import no others."""
    for file in FILES:
        names = set(imports_of(file))
        qt = {name for name in names if name.startswith("PySide6.QtNetwork.")}
        assert qt <= {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}, file
        assert not {name.split(".")[0] for name in names} & {"socket", "ssl", "http"}, file
        assert not any(name.startswith("urllib.request") for name in names), file


def test_no_window_asks_qt_for_its_screen() -> None:
    """PySide deletes that screen with the window: see screen_of in dialog_size.py."""
    asking = [file for file in FILES if re.search(r"\w\.screen\(\)", file.read_text("utf-8"))]
    assert [file.name for file in asking if room_of(file) == "ui"] == []


def test_the_map_names_only_modules_that_exist() -> None:
    root = ROOT.parent
    text = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    there = {file.name for folder in ("attendance_app", "tests", "tools") for file in (root / folder).rglob("*.py")}
    named = {each.rsplit("/", 1)[-1] for each in re.findall(r"`([\w/]+\.py)`", text)}
    assert named - there - {"dev.py", "main.py"} == set()
