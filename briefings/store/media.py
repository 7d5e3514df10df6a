"""Where a file lies: on this device, on a medium that can be pulled out, on the network, or in a folder that a program
keeps in step with a cloud. Nothing is opened or written here.
"""

from __future__ import annotations

import os
import re
import sys
from enum import Enum
from pathlib import Path

_NETWORK = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|9p|davfs2?|ceph|glusterfs|lustre|"
    r"fuse\.(sshfs|gvfsd-fuse|rclone|davfs2?|s3fs|smbnetfs|curlftpfs|vmhgfs-fuse|glusterfs)|vboxsf|fuse\.portal"
)
_PULLED_OUT = ("/media/", "/run/media/", "/Volumes/")
_CLOUDS = re.compile(
    r"dropbox( \(.+\))?|onedrive( ?- .+)?|google ?drive|my drive|drivefs|icloud ?drive|mobile documents|cloudstorage|"
    r"nextcloud\d*|owncloud\d*|box|box sync|p ?cloud( ?drive)?|mega(sync)?|yandex\.?disk|яндекс\.?диск|"
    r"syncthing|seafile|proton ?drive|tresorit|koofr|magentacloud|hidrive"
)
_MARKS = (".stfolder", ".dropbox", ".dropbox.cache", ".owncloudsync.log", ".csync_journal.db", ".tmp.drivedownload")
_REMOVABLE_DRIVE, _REMOTE_DRIVE = 2, 4  # GetDriveTypeW


class Medium(Enum):
    """Where a dossier is kept that is not worked on in its place. The value is how a sentence names it."""

    REMOVABLE = "the stick"
    NETWORK = "the network folder"
    CLOUD = "the cloud folder"


def medium_of(path: Path, *, mounts: str | None = None, blocks: Path = Path("/sys/class/block")) -> Medium | None:
    """The medium that holds `path`, or will hold it; None on a disk of this device.

    `mounts` is the table of mounted file systems as Linux writes it, `blocks` its folder of devices.
    """
    found = _of_windows(path) if sys.platform == "win32" else _of_unix(path, mounts, blocks)
    return found or (Medium.CLOUD if _in_cloud(path) else None)


def _in_cloud(path: Path) -> bool:
    """Whether a folder above is known by its name or by what the program that keeps it in step leaves there."""
    if any(_CLOUDS.fullmatch(folder.name.casefold()) for folder in path.parents):
        return True
    # In the home folder itself the program keeps its settings under the same name.
    home = Path.home()
    return any((folder / mark).exists() for folder in path.parents if folder != home for mark in _MARKS)


def _of_unix(path: Path, mounts: str | None, blocks: Path) -> Medium | None:
    device, place, kind = _mounted(path, _table() if mounts is None else mounts)
    if _NETWORK.fullmatch(kind):
        return Medium.NETWORK
    if f"{place}/".startswith(_PULLED_OUT) or str(path).startswith("/Volumes/") or _pulled_out(device, blocks):
        return Medium.REMOVABLE
    return None


def _table() -> str:
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:  # no Linux
        return ""


def _mounted(path: Path, table: str) -> tuple[str, str, str]:
    """Device, place and kind of the file system that holds the path: the deepest, and of two there the later."""
    best = ("", "/", "")
    for line in table.splitlines():
        device, place, kind, *_ = (*map(_plain, line.split(" ")), "", "", "")
        if path.is_relative_to(place or "/") and len(place) >= len(best[1]):
            best = (device, place, kind)
    return best


def _plain(word: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), word)


def _pulled_out(device: str, blocks: Path) -> bool:
    """Whether the device, or the disk of which it is a part, hangs on a cable or can be taken out."""
    if not device.startswith("/dev/"):
        return False
    place = Path(os.path.realpath(blocks / Path(os.path.realpath(device)).name))
    if "usb" in "".join(part[:3] for part in place.parts):
        return True
    for folder in (place, place.parent):
        try:
            if (folder / "removable").read_text(encoding="ascii").strip() == "1":
                return True
        except OSError:
            continue
    return False


def _of_windows(path: Path) -> Medium | None:
    if path.drive.startswith("\\\\"):
        return Medium.NETWORK
    import ctypes  # noqa: PLC0415 - the only system that needs it

    libraries = getattr(ctypes, "windll", None)
    kind = libraries.kernel32.GetDriveTypeW(path.anchor) if libraries else 0
    return {_REMOVABLE_DRIVE: Medium.REMOVABLE, _REMOTE_DRIVE: Medium.NETWORK}.get(kind)
