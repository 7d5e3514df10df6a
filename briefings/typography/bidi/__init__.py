"""The Unicode bidirectional algorithm (UAX #9, Unicode 15): which way each character runs, and in which order a line
shows them. Mirrored signs (rule L4) come from the shaping of runs.

The classes of a text are kept as one string with a letter a character, so that most rules are a substitution.
"""

from briefings.typography.bidi.levels import has_right_to_left, levels, paragraph_level, visual_order

__all__ = ["has_right_to_left", "levels", "paragraph_level", "visual_order"]
