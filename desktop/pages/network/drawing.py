"""What one picture of the network is made from, and the picture. No widgets here; long pictures are made elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.folding import foldable
from briefings.figures.network import network_scene
from briefings.figures.scene import Point, Scene
from briefings.network.measures import degrees
from desktop.pages.network.choices import Choices
from desktop.pages.network.picture import View
from desktop.pages.network.spoken import spoken
from desktop.pages.network.tie_rows import Sizes

AT_ONCE = 80
"""Up to so many actors a picture is made while the user waits: some tens of milliseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A view, where everybody stands in it, what of the choices shows in the picture, and the map under it, if any."""

    view: View
    places: Mapping[ActorId, Place]
    choices: Choices
    ground: Sequence[Sequence[Point]] = ()

    @property
    def is_long(self) -> bool:
        """Whether making the picture takes so long that nobody should wait for it."""
        return len(self.view.drawn.nodes) > AT_ONCE

    @property
    def pinned(self) -> tuple[Ref, ...]:
        """The actors that a hand has put where they are."""
        return tuple(Ref(Kind.ACTOR, actor) for actor, place in self.places.items() if place.pinned)

    def looks_like(self, other: "Drawing | None") -> bool:
        """Whether both give one picture, whatever their days."""
        return other is not None and self.timeless() == other.timeless()

    def scene(self, size: tuple[float, float], *, stamp: str | None = "") -> Scene:
        """Return the picture. With a stamp, as exports have it, nobody moves."""
        view, choices = self.view, self.choices
        sizes = sizes_of(view, choices)
        present = frozenset(view.drawn.actors)
        values = {actor: float("nan") if value is None else value for actor, value in sizes.values.items()}
        return network_scene(
            view.drawn,
            self.places,
            width=size[0],
            height=size[1],
            labels="codes",
            stamp=stamp,
            blocs=choices.outlined,
            misfits=[triangle for triangle in choices.shaded if present.issuperset(triangle)],
            sizes=values if choices.sized_by else None,
            sized_by=sizes.name if choices.sized_by else "",
            fold=foldable(view.drawn) if choices.folded else (),
            ground=self.ground,
        )

    def spoken(self) -> dict[Ref, str]:
        """Return what is said of each actor."""
        return spoken(self.view.network)

    def timeless(self) -> tuple[object, ...]:
        """Return what the picture depends on: everything but the day."""
        network = replace(self.view.drawn, day=Day(0), until=None)
        choices = self.choices
        picture = (choices.outlined, choices.folded, choices.shaded, choices.sized_by, choices.arrangement)
        return network, self.places, picture, len(self.ground)


def sizes_of(view: View, choices: Choices) -> Sizes:
    """Return the values of the chosen measure; without one, or where it takes too long, each actor's number of ties."""
    if not choices.sized_by:
        return _counted(view, "Number of ties")
    from briefings.network.measures import taken  # noqa: PLC0415 - loads numpy, for this choice alone

    found = taken(view.drawn, choices.sized_by)
    if found is None:
        return _counted(view, "Number of ties (too many actors for more)")
    chosen, values = found
    return Sizes(name=chosen.name, values=values, decimals=chosen.decimals)


def _counted(view: View, name: str) -> Sizes:
    counts = degrees(view.network)
    return Sizes(name=name, values={actor: float(degree.total) for actor, degree in counts.items()})
