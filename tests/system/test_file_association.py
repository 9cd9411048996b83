"""A double click on a .narvaro file: what desktops are told agrees with the program and with itself."""

import shutil
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from attendance_app.services.bundled import python_program
from attendance_app.storage.sqlite.schema import APPLICATION_ID
from attendance_app.system.file_association import MEDIA_TYPE, NAME, install, own_command, windows_keys

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "resources" / "desktop"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def entry_of(file: Path) -> dict[str, str]:
    found = ConfigParser(interpolation=None, delimiters=("=",))
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(file, encoding="utf-8")
    return dict(found["Desktop Entry"])


def tree(kind: str) -> ElementTree.Element:
    return ElementTree.parse(DESKTOP / f"{NAME}.{kind}.xml").getroot()


def test_the_window_goes_by_the_entrys_name() -> None:
    # Another application cannot be made beside the tests' own.
    source = (ROOT / "attendance_app" / "ui" / "shell" / "application.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{NAME}")' in source


def test_the_entry_opens_our_kind_of_file() -> None:
    entry = entry_of(DESKTOP / f"{NAME}.desktop")
    assert entry["Name"] == "Närvaro"
    assert entry["MimeType"] == f"{MEDIA_TYPE};"
    assert entry["Exec"] == "narvaro %f"
    assert entry["Icon"] == entry["StartupWMClass"] == NAME
    assert {key.removesuffix("[sv]") for key in entry if key.endswith("[sv]")} == {"GenericName", "Comment", "Keywords"}


def test_the_kind_is_known_by_its_ending_and_by_its_bytes(sample_path: Path) -> None:
    kind = tree("mime").find(f"{MIME}mime-type")
    assert kind is not None
    assert kind.get("type") == MEDIA_TYPE
    assert [each.get("pattern") for each in kind.iter(f"{MIME}glob")] == ["*.narvaro"]
    held = sample_path.read_bytes()[:72]
    outer, inner = kind.iter(f"{MIME}match")
    assert held[:16] == (outer.get("value") or "").replace("\\000", "\0").encode()
    assert int(inner.get("value") or "", 16) == APPLICATION_ID == int.from_bytes(held[68:72], "big")
    assert inner.get("offset") == "68"


def test_what_a_shop_tells_agrees_with_the_program() -> None:
    told = tree("metainfo")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert told.findtext("id") == NAME
    assert told.findtext("launchable") == f"{NAME}.desktop"
    assert told.findtext("provides/mediatype") == MEDIA_TYPE
    assert told.findtext("provides/binary") in project["scripts"]
    assert told.findtext("project_license") == project["license"]
    assert told.find("content_rating") is not None
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    versions = [line.split()[1] for line in changes if line.startswith("## ") and line[3].isdigit()]
    assert [each.get("version") for each in told.iter("release")] == versions
    for kind in ("summary", "p", "li"):
        languages = [each.get(LANGUAGE) for each in told.iter(kind)]
        assert languages == [None, "sv"] * (len(languages) // 2)


@pytest.mark.parametrize(
    ("tool", "kind"),
    [(["desktop-file-validate"], "desktop"), (["appstreamcli", "validate", "--no-net"], "metainfo.xml")],
)
def test_the_desktops_own_judges_say_yes(tool: list[str], kind: str) -> None:
    if shutil.which(tool[0]):
        done = subprocess.run([*tool, DESKTOP / f"{NAME}.{kind}"], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_double_click_is_set_up_for_this_user(tmp_path: Path, sample_path: Path) -> None:
    install(["/opt/my python/bin/python", '/home/a/100 %/"x"/main.py'], tmp_path)
    entry = tmp_path / "applications" / f"{NAME}.desktop"
    assert entry_of(entry)["Exec"] == r'"/opt/my python/bin/python" "/home/a/100 %%/\\"x\\"/main.py" %f'
    assert (tmp_path / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg").read_text().startswith("<svg")
    assert (tmp_path / "mime" / "packages" / f"{NAME}.xml").exists()
    if shutil.which("desktop-file-validate"):
        assert subprocess.call(["desktop-file-validate", entry]) == 0
    if shutil.which("update-mime-database"):
        assert f":{MEDIA_TYPE}:*.narvaro" in (tmp_path / "mime" / "globs2").read_text()


def test_windows_is_told_without_rights() -> None:
    keys = windows_keys('"C:\\py\\pythonw.exe" "C:\\n\\main.py" "%1"', ROOT / "resources" / "icons" / "narvaro.ico")
    kind = keys[".narvaro"][""]
    assert keys[".narvaro"]["Content Type"] == MEDIA_TYPE
    assert kind in keys[r".narvaro\OpenWithProgids"]
    assert keys[rf"{kind}\shell\open\command"][""].endswith('"%1"')
    assert keys[rf"{kind}\DefaultIcon"][""].strip('"').removesuffix('",0').endswith("narvaro.ico")


def test_an_installed_copy_registers_itself_and_starts_children_with_its_own_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "Narvaro.exe"
    program.write_bytes(b"MZ")
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "python"))
    assert own_command() == (str(program),)
    assert python_program() == tmp_path / "python" / "pythonw.exe"


def test_the_command_is_this_program() -> None:
    for command in (own_command(), (sys.executable, "-m", "attendance_app")):
        told = subprocess.run([*command, "check", "--help"], capture_output=True, text=True, check=True, cwd=ROOT)
        assert "narvaro check" in told.stdout
