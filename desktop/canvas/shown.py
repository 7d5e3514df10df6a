"""The scene that a canvas shows, with all that is made of it once: what lies where, its picture, what is said."""

from collections.abc import Callable, Collection, Mapping

from briefings.domain.records import Ref
from briefings.figures.scene import Curve, Scene, Shape, Text
from desktop.canvas.emphasis import Emphasis
from desktop.canvas.hits import Hits
from desktop.canvas.landmarks import Landmarks
from desktop.canvas.picture import Picture
from desktop.theme import Theme

EMPTY = Scene(width=1.0, height=1.0, shapes=())

_NAMED = 80
"""How many ends of ties that stand out are named."""

TieWords = Callable[[Ref, Ref | None], str]
"""What is said of a tie (the first reference) as seen from one of the records that it joins (the second), or from
nobody's side, with the names of all (None)."""


class Shown:
    """One scene. `spoken` holds what is said of each record with a place, the most important first; `names` what they
    are called where the scene has no room to say it."""

    def __init__(
        self,
        theme: Theme,
        scene: Scene = EMPTY,
        *,
        spoken: Mapping[Ref, str] | None = None,
        names: Mapping[Ref, str] | None = None,
        tie_words: TieWords | None = None,
        pinned: Collection[Ref] = (),
    ) -> None:
        self.scene = scene
        self.hits = Hits(scene)
        words, spots = spoken or {}, self.hits.spots
        order = [ref for ref in words if ref in spots] or list(spots)
        self.spoken = {ref: words.get(ref, "") for ref in order}
        self.landmarks = Landmarks(scene, {ref: spots[ref] for ref in order}, names or {})
        self.picture = Picture(theme, scene, self.landmarks)
        self.pinned = [self.hits.shapes[ref] for ref in pinned if ref in spots]
        self._tie_words = tie_words
        self._lines = {curve.shows for curves in self.hits.ties.values() for curve in curves}
        self._emphasis = Emphasis()
        self._outstanding: tuple[Shape, ...] = ()

    def ties_of(self, ref: Ref) -> tuple[Ref, ...]:
        """Return the ties of a record, those with the most important others first."""
        rank = {known: number for number, known in enumerate(self.spoken)}
        ties = sorted(self.hits.ties.get(ref, ()), key=lambda tie: rank.get(other_end(tie, ref), len(rank)))
        return tuple(dict.fromkeys(tie.shows for tie in ties if tie.shows is not None))

    def say(self, ref: Ref) -> str:
        """Return what is said of a record or a tie under the pointer."""
        if ref in self.spoken or self._tie_words is None:
            return self.spoken.get(ref, "")
        return self._tie_words(ref, None) if ref in self._lines else ""

    def say_tie(self, tie: Ref, seen_from: Ref) -> str:
        """Return what is said of a tie; without words for it, with whom it is."""
        if self._tie_words is not None:
            return self._tie_words(tie, seen_from)
        curve = next(curve for curve in self.hits.ties[seen_from] if curve.shows == tie)
        return self.spoken.get(other_end(curve, seen_from), "")

    def curves(self, tie: Ref | None, of: Ref | None) -> list[Curve]:
        """Return the lines of a record's tie."""
        return [] if tie is None or of is None else [line for line in self.hits.ties.get(of, ()) if line.shows == tie]

    def outstanding(self, emphasis: Emphasis) -> tuple[Shape, ...]:
        """Return what stands out: the ties that do, and whom they join."""
        if emphasis != self._emphasis:
            self._emphasis = emphasis
            ties = [shape for shape in self.scene.shapes if emphasis.brings_out(shape)]
            ends = dict.fromkeys(end for tie in ties if isinstance(tie, Curve) for end in tie.joins)
            self._outstanding = (*ties, *(shape for end in ends for shape in self.hits.shapes.get(end, ())))
        return self._outstanding

    def names(self, emphasis: Emphasis, under: Ref | None, scale: float) -> tuple[Text, ...]:
        """Return the names, left out of the scene, of who stands out and who is under the pointer."""
        ends = [end for tie in self.outstanding(emphasis) if isinstance(tie, Curve) for end in tie.joins]
        wanted = dict.fromkeys(ref for ref in (emphasis.chosen, under, *ends[:_NAMED]) if ref is not None)
        return tuple(self.landmarks.of(wanted, scale))


def other_end(tie: Curve, ref: Ref) -> Ref:
    """Return whom a tie joins with a record."""
    return next((end for end in tie.joins if end != ref), ref)
