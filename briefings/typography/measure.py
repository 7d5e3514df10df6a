"""How wide a line of text is, for those who only need to know that."""

from __future__ import annotations

from functools import lru_cache

from briefings.typography.bidi import has_right_to_left
from briefings.typography.shaping import shape
from briefings.typography.stacks import stack

_FEATURES = ("lnum",)


@lru_cache(maxsize=20_000)
def text_width(text: str, size: float, weight: int = 400, family: str = "sans") -> float:
    """Width in points of one line in a family at `size` points; `weight` is 400, 500, 600 or 700."""
    # Letters that join do so only where they run their own way.
    turned = not text.isascii() and has_right_to_left(text)
    return shape(stack(family, weight), text, _FEATURES, right_to_left=turned).width * size / 1000.0
