"""Where lines may end after a sign that parts words or sentences: the tsheg of Tibetan, the wordspace and stops of
Ethiopic, the danda of the scripts of India.
"""

from __future__ import annotations

import re
from functools import cache

_TIBETAN = r"(?<=[\u0f0b\u0fd2])(?=[\u0f20-\u0f33\u0f40-\u0f6c\u0f88-\u0f8c])"
_ETHIOPIC = r"(?<=[\u1361-\u1368])(?=[\u1200-\u135a\u1380-\u138f])"
_DANDA = r"(?<=[\u0964\u0965])(?=[^\W\d_])"


def cuts(text: str) -> list[int]:
    """Before which characters a word begins after such a sign."""
    return [match.start() for match in _place().finditer(text)]


@cache
def _place() -> re.Pattern[str]:  # takes long to read, and most documents do without
    return re.compile(f"{_TIBETAN}|{_ETHIOPIC}|{_DANDA}")
