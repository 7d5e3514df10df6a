"""A look at the machine, for a person who wonders why something does not start. It changes nothing."""

from __future__ import annotations

import os
import platform
import sys
import textwrap
from typing import TYPE_CHECKING

from installer import libraries
from installer.refusal import MISSING_SYSTEM_PART

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from installer.environment import Environment
    from installer.places import Places

LIST_PACKAGES = """
import importlib.metadata as metadata
for name in ("pyside6-essentials", "apsw-sqlite3mc", "networkx", "numpy", "pypdfium2", "reportlab",
             "sqlite-utils", "uharfbuzz"):
    try:
        print(f"{name} {metadata.version(name)}")
    except metadata.PackageNotFoundError:
        print(f"{name}: not installed")
"""


def examine(places: Places, environment: Environment, locks: Sequence[Path]) -> int:
    """Print what is here. Gives 3 if the window cannot open for want of a library, 1 if nothing is set up, else 0."""
    print(f"Python {platform.python_version()} at {sys.executable}")
    print(f"System {platform.platform()}")
    screen = libraries.has_screen(os.environ)
    print("Screen found" if screen else "No screen: `run` exports the sample's brief instead of opening the window")
    lacking = _show_libraries()
    ready = _show_environment(environment, locks)
    _show_fonts(places.checkout / "resources" / "fonts")
    if lacking and screen:
        return MISSING_SYSTEM_PART
    return 0 if ready else 1


def _show_libraries() -> bool:
    expected = libraries.needed(os.environ)
    lacking = libraries.missing(expected)
    print(f"Libraries that the window and its tests need: {len(expected) - len(lacking)} of {len(expected)} found")
    if lacking:
        print("  missing:", ", ".join(each.name for each in lacking))
        print("  to install them:", libraries.advice(lacking, libraries.manager()))
    return bool(lacking)


def _show_environment(environment: Environment, locks: Sequence[Path]) -> bool:
    print(f"Environment {environment.folder}")
    for lock in locks:
        print(f"  {lock.name}: {'installed' if environment.holds(lock) else 'not installed'}")
    if environment.python.exists():
        print(textwrap.indent(environment.ask(LIST_PACKAGES), "  "))
    return environment.holds(locks[0])


def _show_fonts(folder: Path) -> None:
    print(f"Fonts in {folder}")
    for family in sorted({file.parent for file in folder.rglob("*.ttf")}):
        print(f"  {family.relative_to(folder)}: {len(list(family.glob('*.ttf')))} files")
