"""The specimen: one brief that holds everything a brief can hold, from `resources/specimen`.

Its words are data; here they become a Document. How it is set stands in `publish`.
"""

from briefings.compose.specimen.reading import specimen

__all__ = ["specimen"]
