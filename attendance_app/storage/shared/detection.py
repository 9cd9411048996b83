"""Detects synced and network folders: a forum there is opened as a local working copy.

A sync client may take or replace a file at any moment, and locks over a network are not reliable. The clients' own
variables and settings are asked first, then the marker files that they leave in folders; names of folders last.
"""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

# Environment variables that name a synced folder.
_VARIABLES = {"OneDrive": "OneDrive", "OneDriveCommercial": "OneDrive", "OneDriveConsumer": "OneDrive"}
# What a client leaves in a folder that it syncs. A folder named .dropbox is Dropbox's own data, not a marker.
_MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".sync_*.db": "Nextcloud",
    "._sync_*.db": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
_NAMES = (
    (re.compile(r"onedrive( - .+|-.+)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"dropbox( \(.+\)|-.+)?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"google ?drive(-.+)?|drivefs|min enhet|my drive", re.IGNORECASE), "Google Drive"),
    (re.compile(r"iclouddrive|icloud drive|com~apple~clouddocs|mobile documents", re.IGNORECASE), "iCloud"),
    (re.compile(r"nextcloud\d*", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"owncloud", re.IGNORECASE), "ownCloud"),
    (re.compile(r"cloudstorage", re.IGNORECASE), "molnmapp"),
    (re.compile(r"sharepoint|.+ - (dokument|documents)", re.IGNORECASE), "SharePoint"),
)
_NETWORK = "nätverksplats"
_NETWORK_KINDS = re.compile(
    r"nfs4?|cifs|smb[23]?|smbfs|afs|afpfs|davfs2?|webdav|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?)"
)
_REMOTE_DRIVE = 4


def sync_provider(path: Path, environment: Mapping[str, str] = os.environ, home: Path | None = None) -> str:
    """Return the kind of shared folder that a file is in ("OneDrive", "nätverksplats" …), "" for a local one."""
    # Not resolve: Python 3.11 raises RuntimeError for a link to itself.
    real = Path(os.path.realpath(path))
    folders = list(real.parents)
    for folder, kind in _configured_folders(environment, home or Path.home()):
        if folder in folders:
            return kind
    for folder in folders[:-1]:
        for marker, kind in _MARKERS.items():
            if _has_marker(folder, marker):
                return kind
    for folder in folders:
        for name, kind in _NAMES:
            if name.fullmatch(folder.name):
                return kind
    return _NETWORK if _on_network(real) else ""


def _configured_folders(environment: Mapping[str, str], home: Path) -> Iterator[tuple[Path, str]]:
    """Give the folders that the clients' own settings name."""
    for name, kind in _VARIABLES.items():
        if environment.get(name):
            yield Path(environment[name]).resolve(), kind
    settings = [
        home / ".dropbox",
        *(Path(environment[name]) / "Dropbox" for name in _APP_DATA if environment.get(name)),
    ]
    for folder in settings:
        try:
            accounts = json.loads((folder / "info.json").read_text(encoding="utf-8"))
            yield from ((Path(each["path"]).resolve(), "Dropbox") for each in accounts.values())
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
    yield from ((mounted.resolve(), "OneDrive") for mounted in _onedrive_folders())


def _has_marker(folder: Path, marker: str) -> bool:
    try:
        files = folder.glob(marker) if "*" in marker else [folder / marker]
        return any(each.exists() and not (marker == ".dropbox" and each.is_dir()) for each in files)
    except OSError:
        return False


_APP_DATA = ("APPDATA", "LOCALAPPDATA")


def mounted_kind(place: Path, mounts: str) -> str:
    """Return the type of the file system of a path, from the lines of Linux's mountinfo; "" where none matches."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if "-" not in fields[6:]:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[4])
        if (point == str(place) or Path(point) in place.parents) and len(point) >= best:
            best, kind = len(point), fields[fields.index("-", 6) + 1]
    return kind


if sys.platform == "win32":
    import ctypes
    import winreg

    def _on_network(place: Path) -> bool:
        """Tell if a path is a server's, or its drive letter is mapped to one."""
        if place.drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\") == _REMOTE_DRIVE)

    def _onedrive_folders() -> Iterator[Path]:
        """Give the folders that OneDrive mounts, SharePoint libraries too, from the registry."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Software\SyncEngines\Providers\OneDrive") as root:
                for at in range(winreg.QueryInfoKey(root)[0]):
                    with winreg.OpenKey(root, winreg.EnumKey(root, at)) as key:
                        yield Path(str(winreg.QueryValueEx(key, "MountPoint")[0]))
        except OSError:
            return

elif sys.platform == "darwin":
    import subprocess

    def _on_network(place: Path) -> bool:
        """Tell if the path's volume is a network one: mount prints "//server/x on /Volumes/x (smbfs, …)"."""
        output = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5).stdout
        mounts = re.findall(r"^.* on (.+) \((\w+)[,)]", output, re.MULTILINE)
        matching = [(len(point), kind) for point, kind in mounts if Path(point) in (place, *place.parents)]
        return bool(matching) and bool(_NETWORK_KINDS.fullmatch(max(matching)[1]))

    def _onedrive_folders() -> Iterator[Path]:
        return iter(())

else:

    def _on_network(place: Path) -> bool:
        try:
            mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return False
        return bool(_NETWORK_KINDS.fullmatch(mounted_kind(place, mounts)))

    def _onedrive_folders() -> Iterator[Path]:
        return iter(())
