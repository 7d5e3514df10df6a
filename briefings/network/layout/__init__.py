"""Where the actors stand. Near means similar ties; the same dossier gives the same places; a day more moves nobody far.

Places are kept in the dossier and stay until somebody moves them, so figures never lay out anew: they ask `places_for`,
which fills in only actors that have no place yet. `places` is the way in, the other modules are arithmetic and load
numpy and scipy; pictures of another kind (map, circle, layers) stand in `network.arrangements`.
"""

from briefings.network.layout.places import arrange, lay_out, places_for, polished

__all__ = ["arrange", "lay_out", "places_for", "polished"]
