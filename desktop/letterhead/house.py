"""The house as it is chosen on this machine: name, seal, accent, usual style and paper.

It belongs to who prints and not to the dossier: a dossier that is passed on is printed under its new holder's name.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefings.publish.setting import AS_IT_IS, House, Paper
from desktop.settings import Settings

_NAMES = ("ministry", "department", "accent")
_STYLE, _PAPER, _SEAL = "style", "paper", "seal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """How briefs of this house are set unless a dossier has it otherwise. An empty style is the template's own."""

    house: House = AS_IT_IS.house
    style: str = ""
    paper: Paper = Paper.A4


def usual(settings: Settings) -> Usual:
    """What was chosen."""
    texts = {name: settings.of_house(name) for name in _NAMES}
    paper = next((paper for paper in Paper if paper == settings.of_house(_PAPER)), Paper.A4)
    house = House(**texts, seal=_seal(settings))
    return Usual(house=house, style=settings.of_house(_STYLE), paper=paper)


def choose(settings: Settings, chosen: Usual) -> None:
    """Take another house, but for its seal: that is `choose_seal`'s."""
    for name in _NAMES:
        settings.set_of_house(name, str(getattr(chosen.house, name)).strip())
    settings.set_of_house(_STYLE, chosen.style)
    settings.set_of_house(_PAPER, chosen.paper.value)


def choose_seal(settings: Settings, file: Path | None) -> None:
    """Keep a copy of a picture as the seal, or have none. Raises BadInputError where it can be no seal, NotFoundError
    where it cannot be read, CannotWriteError where it cannot be kept."""
    from briefings.publish.files import write_whole  # noqa: PLC0415 - only where a seal is chosen
    from briefings.publish.house.seals import seal_file  # noqa: PLC0415 - the same

    if file is None:
        settings.set_of_house(_SEAL, "")
        return
    write_whole(_place(settings), seal_file(file))
    # Another name for another picture, so that whoever shows it sees that it changed.
    settings.set_of_house(_SEAL, "")
    settings.set_of_house(_SEAL, file.name)


def _place(settings: Settings) -> Path:
    return settings.folder / _SEAL


def _seal(settings: Settings) -> bytes:
    if settings.of_house(_SEAL):
        with suppress(OSError):
            return _place(settings).read_bytes()
    return b""
