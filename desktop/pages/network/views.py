"""Views of the network, kept until the dossier changes: a large one takes a while to read."""

from briefings.domain.dates import Day
from briefings.domain.dossier import Dossier
from briefings.network.ties import KnownTies
from desktop.pages.network.choices import Choices
from desktop.pages.network.picture import View, view_of


class Views:
    """Holds the last view that was asked for, and in `ties` those of the views before."""

    def __init__(self) -> None:
        self._known: tuple[Dossier, Day, Choices, View] | None = None
        self.ties = KnownTies()

    def of(self, dossier: Dossier, day: Day, choices: Choices) -> View:
        """Return what these choices show of a day. Raises NotFoundError for an unknown scenario."""
        known, asked = self._known, choices.as_drawn_plainly()
        if known is not None and known[0] is dossier and known[1:3] == (day, asked):
            return known[3]
        view = view_of(dossier, day, asked, self.ties)
        self._known = dossier, day, asked, view
        return view

    def forget(self) -> None:
        """The dossier has changed. Its ties may be kept: they are known by their records."""
        self._known = None
