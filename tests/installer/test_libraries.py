import os
import shutil
import subprocess

import pytest

from installer import libraries
from installer.libraries import DRAWING, MANAGERS, WAYLAND, X11, Manager
from installer.refusal import RefusedError

APT, DNF, *_ = MANAGERS


def load_all_but(*absent: str) -> libraries.Loader:
    def load(name: str) -> object:
        if name in absent:
            raise OSError(name)
        return name

    return load


def ordinary_user(monkeypatch: pytest.MonkeyPatch, *, system: Manager | None = APT) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(libraries, "manager", lambda: system)


def administrator(monkeypatch: pytest.MonkeyPatch, codes: list[int]) -> list[list[str]]:
    started: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        started.append(list(command))
        return subprocess.CompletedProcess(command, codes.pop(0))

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(libraries, "manager", lambda: APT)
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(libraries, "missing", lambda _: ())
    return started


def test_only_what_the_loader_cannot_find_is_missing() -> None:
    absent = libraries.missing(DRAWING, load_all_but("libEGL.so.1"))

    assert [library.name for library in absent] == ["libEGL.so.1"]


def test_a_display_asks_for_its_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    assert libraries.needed({}) == DRAWING
    assert libraries.needed({"DISPLAY": ":0"}) == DRAWING + X11
    assert libraries.needed({"WAYLAND_DISPLAY": "wayland-0"}) == DRAWING + WAYLAND


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_have_a_screen_and_all_libraries(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", platform)

    assert libraries.has_screen({})
    assert libraries.needed({"DISPLAY": ":0"}) == ()


def test_an_empty_display_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    assert not libraries.has_screen({"DISPLAY": ""})
    assert libraries.has_screen({"WAYLAND_DISPLAY": "wayland-0"})


def test_each_package_is_named_once() -> None:
    pacman = MANAGERS[-1]

    assert pacman.command(DRAWING[:2]) == ["pacman", "-S", "--needed", "--noconfirm", "libglvnd"]


def test_rpm_systems_are_asked_by_library_name() -> None:
    assert DNF.command(DRAWING[:1])[-1] == "libGL.so.1()(64bit)"


def test_the_first_known_package_manager_is_used() -> None:
    assert libraries.manager(lambda name: "/usr/bin/dnf" if name == "dnf" else None) is DNF
    assert libraries.manager(lambda _: None) is None


def test_an_ordinary_user_gets_the_exact_command(monkeypatch: pytest.MonkeyPatch) -> None:
    ordinary_user(monkeypatch)

    with pytest.raises(
        RefusedError, match=r"sudo apt-get install -y --no-install-recommends libgl1 libegl1$"
    ) as refusal:
        libraries.provide(DRAWING[:2], may_install=True)

    assert refusal.value.code == 3


def test_an_unknown_system_gets_the_library_names(monkeypatch: pytest.MonkeyPatch) -> None:
    ordinary_user(monkeypatch, system=None)

    with pytest.raises(RefusedError, match=r"libGL\.so\.1, libEGL\.so\.1"):
        libraries.provide(DRAWING[:2], may_install=True)


def test_an_administrator_may_forbid_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    started = administrator(monkeypatch, [])

    with pytest.raises(RefusedError, match="libgl1"):
        libraries.provide(DRAWING[:1], may_install=False)

    assert started == []


def test_stale_package_lists_are_renewed_and_the_installation_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    started = administrator(monkeypatch, [100, 0, 0])

    libraries.provide(DRAWING[:1], may_install=True)

    assert [command[:2] for command in started] == [
        ["apt-get", "install"],
        ["apt-get", "update"],
        ["apt-get", "install"],
    ]


def test_a_library_that_stays_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    administrator(monkeypatch, [0])
    monkeypatch.setattr(libraries, "missing", lambda _: DRAWING[:1])

    with pytest.raises(RefusedError, match="still missing after the installation: libGL"):
        libraries.provide(DRAWING[:1], may_install=True)


def test_nothing_is_started_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    started = administrator(monkeypatch, [])

    libraries.provide((), may_install=True)

    assert started == []


@pytest.mark.skipif(not shutil.which("apt-cache"), reason="needs a Debian system")
def test_debian_knows_every_package_by_the_name_we_use() -> None:
    names = sorted({library.apt for library in DRAWING + X11 + WAYLAND})
    policy = subprocess.run(["apt-cache", "policy", *names], capture_output=True, text=True, check=True).stdout
    if "Candidate" not in policy:
        pytest.skip("the package lists of this system are empty")

    unknown = [name for name in names if f"{name}:\n" not in policy]

    assert unknown in ([], ["libglib2.0-0"])
