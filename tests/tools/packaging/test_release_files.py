import hashlib
import json
from pathlib import Path

import pytest

from tools.packaging import needs, release_files
from tools.packaging.project import version
from tools.packaging.sbom import wheel_bom


def test_the_hashes_are_those_of_every_file_of_this_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release_files, "DIST", tmp_path)
    (tmp_path / f"Närvaro-{version()}.msi").write_bytes(b"new")
    (tmp_path / "Närvaro-0.0.1.msi").write_bytes(b"old")
    release_files.write_sums()
    text = (tmp_path / "SHA256SUMS").read_text(encoding="utf-8")
    assert text == f"{hashlib.sha256(b'new').hexdigest()}  Närvaro-{version()}.msi\n"


def test_the_bill_of_the_wheel_has_its_hash_and_every_locked_library(tmp_path: Path) -> None:
    wheel = tmp_path / "narvaro-1.0.0-py3-none-any.whl"
    wheel.write_bytes(b"PK")
    text = wheel_bom(wheel, "1.0.0", 1_700_000_000)
    assert text == wheel_bom(wheel, "1.0.0", 1_700_000_000)
    bill = json.loads(text)
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["licenses"] == [{"license": {"id": "EUPL-1.2"}}]
    parts = {each["name"]: each for each in bill["components"]}
    assert parts[wheel.name]["hashes"][0]["content"] == hashlib.sha256(b"PK").hexdigest()
    assert parts["pyside6-essentials"]["purl"].startswith("pkg:pypi/pyside6-essentials@")
    assert {"reportlab", "pikepdf", "psutil"} <= set(parts)
    libraries = [each for each in bill["components"] if each["name"] != wheel.name]
    assert len(libraries) >= 15
    assert [each["name"] for each in libraries if not each.get("licenses") or not each.get("version")] == []


def test_only_what_is_asked_for_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs.shutil, "which", lambda _: None)
    assert "nsis" in needs.missing_packages(["windows"])
    assert "xvfb" not in needs.missing_packages(["windows"])
    assert "xvfb" in needs.missing_packages(["windows", "--check"])
    assert needs.missing_packages(["linux"]) == ["desktop-file-utils", "appstream", "shared-mime-info"]


def test_packages_of_programs_that_are_here_are_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert needs.missing_packages(["windows", "linux"]) == []
