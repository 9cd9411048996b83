import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parent.parent


def test_a_library_that_is_not_there_gives_its_package() -> None:
    assert dev.missing_packages({"libc.so.6": "libc6", "libnone.so.1": "none1"} if sys.platform == "linux" else {}) in (
        ["none1"],
        [],
    )


def test_without_rights_the_exact_line_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda _: None)
    with pytest.raises(dev.SetupError, match="apt-get install -y --no-install-recommends libegl1"):
        dev.install_packages(["libegl1"])


def test_requirements_are_locked_and_name_no_host() -> None:
    for name in ("requirements.txt", *(f"requirements-{kind}.txt" for kind in ("dev", "bench", "release"))):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert text.count("--hash=sha256:") > 10


def test_qt_stays_below_the_version_that_ends_the_process() -> None:
    assert "PySide6_Essentials>=6.11.3,<6.12" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_wrong_usage_exits_with_two() -> None:
    assert subprocess.call([sys.executable, ROOT / "dev.py", "dance"], stderr=subprocess.DEVNULL) == 2
