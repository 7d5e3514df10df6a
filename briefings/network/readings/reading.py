"""What a reading is. What there is to read stands in the modules beside this one, one topic each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.domain.records import Ref


class Topic(StrEnum):
    """What a reading is about, the weightiest first."""

    EFFECT = "effect"  # what the change does: to triangles, camps, partners
    CHANGE = "change"  # what is different, tie by tie
    STANDING = "standing"
    PRESSED = "pressed"
    BRIDGE = "bridge"
    CAMPS = "camps"
    COMMON = "common foes"
    REALIGNMENT = "realignment"
    TREND = "trend"
    OVERLAP = "overlap"
    DISAGREEMENT = "disagreement"
    UNCERTAINTY = "uncertainty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence or two for people; `numbers` for those who check, by the names of the field; `refs` are the records
    that support it, never none."""

    topic: Topic
    text: str
    numbers: str
    refs: tuple[Ref, ...]
