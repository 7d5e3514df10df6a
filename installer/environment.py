"""The program's own Python environment: made without pip or venv on the machine, filled from a lock file.

pip runs straight from the wheel beside this module, so nothing of the system's Python is used or changed
(PEP 668). It reads the person's own pip settings: their index, certificates and proxies hold here too.
"""

from __future__ import annotations

import compileall
import hashlib
import locale
import os
import shlex
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from installer.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PIP_WHEEL = Path(__file__).parent / "wheels" / "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
# Settings that would send packages elsewhere than into the environment.
STRAY_VARIABLES = ("PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
# Parts of packages that are not worth compiling; one of them is a template that is no Python at all.
NEVER_IMPORTED = r"[/\\]tests?[/\\]|PySide6[/\\]scripts[/\\]"
NAME = "chancery"
DESCRIBE = "import os, sysconfig as s; print(s.get_python_version(), os.path.isdir(s.get_path('purelib')))"
PACKAGES = ("briefings", "desktop", "resources")
NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """Where packages come from: the person's index, or only a folder of wheels, or whatever pip finds offline."""

    wheelhouse: Path | None = None
    offline: bool = False

    @property
    def options(self) -> list[str]:
        """Give pip's options for this supply."""
        if self.wheelhouse:
            return ["--no-index", "--find-links", str(self.wheelhouse)]
        return ["--no-index"] if self.offline else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A virtual environment in ``folder`` that runs the program of ``checkout``."""

    folder: Path
    checkout: Path

    @property
    def scripts(self) -> Path:
        """The folder of its programs."""
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.scripts / ("python.exe" if sys.platform == "win32" else "python")

    @property
    def is_ours(self) -> bool:
        """Tell whether this installer made it, be it finished or not."""
        settings = self._settings
        return settings.is_file() and f"prompt = {NAME!r}" in settings.read_text("utf-8")

    def holds(self, lock: Path) -> bool:
        """Tell whether exactly this lock file has been installed, without starting another process."""
        stamp = self._stamp(lock)
        return self.python.exists() and stamp.is_file() and stamp.read_text("ascii") == self._fingerprint(lock)

    def fill(self, locks: Sequence[Path], supply: Supply) -> None:
        """Make the environment if need be and install the last of the locks, which contains the others.

        Raises RefusedError where packages cannot be had; what is there by then is taken up by the next attempt.
        """
        if self.folder.exists() and not os.access(self.folder, os.W_OK):
            raise RefusedError(
                f"{self.folder} is out of date and you may not change it. Ask whoever set it up to run "
                "`python3 -m installer sample` there again."
            )
        if not self._is_usable():
            builder = venv.EnvBuilder(clear=self._settings.exists(), symlinks=sys.platform != "win32", prompt=NAME)
            builder.create(self.folder)
        for old in self.folder.glob("*.installed"):
            old.unlink()
        self._install(locks[-1], supply)
        self._add_program()
        self.mark(locks)

    def mark(self, locks: Iterable[Path]) -> None:
        """Note that these locks are installed."""
        for lock in locks:
            self._stamp(lock).write_text(self._fingerprint(lock), "ascii")

    def call(self, *arguments: str | Path, quiet: bool = False, variables: Mapping[str, str] = NONE) -> int:
        """Run its Python in the checkout and give the exit code. What the program says goes to the terminal; if
        ``quiet``, only its complaints do. ``variables`` are added to those of the environment."""
        return self._start(*arguments, stdout=subprocess.DEVNULL if quiet else None, also=variables).returncode

    def ask(self, code: str, *arguments: str | Path) -> str:
        """Run a piece of Python and give what it prints, or nothing if it fails."""
        return self._start("-c", code, *arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.strip()

    def _start(
        self,
        *arguments: str | Path,
        stdout: int | None = None,
        stderr: int | None = None,
        also: Mapping[str, str] = NONE,
    ) -> subprocess.CompletedProcess[str]:
        variables = {name: value for name, value in os.environ.items() if name not in STRAY_VARIABLES} | dict(also)
        command = [self.python, *arguments]
        return subprocess.run(
            command, cwd=self.checkout, env=variables, stdout=stdout, stderr=stderr, text=True, check=False
        )

    @property
    def _settings(self) -> Path:
        return self.folder / "pyvenv.cfg"

    def _is_usable(self) -> bool:
        """Tell whether packages can go there: the Python it was made from may be gone, replaced or not this one."""
        if not self.python.exists():
            return False
        version, finds_packages = self.ask(DESCRIBE).split() or ("", "")
        return finds_packages == "True" and (not self.is_ours or version == sysconfig.get_python_version())

    def _install(self, lock: Path, supply: Supply) -> None:
        options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-compile", *supply.options]
        quiet = [] if sys.stdout.isatty() else ["--quiet"]
        print(f"Installing the packages of {lock.name} into {self.folder}")
        if self.call(*pip("install"), *quiet, *options, "--requirement", lock):
            raise RefusedError(
                "The packages could not be installed; pip says why above. Without a network, run "
                "`python3 -m installer wheelhouse FOLDER` on a machine that has one, bring the folder here and "
                "add `--wheelhouse FOLDER`."
            )
        # Without compiled files each start takes twice as long, and they may not be writable later.
        self.call("-m", "compileall", "-qq", "-j", "0", "-x", NEVER_IMPORTED, self._site_packages())

    def _add_program(self) -> None:
        """Let the environment's Python find the checkout, and give it the command ``chancery``."""
        link = self._site_packages() / "chancery.pth"
        link.write_text(f"{self.checkout}\n", locale.getencoding())
        if sys.platform == "win32":
            (self.scripts / "chancery.cmd").write_text('@"%~dp0python.exe" -m desktop %*\n', "ascii")
        else:
            program = self.scripts / "chancery"
            program.write_text(f'#!/bin/sh\nexec {shlex.quote(str(self.python))} -m desktop "$@"\n', "utf-8")
            program.chmod(0o755)
        if os.access(self.checkout, os.W_OK):
            compile_all(self.checkout / name for name in PACKAGES)

    def _site_packages(self) -> Path:
        if sys.platform == "win32":
            return self.folder / "Lib" / "site-packages"
        return next(self.folder.glob("lib/python*/site-packages"))

    def _stamp(self, lock: Path) -> Path:
        return self.folder / f"{lock.name}.installed"

    def _fingerprint(self, lock: Path) -> str:
        # With the folders, because its programs name them: a checkout that was moved is set up again.
        place = f"{self.folder}\n{self.checkout}\n"
        return hashlib.sha256(place.encode() + lock.read_bytes()).hexdigest()


def compile_all(folders: Iterable[Path]) -> None:
    """Compile the program's own modules."""
    for folder in folders:
        compileall.compile_dir(folder, quiet=2)


def pip(verb: str) -> list[str]:
    """Give the arguments that run pip from its wheel, after a look at whether the wheel is the right one."""
    if hashlib.sha256(PIP_WHEEL.read_bytes()).hexdigest() != PIP_SHA256:
        raise RefusedError(f"{PIP_WHEEL} is damaged. Take a fresh copy of the program.")
    return [str(PIP_WHEEL / "pip"), verb, "--no-input", "--disable-pip-version-check"]
