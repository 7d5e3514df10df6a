"""What the page shows just now, handed to its panels as one value."""

from dataclasses import dataclass, field

from briefings.domain.dates import Day
from briefings.domain.dossier import Dossier
from briefings.domain.records import ActorId
from briefings.network.ties import KnownTies
from desktop.pages.network.choices import Choices
from desktop.pages.network.picture import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """The state of the page after every change of day, choice, selection or dossier.

    `world` answers for the records behind the picture: the session, or a part of it where the dossier is very large;
    then `is_whole` is false, and of a part of the ties nothing can be concluded. `main` is the selected actor; `since`
    the day on which the slider rested before this one. `known` are the ties made so far, for networks of other days.
    """

    world: Dossier
    day: Day
    choices: Choices
    view: View
    main: ActorId | None = None
    since: Day | None = None
    is_whole: bool = True
    known: KnownTies = field(default_factory=KnownTies, compare=False)
