"""Where things go: the environment, what the sample run makes, and what stays after an uninstall."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CHECKOUT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The folders of one set-up. All of them are the person's own where the checkout cannot be written."""

    checkout: Path
    environment: Path
    output: Path


def find(checkout: Path, variables: Mapping[str, str]) -> Places:
    """Choose the folders for a checkout; ``variables`` is the process's environment. Makes none of them."""
    personal = personal_folder(variables)
    beside = checkout / ".venv"
    # One that an administrator has set up serves everybody, although only they can renew it.
    is_set_up = any(beside.glob("*.installed"))
    ours = is_set_up or os.access(beside if beside.exists() else checkout, os.W_OK)
    return Places(
        checkout=checkout,
        environment=beside if ours else personal / "environment",
        output=checkout / "build" if os.access(checkout, os.W_OK) else personal / "output",
    )


def personal_folder(variables: Mapping[str, str]) -> Path:
    """Give the folder that this system keeps a person's program data in."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(variables.get("LOCALAPPDATA") or home / "AppData/Local") / "Chancery"
    if sys.platform == "darwin":
        return home / "Library/Application Support/Chancery"
    return Path(variables.get("XDG_DATA_HOME") or home / ".local/share") / "Chancery"


def traces(variables: Mapping[str, str]) -> list[Path]:
    """List the folders outside the checkout where the program has left something: settings, the sample's copy."""
    home = Path.home()
    folders = [
        personal_folder(variables),
        Path(variables.get("XDG_CONFIG_HOME") or home / ".config") / "Chancery",
        Path(variables.get("XDG_STATE_HOME") or home / ".local/state") / "Chancery",
    ]
    return [folder for folder in folders if folder.exists()]
