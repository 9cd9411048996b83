"""Which folders are synced or lie on the network: a forum there is worked on in a local copy.

A sync client takes and replaces files when it likes, and locks over a network cannot be relied on. What the clients say
of themselves is asked first (variables, settings), then what they leave in folders; names of folders last.
"""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

# Windows' and others' variables that name a synced folder.
_VARIABLES = {"OneDrive": "OneDrive", "OneDriveCommercial": "OneDrive", "OneDriveConsumer": "OneDrive"}
# What a client leaves in the folder that it syncs; the folder .dropbox is Dropbox's own data, not what it syncs.
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
    """Return what kind of shared place a file lies in ("OneDrive", "nätverksplats" …), "" for this computer alone."""
    # Not resolve: Python 3.11 raises RuntimeError for a link to itself.
    place = Path(os.path.realpath(path))
    folders = list(place.parents)
    for folder, kind in _told_folders(environment, home or Path.home()):
        if folder in folders:
            return kind
    for folder in folders[:-1]:
        for marker, kind in _MARKERS.items():
            if _lies_in(folder, marker):
                return kind
    for folder in folders:
        for name, kind in _NAMES:
            if name.fullmatch(folder.name):
                return kind
    return _NETWORK if _on_network(place) else ""


def _told_folders(environment: Mapping[str, str], home: Path) -> Iterator[tuple[Path, str]]:
    """Give the folders that the clients themselves say they sync."""
    for name, kind in _VARIABLES.items():
        if environment.get(name):
            yield Path(environment[name]).resolve(), kind
    places = [home / ".dropbox", *(Path(environment[name]) / "Dropbox" for name in _APP_DATA if environment.get(name))]
    for place in places:
        try:
            accounts = json.loads((place / "info.json").read_text(encoding="utf-8"))
            yield from ((Path(each["path"]).resolve(), "Dropbox") for each in accounts.values())
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
    yield from ((folder.resolve(), "OneDrive") for folder in _onedrive_folders())


def _lies_in(folder: Path, marker: str) -> bool:
    try:
        found = folder.glob(marker) if "*" in marker else [folder / marker]
        return any(each.exists() and not (marker == ".dropbox" and each.is_dir()) for each in found)
    except OSError:
        return False


_APP_DATA = ("APPDATA", "LOCALAPPDATA")


def mounted_kind(place: Path, mounts: str) -> str:
    """Return the kind of file system that holds a path, by the lines of Linux's mountinfo; "" where none is said."""
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
        """A path of a server, or a letter that stands for one."""
        if place.drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\") == _REMOTE_DRIVE)

    def _onedrive_folders() -> Iterator[Path]:
        """What OneDrive mounts, SharePoint's libraries among them, as its own part of the registry says."""
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
        """The kind of the volume that holds the path, as mount tells it: "//server/x on /Volumes/x (smbfs, …)"."""
        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5).stdout
        mounts = re.findall(r"^.* on (.+) \((\w+)[,)]", told, re.MULTILINE)
        held = [(len(point), kind) for point, kind in mounts if Path(point) in (place, *place.parents)]
        return bool(held) and bool(_NETWORK_KINDS.fullmatch(max(held)[1]))

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
