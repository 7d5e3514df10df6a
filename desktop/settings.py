"""What the user chose and how windows stood, remembered between runs in one readable ini file. No dossier content."""

import random
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from desktop.theme import Scheme
from desktop.theme.theme import BASE_POINTS

_MOST_RECENT = 8
LOCK_AFTER = 10
"""Minutes without the user after which dossiers are locked, unless another number was chosen."""
_DEVICES = 2**23


class Settings(QObject):
    """Choices and window states. Every value has a default, so a missing or damaged file is no error."""

    changed = Signal()
    """A choice was changed: read it again."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self.folder = file.parent
        """Where the file lies, and what is too large for it."""

    # Choices

    @property
    def scheme(self) -> Scheme:
        """Light, dark, high contrast or as the system has it."""
        text = self._text("look/scheme", Scheme.SYSTEM)
        return next((scheme for scheme in Scheme if scheme == text), Scheme.SYSTEM)

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._choose("look/scheme", str(scheme))

    @property
    def text_points(self) -> float:
        """Text size in points, 8 to 24."""
        return self._number("look/text_points", BASE_POINTS)

    @text_points.setter
    def text_points(self, points: float) -> None:
        self._choose("look/text_points", str(points))

    @property
    def author(self) -> str:
        """The name under which edits are journalled; empty until it is given."""
        return self._text("person/author", "")

    @author.setter
    def author(self, name: str) -> None:
        self._choose("person/author", name.strip())

    @property
    def lock_after(self) -> int:
        """Minutes without the user after which dossiers with a passphrase are locked; 0 for never."""
        return max(0, round(self._number("safety/lock_after", LOCK_AFTER)))

    @lock_after.setter
    def lock_after(self, minutes: int) -> None:
        self._choose("safety/lock_after", str(minutes))

    @property
    def device(self) -> int:
        """The number of the machine, with which the ids of new records begin; made by chance the first time."""
        known = round(self._number("device/number", 0))
        if 0 < known < _DEVICES:
            return known
        # Only so that two devices hardly ever make the same ids; nobody gains by guessing it.
        made = random.SystemRandom().randrange(1, _DEVICES)
        self._store.setValue("device/number", str(made))
        return made

    def of_house(self, name: str) -> str:
        """What stands above every brief from this machine, by name: "ministry", "paper" …; empty where not chosen."""
        return self._text(f"house/{name}", "")

    def set_of_house(self, name: str, text: str) -> None:
        """Choose it."""
        self._choose(f"house/{name}", text)

    # Recent files

    @property
    def recent(self) -> tuple[Path, ...]:
        """The dossiers last opened, the latest first, missing ones included."""
        return tuple(Path(line) for line in self._text("files/recent", "").split("\n") if line)

    def remember_file(self, file: Path) -> None:
        """Put a dossier at the head of the recent files."""
        rest = [known for known in self.recent if known != file]
        self._store.setValue("files/recent", "\n".join(map(str, [file, *rest][:_MOST_RECENT])))

    # How windows stood

    def state(self, name: str) -> QByteArray:
        """A stored geometry or splitter; empty where there is none."""
        found = self._store.value(f"window/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def set_state(self, name: str, state: QByteArray) -> None:
        """Remember a geometry or splitter."""
        self._store.setValue(f"window/{name}", state)

    def note(self, name: str, default: str = "") -> str:
        """A small text that a page or window left for itself."""
        return self._text(f"window/{name}", default)

    def set_note(self, name: str, text: str) -> None:
        """Leave a small text: the page last shown, whether the inspector is open."""
        self._store.setValue(f"window/{name}", text)

    def flush(self) -> None:
        """Write to the disk now."""
        self._store.sync()

    def _choose(self, key: str, value: str) -> None:
        if self._text(key, "") != value:
            self._store.setValue(key, value)
            self.changed.emit()

    def _text(self, key: str, default: str) -> str:
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def _number(self, key: str, default: float) -> float:
        try:
            return float(self._text(key, str(default)))
        except ValueError:
            return default
