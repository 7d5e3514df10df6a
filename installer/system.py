"""Whether Qt for Python is made for this system at all: pip would only say that no version matches."""

from __future__ import annotations

import os
import platform
import sys

from installer.refusal import MISSING_SYSTEM_PART, RefusedError

# What the wheels of Qt for Python 6.11 state about themselves: Pythons below this one, and by processor the oldest
# C library with the oldest systems that have it.
FIRST_PYTHON_TOO_NEW = (3, 15)
OLDEST_GLIBC = {
    "x86_64": (2, 34, "Debian 12 or Ubuntu 22.04"),
    "aarch64": (2, 39, "Debian 13 or Ubuntu 24.04"),
}


def require_supported_system() -> None:
    """Raise RefusedError where there are no packages for this Python or this Linux."""
    require_python(sys.version_info[:2])
    if sys.platform.startswith("linux"):
        require_linux(platform.machine(), _c_library())


def require_python(version: tuple[int, int]) -> None:
    """Raise RefusedError for a Python that is newer than the packages."""
    if version >= FIRST_PYTHON_TOO_NEW:
        raise RefusedError(
            f"Qt for Python does not support Python {version[0]}.{version[1]} yet. Start the installer with "
            f"Python 3.11 to 3.{FIRST_PYTHON_TOO_NEW[1] - 1}, for example: python3.13 -m installer run",
            code=MISSING_SYSTEM_PART,
        )


def require_linux(machine: str, c_library: str) -> None:
    """Raise RefusedError unless there are packages for the processor and the C library, such as "glibc 2.36"."""
    if machine not in OLDEST_GLIBC:
        raise RefusedError(f"Qt for Python is not made for {machine} processors.", code=MISSING_SYSTEM_PART)
    major, minor, systems = OLDEST_GLIBC[machine]
    name, _, version = c_library.partition(" ")
    if name != "glibc" or tuple(map(int, version.split(".")[:2])) < (major, minor):
        raise RefusedError(
            f"Qt for Python needs glibc {major}.{minor} or later on {machine}, as in {systems}; "
            f"this system has {c_library or 'another C library'}.",
            code=MISSING_SYSTEM_PART,
        )


def _c_library() -> str:
    """Give the name and version of the C library, or nothing where it does not tell, as musl."""
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (OSError, ValueError):
        return ""
