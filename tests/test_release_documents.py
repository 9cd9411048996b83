"""What a release says of itself agrees with the program, and no placeholder is where it does not belong."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
import yaml

from attendance_app import __supported_until__, __version__

ROOT = Path(__file__).parent.parent


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def publiccode() -> dict:
    return yaml.safe_load(read("publiccode.yml"))


def test_there_is_one_version() -> None:
    assert tomllib.loads(read("pyproject.toml"))["project"]["version"] == __version__
    assert publiccode()["softwareVersion"] == __version__
    assert f"\n## {__version__} – {publiccode()['releaseDate']}\n" in read("CHANGELOG.md")
    for name in ("README.md", "docs/it.md"):
        assert f"Narvaro-{__version__}-x64-setup.exe" in read(name)
        assert set(re.findall(r"arvaro-(\d+\.\d+\.\d+)", read(name))) == {__version__}
    latest = re.search(
        r'<release version="(.+?)" date="(.+?)"', read("resources/desktop/se.narvaro.Narvaro.metainfo.xml")
    )
    assert latest
    assert latest.groups() == (__version__, publiccode()["releaseDate"])


def test_there_is_one_support_window() -> None:
    series = __version__.rpartition(".")[0]
    assert f"| {series} | {__supported_until__} |" in read("SECURITY.md")
    assert __supported_until__ in read("docs/it.md")
    assert date.fromisoformat(__supported_until__) > date.fromisoformat(publiccode()["releaseDate"])


def test_publiccode_has_what_its_standard_demands() -> None:
    said = publiccode()
    mandatory = {
        "publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType",
        "description", "legal", "maintenance", "localisation",
    }  # fmt: skip
    optional = {"softwareVersion", "releaseDate", "logo", "intendedAudience"}
    assert mandatory <= set(said) <= mandatory | optional
    assert said["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert said["softwareType"] == "standalone/desktop"
    assert set(said["platforms"]) <= {"web", "windows", "mac", "linux", "ios", "android"}
    assert said["legal"]["license"] == tomllib.loads(read("pyproject.toml"))["project"]["license"]
    assert said["maintenance"]["type"] == "community"
    assert all(contact["name"] for contact in said["maintenance"]["contacts"])
    assert set(said["localisation"]) == {"localisationReady", "availableLanguages"}
    assert (ROOT / said["logo"]).exists()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_publiccode_describes_the_program_as_long_as_its_standard_wants(language: str) -> None:
    description = publiccode()["description"][language]
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert len(description["features"]) >= 5
    metainfo = read("resources/desktop/se.narvaro.Narvaro.metainfo.xml")
    shown = re.findall(r"<image>.*/narvaro/(.+)</image>", metainfo)
    assert [name for name in (*description["screenshots"], *shown) if not (ROOT / name).exists()] == []


def test_a_contact_is_filled_in_or_marked_as_missing() -> None:
    address = r"[\w.+-]+@[\w-]+\.[\w.]+"
    for name in ("SECURITY.md", "CODE_OF_CONDUCT.md", "publiccode.yml"):
        assert ("PLACEHOLDER" in read(name)) != bool(re.search(address, read(name)))
