"""Where a line may end, in any script (UAX #14 and the manners of each language). Which of these places are taken is
decided in `paragraphs`; where words are divided is in `hyphenation`.
"""

from briefings.typography.breaks.kinds import Break, Kind
from briefings.typography.breaks.places import HYPHENS, needs_more_than_spaces, places
from briefings.typography.breaks.together import bound

__all__ = ["HYPHENS", "Break", "Kind", "bound", "needs_more_than_spaces", "places"]
