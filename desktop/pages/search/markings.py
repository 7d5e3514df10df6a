"""Which markings occur in a dossier."""

from collections.abc import Sequence

from briefings.domain.markings import scheme, scheme_names
from briefings.session import Order, Session


def occurring(session: Session) -> Sequence[str]:
    """The levels that some record bears, from low to high; those of the dossier's own scheme first."""
    default = session.about.marking
    own = [default.scheme] if default is not None else []
    names = dict.fromkeys([*own, *scheme_names()])
    levels = dict.fromkeys(level for name in names if name in scheme_names() for level in scheme(name).levels)
    return [level for level in levels if session.find(f'marking:"{level}"', limit=1, order=Order.NEWEST).hits]
