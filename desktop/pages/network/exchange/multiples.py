"""Which networks stand side by side in an exported picture: before, now, under a what-if. No widgets here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, ScenarioId
from briefings.domain.what_ifs import WhatIf
from briefings.figures.folding import foldable
from briefings.figures.multiples import multiples_scene
from briefings.figures.scene import Scene
from briefings.network.graph import Network
from briefings.network.layout import lay_out
from desktop.pages.network.choices import Choices
from desktop.pages.network.picture import network_on
from desktop.pages.network.showing import Showing

_WIDTH = 780.0
"""Points across all panels: an A4 page turned on its side, less its margins."""
Places = Mapping[ActorId, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panels:
    """What stands beside the network of the day: an earlier or later day, and a scenario or a what-if."""

    before: Day | None = None
    scenario: ScenarioId | None = None
    what_if: WhatIf | None = None

    @classmethod
    def of(cls, choices: Choices) -> "Panels":
        """What the page shows beside the plain network of the day."""
        return cls(before=choices.other, scenario=choices.scenario, what_if=choices.what_if)

    @property
    def is_alone(self) -> bool:
        """Whether nothing stands beside it."""
        return self == Panels()


def panels_scene(showing: Showing, panels: Panels, places: Places) -> Callable[[], Scene]:
    """Return what makes the picture. The networks are read at once; the rest touches no session and may run elsewhere.

    Raises NotFoundError for a scenario that is gone.
    """
    networks = _networks(showing, panels)
    main, choices = showing.main, showing.choices
    titles = [_title(network) for network in networks]

    def make() -> Scene:
        folded = {ref for network in networks for ref in foldable(network)} if choices.folded else ()
        return multiples_scene(
            networks,
            _complete(places, networks),
            width=_WIDTH,
            titles=titles,
            main=main,
            blocs=choices.outlined,
            fold=folded,
        )

    return make


def _networks(showing: Showing, panels: Panels) -> Sequence[Network]:
    """In the order of time, the what-if last."""
    plain = showing.choices.under()
    now = network_on(showing.world, showing.day, plain, overlaid=True)
    days = [now]
    if panels.before is not None:
        other = network_on(showing.world, panels.before, replace(plain, last=None))
        days = [other, now] if panels.before <= showing.day else [now, other]
    if panels.scenario is None and panels.what_if is None:
        return days
    overlaid = plain.under(panels.scenario, panels.what_if)
    return [*days, network_on(showing.world, showing.day, overlaid, overlaid=True)]


def _title(network: Network) -> str:
    day = day_in_words(network.day)
    if not network.is_what_if:
        return day
    return _tr("What-if, not fact: {name}, {day}").format(name=network.what_if, day=day)


def _complete(places: Places, networks: Sequence[Network]) -> Places:
    """Where everybody stands; whoever has no place yet stands beside their neighbours."""
    found = dict(places)
    for network in networks:
        if {node.actor for node in (*network.nodes, *network.absent)} - found.keys():
            held = {actor: replace(place, pinned=True) for actor, place in found.items()}
            found = {**lay_out(network, anchor=held), **found}
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkPanels", text)
