"""Where Thai words begin to the eye of BudouX's model (trained on a corpus of segmented text, 33 kB), which knows no
words but goes less astray at names than a dictionary; and compounds that neither knows. `dictionary` asks both.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budoux import Parser

_COMPOUNDS = (  # of official prose, whose parts do not say what the whole does
    "หลักฐาน ล้มเหลว มั่นคง ลงนาม เห็นชอบ เชี่ยวชาญ เสมอภาค หยุดยิง ยืนยัน เดินทาง ต่างประเทศ ทั้งหลาย แหล่งข่าว "
    "ดังกล่าว ข้อตกลง ข้อเสนอ ผู้แทน สนธิสัญญา พระราชบัญญัติ เอกอัครราชทูต"
)


def cuts(run: str) -> list[int]:
    """Before which letters of a run of Thai without spaces a word may begin; none is inside a compound."""
    ends = accumulate(map(len, _parser().parse(run)))
    whole = {at for match in _compound().finditer(run) for at in range(match.start() + 1, match.end())}
    return [at for at in ends if at < len(run) and at not in whole]


@cache
def _compound() -> re.Pattern[str]:
    return re.compile("|".join(_COMPOUNDS.split()))


@cache
def _parser() -> Parser:
    from budoux import load_default_thai_parser  # noqa: PLC0415 (a document without Thai never loads the model)

    return load_default_thai_parser()
