"""What stands where in a source, as the user writes it: one line for each place, "¶ 2: Raid, detentions"."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from briefings.domain.sources import Gist
from briefings.errors import BadInputError


def gists_text(gists: Sequence[Gist]) -> str:
    """The lines for some places."""
    return "\n".join(f"{gist.locator}: {gist.text}" for gist in gists)


def read_gists(text: str) -> tuple[Gist, ...]:
    """What the lines say; empty lines are passed over. Raises BadInputError."""
    gists: dict[str, Gist] = {}
    for line in filter(str.strip, text.splitlines()):
        gist = _read(line)
        key = "".join(gist.locator.split())
        if key in gists:
            raise BadInputError(
                _tr("Two lines say what stands at {place}.").format(place=gist.locator),
                remedy=_tr("Put both into one line."),
            )
        gists[key] = gist
    return tuple(gists.values())


def _read(line: str) -> Gist:
    # A place may hold a colon itself, as a time in a broadcast does: "03:15: Statement".
    place, colon, said = line.partition(": ")
    if not (colon and place.strip() and said.strip()):
        raise BadInputError(
            _tr("“{line}” does not say what stands where.").format(line=line.strip()),
            remedy=_tr("Write the place, a colon and a space, then the words: “¶ 2: Raid and detentions”."),
        )
    return Gist(locator=place.strip(), text=said.strip())


def _tr(words: str) -> str:
    return QCoreApplication.translate("gists", words)
