"""Where everybody stands in the picture that the user has chosen, and with that what there is to draw."""

from briefings.network.arrangements import Arrangement
from desktop.pages.network.arranger import Arranger
from desktop.pages.network.drawing import Drawing
from desktop.pages.network.elsewhere import Elsewhere
from desktop.pages.network.neighbourhood import Neighbourhood
from desktop.pages.network.showing import Showing


class Places:
    """Asks whoever knows: the dossier's own arrangement, the neighbourhood of one actor, the map, a circle, layers."""

    def __init__(self, arranger: Arranger, near: Neighbourhood, elsewhere: Elsewhere) -> None:
        self._arranger, self._near, self._elsewhere = arranger, near, elsewhere

    def drawing(self, showing: Showing) -> Drawing | None:
        """Return what to draw; None while places are worked out, for the picture stays until then."""
        if showing.choices.arrangement is Arrangement.FREE:
            return self._free(showing)
        view, choices = showing.view, showing.choices
        network = self._arranger.steady(view.drawn, narrowed=choices.view.narrows)
        places = self._elsewhere.places(choices.arrangement, network, showing.world)
        on_map = choices.arrangement is Arrangement.MAP
        ground = self._elsewhere.ground(network, showing.world) if on_map else ()
        return None if places is None else Drawing(view=view, places=places, choices=choices, ground=ground)

    def _free(self, showing: Showing) -> Drawing | None:
        drawn = showing.view.drawn
        whole = showing.is_whole
        places = self._arranger.places(drawn) if whole else self._near.places(drawn, showing.world)
        return None if places is None else Drawing(view=showing.view, places=places, choices=showing.choices)
