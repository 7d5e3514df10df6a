"""Where the program keeps its own things on this machine: settings, the sample's copy, crash reports, backups, and
copies of dossiers that are not worked on in their place."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "Chancery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of one user. They are made when something is written there, not before."""

    config: Path
    data: Path
    state: Path

    @classmethod
    def of_user(cls) -> "Paths":
        """The folders that the system gives to programs of this user."""
        folders = platformdirs.PlatformDirs(_NAME, appauthor=False)
        return cls(config=folders.user_config_path, data=folders.user_data_path, state=folders.user_state_path)

    @property
    def settings(self) -> Path:
        """What the user set and how the windows stood."""
        return self.config / "settings.ini"

    @property
    def sample(self) -> Path:
        """The user's own copy of the sample dossier."""
        return self.data / "July 2025.dossier"

    @property
    def backups(self) -> Path:
        """Backups of every dossier, in a folder for each; they are encrypted as the dossier is."""
        return self.data / "backups"

    @property
    def working(self) -> Path:
        """Copies of dossiers on sticks, networks and in cloud folders, while they are open."""
        return self.data / "working"

    @property
    def reports(self) -> Path:
        """Reports of faults of ours; they stay on this machine."""
        return self.state / "reports"
