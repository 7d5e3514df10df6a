"""The Unicode bidirectional algorithm (UAX #9, Unicode 15): which way each character runs, and in which order a line
shows them. Mirrored signs (rule L4) come from the shaping of runs.

The classes of a text are kept as one string with a letter a character, so that most rules are a substitution. `levels`
holds the algorithm; who has nothing to turn need not load it.
"""

from briefings.typography.bidi.order import has_right_to_left, visual_order

__all__ = ["has_right_to_left", "visual_order"]
