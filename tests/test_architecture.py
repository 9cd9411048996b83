"""The house's law: imports run one way."""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "attendance_app"
ALLOWED = {
    "domain": {"domain"},
    "services": {"services", "domain"},
    "storage": {"storage", "services", "domain", "system"},
    "documents": {"documents", "services", "domain", "system"},
    "system": {"system", "services", "domain"},
    "ui": {"ui", "services", "domain"},
}
# What the package says of itself.
ABOUT = {"__version__", "__supported_until__"}
FILES = [(room, file) for room in ALLOWED for file in sorted((ROOT / room).rglob("*.py"))]


def imported(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written out"
            assert all(alias.name != "*" for alias in node.names), "nothing is imported by star"
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names if node.module == "attendance_app"}
    return names


@pytest.mark.parametrize(("room", "file"), FILES, ids=lambda value: str(getattr(value, "name", value)))
def test_a_room_imports_only_what_it_may(room: str, file: Path) -> None:
    ours = {name.split(".")[1] for name in imported(file) if name.startswith("attendance_app.")} - {
        "__version__",
        "__supported_until__",
    }
    assert ours <= ALLOWED[room]


@pytest.mark.parametrize("room", ["domain", "services"])
def test_the_rules_and_services_need_only_the_standard_library(room: str) -> None:
    for file in (ROOT / room).rglob("*.py"):
        outside = {name.split(".")[0] for name in imported(file)} - set(sys.stdlib_module_names) - {"attendance_app"}
        assert not outside
        assert "sqlite3" not in imported(file)


def test_every_module_says_what_it_is() -> None:
    assert all(ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) for file in ROOT.rglob("*.py"))


def test_of_the_network_the_program_has_only_sockets_of_this_computer() -> None:
    """Python's own are heard in every test (tests/network.py); Qt's are not, so it may import no others."""
    for file in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "PySide6.QtNetwork":
                assert {alias.name for alias in node.names} <= {"QLocalServer", "QLocalSocket"}
        assert not imported(file) & {"socket", "ssl", "http", "http.client", "urllib.request"}


def test_no_window_asks_qt_for_its_screen() -> None:
    """PySide deletes that screen with the window: see screen_of in dialog_size.py."""
    assert [
        file.name for file in (ROOT / "ui").rglob("*.py") if re.search(r"\w\.screen\(\)", file.read_text("utf-8"))
    ] == []
