"""Dossiers on sticks, networks and in cloud folders: worked on in a copy, written back whole, never over others."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.edits import Put
from briefings.errors import CannotWriteError, DossierInUseError, WrongPassphraseError
from briefings.session import Session
from briefings.store.media import Medium, medium_of
from tests import builders

PASSPHRASES = pytest.mark.parametrize("passphrase", [None, "correct horse"])
ABOUT = About(title="A dossier")


@pytest.fixture
def cloud(tmp_path: Path) -> Path:
    folder = tmp_path / "Nextcloud"
    folder.mkdir()
    return folder


@pytest.fixture
def working(tmp_path: Path) -> Path:
    return tmp_path / "working"


def made(path: Path, working: Path, passphrase: str | None = None) -> Path:
    with Session.create(path, ABOUT, passphrase=passphrase, working=working) as session:
        session.apply(Put(builders.actor("Azerbaijan")))
    return path


def names(session: Session) -> list[str]:
    return [actor.label for actor in session.all(Actor)]


def left(folder: Path) -> list[str]:
    return sorted(found.name for found in folder.iterdir() if found.suffix != ".lock" or found.name.startswith("."))


@PASSPHRASES
def test_the_origin_changes_only_when_it_is_written_back(cloud: Path, working: Path, passphrase: str | None) -> None:
    path = made(cloud / "a.dossier", working, passphrase)
    before = path.read_bytes()
    with Session.open(path, passphrase=passphrase, working=working) as session:
        assert session.file.elsewhere == "also on the cloud folder"
        session.apply(Put(builders.actor("Georgia")))
        assert session.path == path
        assert path.read_bytes() == before
        assert session.file.elsewhere == "not yet on the cloud folder"
        session.file.write_back()
        assert session.file.elsewhere.startswith("also on the cloud folder at ")
        session.apply(Put(builders.actor("Armenia")))
    assert left(cloud) == ["a.dossier"]
    assert left(working) == []
    with Session.open(path, passphrase=passphrase, working=working) as session:
        assert names(session) == ["Azerbaijan", "Georgia", "Armenia"]


def test_work_that_could_not_be_written_back_is_gone_on_with(cloud: Path, working: Path, tmp_path: Path) -> None:
    path = made(cloud / "a.dossier", working)
    with Session.open(path, working=working) as session:
        session.apply(Put(builders.actor("Georgia")))
        cloud.rename(tmp_path / "pulled out")
        with pytest.raises(CannotWriteError, match="safe on this device"):
            session.file.write_back()
        session.apply(Put(builders.actor("Armenia")))
        assert "not yet" in session.file.elsewhere
    with Session.open(path, working=working) as session:
        assert names(session) == ["Azerbaijan", "Georgia", "Armenia"]
        (tmp_path / "pulled out").rename(cloud)
    assert left(working) == []
    with Session.open(path, working=working) as session:
        assert names(session) == ["Azerbaijan", "Georgia", "Armenia"]


def test_what_somebody_else_wrote_meanwhile_is_never_written_over(cloud: Path, working: Path) -> None:
    path = made(cloud / "a.dossier", working)
    with Session.open(path, working=working) as session:
        session.apply(Put(builders.actor("Georgia")))
        path.write_bytes(path.read_bytes() + bytes(4096))
        theirs = path.read_bytes()
        session.file.write_back()
        assert "(from this device, " in session.file.elsewhere
        session.apply(Put(builders.actor("Armenia")))
    assert path.read_bytes() == theirs
    (ours,) = [found for found in cloud.iterdir() if "from this device" in found.name]
    with Session.open(ours, working=working) as session:
        assert names(session) == ["Azerbaijan", "Georgia", "Armenia"]


def test_a_program_that_dies_leaves_the_copy_for_the_next(cloud: Path, working: Path) -> None:
    path = made(cloud / "a.dossier", working)
    script = (
        "import os\nfrom pathlib import Path\nfrom briefings.session import Session\nfrom briefings.edits import Put\n"
        "from tests import builders\n"
        f"session = Session.open({str(path)!r}, working=Path({str(working)!r}))\n"
        "session.apply(Put(builders.actor('Georgia')))\nos._exit(1)"
    )
    subprocess.run([sys.executable, "-c", script], check=False)
    with Session.open(path, read_only=True, working=working) as session:
        assert names(session) == ["Azerbaijan"]
    with Session.open(path, working=working) as session:
        assert set(names(session)) == {"Azerbaijan", "Georgia"}
    assert left(working) == []


def test_two_windows_on_one_device_do_not_share_a_copy(cloud: Path, working: Path) -> None:
    path = made(cloud / "a.dossier", working)
    with Session.open(path, working=working):
        with pytest.raises(DossierInUseError):
            Session.open(path, working=working)
        with Session.open(path, working=working, read_only=True) as second:
            assert names(second) == ["Azerbaijan"]


def test_another_device_at_work_is_named(cloud: Path, working: Path) -> None:
    path = made(cloud / "a.dossier", working)
    with Session.open(path, working=working):
        sign = cloud / ".a.dossier.lock"
        told = json.loads(sign.read_text(encoding="utf-8"))
    sign.write_text(json.dumps(told | {"machine": "embassy-3"}), encoding="utf-8")
    with pytest.raises(DossierInUseError, match="embassy-3"):
        Session.open(path, working=working)
    sign.write_text(json.dumps(told | {"machine": "embassy-3", "since": "2020-01-01T00:00:00+00:00"}), encoding="utf-8")
    Session.open(path, working=working).close()


def test_a_wrong_passphrase_leaves_no_copy_behind(cloud: Path, working: Path) -> None:
    path = made(cloud / "a.dossier", working, "correct horse")
    with pytest.raises(WrongPassphraseError):
        Session.open(path, passphrase="wrong horse", working=working)
    assert left(working) == []
    assert left(cloud) == ["a.dossier"]


def test_a_new_passphrase_reaches_the_origin(cloud: Path, working: Path) -> None:
    path = made(cloud / "a.dossier", working, "correct horse")
    with Session.open(path, passphrase="correct horse", working=working) as session:
        session.file.set_passphrase("battery staple")
    Session.open(path, passphrase="battery staple", working=working).close()


MOUNTS = """/dev/sda1 / ext4 rw 0 0
/dev/sdb1 /run/media/ana/MY\\040STICK vfat rw 0 0
server:/export /home/ana/share nfs4 rw 0 0
//server/share /mnt/office cifs rw 0 0
ana@host: /home/ana/remote fuse.sshfs rw 0 0
/dev/sdc1 /data ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "medium"),
    [
        ("/home/ana/a.dossier", None),
        ("/run/media/ana/MY STICK/a.dossier", Medium.REMOVABLE),
        ("/home/ana/share/deep/a.dossier", Medium.NETWORK),
        ("/home/ana/shared/a.dossier", None),
        ("/mnt/office/a.dossier", Medium.NETWORK),
        ("/home/ana/remote/a.dossier", Medium.NETWORK),
        ("/data/a.dossier", Medium.REMOVABLE),
        ("/home/ana/Dropbox (Ministry)/a.dossier", Medium.CLOUD),
        ("/home/ana/OneDrive - Ministry/x/a.dossier", Medium.CLOUD),
        ("/home/ana/Library/Mobile Documents/a.dossier", Medium.CLOUD),
        ("/home/ana/GOOGLE DRIVE/a.dossier", Medium.CLOUD),
        ("/home/ana/Yandex.Disk/a.dossier", Medium.CLOUD),
        ("/home/ana/Letterbox/a.dossier", None),
    ],
)
def test_media_are_told_apart(tmp_path: Path, place: str, medium: Medium | None) -> None:
    for disk, usb in (("sda", False), ("sdb", False), ("sdc", True)):
        folder = tmp_path / ("usb1" if usb else "pci") / disk / f"{disk}1"
        folder.mkdir(parents=True)
        (folder.parent / "removable").write_text("0\n", encoding="ascii")
        (tmp_path / f"{disk}1").symlink_to(folder)
    assert medium_of(Path(place), mounts=MOUNTS, blocks=tmp_path) is medium


def test_a_folder_that_a_program_keeps_in_step_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert medium_of(tmp_path / "deep" / "a.dossier", mounts="") is Medium.CLOUD
