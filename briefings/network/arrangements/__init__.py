"""Other pictures of the same network: on the map, in a circle, in layers by bloc. None of them is kept in the dossier.

The arrangement that is kept, near for similar ties, is that of `network.layout`.
"""

from briefings.domain.network_views import Arrangement
from briefings.network.arrangements.ground import ground
from briefings.network.arrangements.kinds import arranged

__all__ = ["Arrangement", "arranged", "ground"]
