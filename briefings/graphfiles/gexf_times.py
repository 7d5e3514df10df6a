"""When something in a GEXF file is there, in all the ways of its versions: as spans, else as the text it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefings.graphfiles.limits import stretch

if TYPE_CHECKING:
    from briefings.domain.dates import Span
    from briefings.graphfiles.xml import Element

_INTERVAL = re.compile(r"([\[\](<]?)\s*([^\[\](),;<>]*?)\s*,\s*([^\[\](),;<>]*?)\s*([\[\])>]?)\s*(?:,[^;]*)?")
_ENDLESS = frozenset({"", "infinity", "-infinity", "inf", "-inf"})


class When(NamedTuple):
    """When something is there; `text` where that is no date."""

    spans: list[Span]
    text: str = ""


def spans_of(element: Element) -> When:
    """When an element is there, by the attributes for time of all versions."""
    if text := element.get("intervals"):
        return _all(text, [_interval(part) for part in _inner(text).split(";") if part.strip()])
    if text := element.get("timestamps"):
        return _all(text, [stretch(part.strip(), part.strip()) for part in _inner(text).strip("[]").split(",")])
    if text := element.get("timestamp"):
        found = stretch(text, text)
        return When([found]) if found else When([], text)
    openings = {name: element.get(name) or element.get(f"{name}open") for name in ("start", "end")}
    if not any(map(_bounded, openings.values())):
        return When([])
    first, last = (text if _bounded(text) else "" for text in openings.values())
    outs = {name: not element.get(name) and bool(element.get(f"{name}open")) for name in ("start", "end")}
    found = stretch(first, last, first_out=outs["start"], last_out=outs["end"])
    return When([found]) if found else When([], f"{first}/{last}")


def _inner(text: str) -> str:
    return text.strip().removeprefix("<").removesuffix(">").strip()


def _interval(text: str) -> Span | None:
    """One of "<[2007, 2008); [2010, 2011]>"."""
    match = _INTERVAL.fullmatch(text.strip())
    if match is None:
        return None
    return stretch(match[2], match[3], first_out=match[1] in {"(", "]"}, last_out=match[4] in {")", "["})


def _all(text: str, spans: list[Span | None]) -> When:
    known = [span for span in spans if span is not None]
    return When(known) if known and len(known) == len(spans) else When([], text)


def _bounded(text: str) -> bool:
    return text.strip().casefold() not in _ENDLESS
