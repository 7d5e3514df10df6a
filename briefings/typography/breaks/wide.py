"""Where lines of Chinese and Japanese may end: between any two characters, save that none begins with a closing
sign, a small kana or a mark of repetition, and none ends with an opening sign (UAX #14, JIS X 4051 "strict").
"""

from __future__ import annotations

import re
from functools import cache

_OPENING = (
    "\u2329\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\u301d\ufe17\ufe35-\ufe44\uff08\uff3b\uff5b\uff5f"
    "\uff62"
)
_CLOSING = (
    "\u232a\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\u301e\u301f\ufe11\ufe12\ufe50-\ufe57"
    "\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\uff60\uff61\uff63-\uff65"
)
_SMALL = (
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u3099\u309a\u30a1\u30a3\u30a5\u30a7"
    "\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u31f0-\u31ff\uff67-\uff70\uff9e\uff9f"
)
_REPEATING = "\u3005\u301c\u303b\u303c\u309b-\u309e\u30a0\u30fb-\u30fe"
_SIGNS_AFTER_NUMBERS = "%‰°′″℃℉¢\uff05\uffe0"
_SIGNS_BEFORE_NUMBERS = "$£¥€№\uff04\uffe1\uffe5\uffe6"
_HOLDING = "\u00a0\u200b\u200d\u202f\u2007\u2011\u2060\ufeff\"'"
_MARKS = "\u0300-\u036f\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef"

_NEVER_FIRST = (
    rf"{_CLOSING}{_SMALL}{_REPEATING}{_SIGNS_AFTER_NUMBERS}{_HOLDING}{_MARKS}"
    r"\s)\]}!,.:;?’”»›\-‐–—…‥/"
)
_NEVER_LAST = rf"{_OPENING}{_SIGNS_BEFORE_NUMBERS}{_HOLDING}\s(\[{{¡¿‘“«‹‚„"
_WIDE = (
    "\u2e80-\u2fff\u3003\u3004\u3006\u3007\u3012\u3013\u3020-\u303a\u303d-\u30ff\u3105-\u312f\u3190-\ua4cf\uf900-\ufaff"
    "\uff02\uff03\uff06\uff07\uff0a\uff0b\uff0d\uff0f-\uff19\uff1c-\uff1e\uff20-\uff3a\uff3c\uff3e-\uff5a\uff5c\uff5e"
    "\uff66\uff71-\uff9d\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0003fffd"
)


def cuts(text: str) -> list[int]:
    """Before which characters a line may end because one of the two beside the place is wide."""
    return [match.start() for match in _place().finditer(text)]


@cache
def _place() -> re.Pattern[str]:  # takes long to read, and most documents do without
    return re.compile(
        rf"(?:(?<=[{_WIDE}{_CLOSING}{_SMALL}{_REPEATING}\ufe0f])|(?<![{_NEVER_LAST}])(?=[{_WIDE}{_OPENING}]))"
        rf"(?<![{_NEVER_LAST}])(?![{_NEVER_FIRST}])"
    )
