"""Synced folders and network shares are known by what clients say, what they leave, and their names."""

import json
import sys
from pathlib import Path

import pytest

from attendance_app.storage.shared.detection import _NETWORK_KINDS, mounted_kind, sync_provider

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:41 / /mnt/gemensam rw,relatime - cifs //server/dela rw
41 22 0:42 / /srv/Nämnd\\040A rw - nfs4 server:/x rw
42 40 8:2 / /mnt/gemensam/lokal rw shared:9 - ext4 /dev/sdb1 rw
"""


def kind(path: Path, home: Path, **environment: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    return sync_provider(path, environment, home)


def test_a_folder_of_this_computer_is_not_shared(tmp_path: Path) -> None:
    assert kind(tmp_path / "Dokument" / "Kommunalt forum.narvaro", tmp_path) == ""
    assert kind(tmp_path / "Droppar" / "Mina enheter" / "f.narvaro", tmp_path) == ""


@pytest.mark.parametrize("name", ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"])
def test_onedrive_says_where_it_is_by_a_variable(tmp_path: Path, name: str) -> None:
    assert kind(tmp_path / "Moln" / "sub" / "f.narvaro", tmp_path, **{name: str(tmp_path / "Moln")}) == "OneDrive"


def test_dropbox_says_where_it_is_in_a_file(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    settings = {"personal": {"path": str(tmp_path / "Lådan")}}
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps(settings), encoding="utf-8")
    assert kind(tmp_path / "Lådan" / "f.narvaro", tmp_path) == "Dropbox"
    (tmp_path / ".dropbox" / "info.json").write_text("[1", encoding="utf-8")
    assert kind(tmp_path / "Lådan" / "f.narvaro", tmp_path) == ""


@pytest.mark.parametrize(
    ("marker", "wanted"),
    [(".dropbox", "Dropbox"), (".tmp.driveupload", "Google Drive"), (".sync_1a2b.db", "Nextcloud"),
     (".nextcloudsync.log", "Nextcloud"), (".stfolder", "Syncthing")],
)  # fmt: skip
def test_a_marker_tells_in_whatever_folder_above(tmp_path: Path, marker: str, wanted: str) -> None:
    path = tmp_path / "X" / "a" / "b" / "f.narvaro"
    path.parent.mkdir(parents=True)
    (tmp_path / "X" / marker).touch()
    assert kind(path, tmp_path / "home") == wanted


@pytest.mark.parametrize(
    ("folder", "wanted"),
    [("OneDrive - Region X", "OneDrive"), ("Dropbox (Kommunen)", "Dropbox"), ("Google Drive", "Google Drive"),
     ("Min enhet", "Google Drive"), ("iCloudDrive", "iCloud"), ("Nextcloud", "Nextcloud"),
     ("Library/CloudStorage/Box-Box", "molnmapp"), ("Kommunen/Kansli - Dokument", "SharePoint"),
     ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud")],
)  # fmt: skip
def test_a_name_tells_too(tmp_path: Path, folder: str, wanted: str) -> None:
    assert kind(tmp_path / folder / "f.narvaro", tmp_path) == wanted


@pytest.mark.skipif(sys.platform == "win32", reason="mountinfo is Linux's")
@pytest.mark.parametrize(
    ("path", "network"),
    [("/home/a/f", False), ("/mnt/gemensam/f", True), ("/srv/Nämnd A/f", True), ("/mnt/gemensam/lokal/f", False),
     ("/mnt/gemensamt/f", False)],
)  # fmt: skip
def test_the_mount_tells_a_network_share(path: str, network: bool) -> None:
    assert bool(_NETWORK_KINDS.fullmatch(mounted_kind(Path(path), MOUNTS))) is network
