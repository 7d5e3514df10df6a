"""The shared libraries that Qt expects of a Linux system: which are missing, and the command that brings them.

Probing is by library name, because package names change (glib's became ``libglib2.0-0t64``, which still answers
to the old name). Windows and macOS have all of this.
"""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from installer.refusal import MISSING_SYSTEM_PART, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Loader = Callable[[str], object]

APT_LISTS = Path("/var/lib/apt/lists")


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """One shared library, by the name that the loader knows it by, and the packages that carry it."""

    name: str
    apt: str
    pacman: str

    @property
    def rpm(self) -> str:
        """The name that every RPM system resolves to its own package."""
        return f"{self.name}()(64bit)"


def _table(*rows: str) -> tuple[Library, ...]:
    return tuple(Library(name=name, apt=apt, pacman=pacman) for name, apt, pacman in map(str.split, rows))


# What `readelf -d` names in Qt's own libraries and plugins, less what every Python already stands on.
DRAWING = _table(
    "libGL.so.1             libgl1             libglvnd",
    "libEGL.so.1            libegl1            libglvnd",
    "libX11.so.6            libx11-6           libx11",
    "libxkbcommon.so.0      libxkbcommon0      libxkbcommon",
    "libfontconfig.so.1     libfontconfig1     fontconfig",
    "libfreetype.so.6       libfreetype6       freetype2",
    "libglib-2.0.so.0       libglib2.0-0       glib2",
    "libdbus-1.so.3         libdbus-1-3        dbus",
    "libzstd.so.1           libzstd1           zstd",
)
X11 = _table(
    "libX11-xcb.so.1        libx11-xcb1        libx11",
    "libxkbcommon-x11.so.0  libxkbcommon-x11-0 libxkbcommon-x11",
    "libxcb-cursor.so.0     libxcb-cursor0     xcb-util-cursor",
    "libxcb-glx.so.0        libxcb-glx0        libxcb",
    "libxcb-icccm.so.4      libxcb-icccm4      xcb-util-wm",
    "libxcb-image.so.0      libxcb-image0      xcb-util-image",
    "libxcb-keysyms.so.1    libxcb-keysyms1    xcb-util-keysyms",
    "libxcb-randr.so.0      libxcb-randr0      libxcb",
    "libxcb-render-util.so.0 libxcb-render-util0 xcb-util-renderutil",
    "libxcb-render.so.0     libxcb-render0     libxcb",
    "libxcb-shape.so.0      libxcb-shape0      libxcb",
    "libxcb-shm.so.0        libxcb-shm0        libxcb",
    "libxcb-sync.so.1       libxcb-sync1       libxcb",
    "libxcb-util.so.1       libxcb-util1       xcb-util",
    "libxcb-xfixes.so.0     libxcb-xfixes0     libxcb",
    "libxcb-xkb.so.1        libxcb-xkb1        libxcb",
)
WAYLAND = _table(
    "libwayland-client.so.0 libwayland-client0 wayland",
    "libwayland-cursor.so.0 libwayland-cursor0 wayland",
    "libwayland-egl.so.1    libwayland-egl1    wayland",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manager:
    """One system's package manager: how it installs, and how a library is called there."""

    install: tuple[str, ...]
    package: Callable[[Library], str]
    refresh: tuple[str, ...] = ()

    def command(self, libraries: Iterable[Library]) -> list[str]:
        """Give the one command that installs the libraries, each package once, in the order of the table."""
        return [*self.install, *dict.fromkeys(map(self.package, libraries))]


MANAGERS = (
    Manager(
        install=("apt-get", "install", "-y", "--no-install-recommends"),
        package=lambda library: library.apt,
        refresh=("apt-get", "update"),
    ),
    Manager(install=("dnf", "install", "-y"), package=lambda library: library.rpm),
    Manager(install=("zypper", "--non-interactive", "install"), package=lambda library: library.rpm),
    Manager(install=("pacman", "-S", "--needed", "--noconfirm"), package=lambda library: library.pacman),
)


def has_screen(variables: Mapping[str, str]) -> bool:
    """Tell whether a window can open: always on Windows and macOS, elsewhere where a display is named."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def needed(variables: Mapping[str, str]) -> tuple[Library, ...]:
    """List what Qt must find here: for drawing at all, and for each display that is named."""
    if not sys.platform.startswith("linux"):
        return ()
    return DRAWING + (X11 if variables.get("DISPLAY") else ()) + (WAYLAND if variables.get("WAYLAND_DISPLAY") else ())


def missing(libraries: Iterable[Library], load: Loader = ctypes.CDLL) -> tuple[Library, ...]:
    """Give those of the libraries that the loader cannot find, in the given order."""

    def loads(library: Library) -> bool:
        try:
            load(library.name)
        except OSError:
            return False
        return True

    return tuple(library for library in libraries if not loads(library))


def manager(find: Callable[[str], str | None] = shutil.which) -> Manager | None:
    """Give this system's package manager, or nothing where it is none that we know."""
    return next((each for each in MANAGERS if find(each.install[0])), None)


def advice(libraries: Sequence[Library], system: Manager | None) -> str:
    """Name the exact command that brings the libraries, for a person to run."""
    if system is None:
        return "Install the packages that hold these libraries: " + ", ".join(each.name for each in libraries)
    steps = [system.command(libraries)]
    if system.refresh and not any(APT_LISTS.glob("*Packages*")):
        steps.insert(0, list(system.refresh))
    prefix = ["sudo"] if _is_ordinary_user() else []
    return " && ".join(shlex.join([*prefix, *step]) for step in steps)


def provide(libraries: Sequence[Library], *, may_install: bool) -> None:
    """See that the libraries are there, installing them only as the administrator and only if allowed.

    Raises RefusedError with code 3 and the exact command where a person has to do it.
    """
    if not libraries:
        return
    system = manager()
    if system is None or not may_install or _is_ordinary_user():
        raise RefusedError(
            "Qt needs libraries that this system does not have. Run this, then start again:\n  "
            + advice(libraries, system),
            code=MISSING_SYSTEM_PART,
        )
    _install(system, libraries)
    if still := missing(libraries):
        raise RefusedError(
            "These libraries are still missing after the installation: " + ", ".join(each.name for each in still),
            code=MISSING_SYSTEM_PART,
        )


def _install(system: Manager, libraries: Sequence[Library]) -> None:
    command = system.command(libraries)
    print("Installing the libraries that Qt needs:", shlex.join(command))
    if _run(command) and system.refresh:
        # Package lists that are empty or out of date are the usual reason; the second try says what is wrong.
        _run(system.refresh)
        _run(command, quiet=False)


def _run(command: Sequence[str], *, quiet: bool = True) -> int:
    output = subprocess.DEVNULL if quiet else None
    variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=variables, stdout=output, stderr=output, check=False).returncode


def _is_ordinary_user() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() != 0
