"""Runs of a manuscript put together: neighbours of one manner, lines of the source, lines of code."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.compose.document import Run, Runs, Style

if TYPE_CHECKING:
    from collections.abc import Iterable

SOFT_BREAK = "\r"
"""Stands where a line of the source ends inside a paragraph; no text that is read holds one."""

NO_BREAK = "\u00a0"
"""A space that does not melt away: indents are made of it."""

_RAISED = re.compile(r"(?<=[^\W_])\^([+−-]?\d{1,3})\^", re.ASCII)
_LOWERED = re.compile(r"(?<=[A-Za-z)])~(\d{1,3})~(?!~)", re.ASCII)
_HIGH = str.maketrans("0123456789+−-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def joined(runs: Iterable[Run]) -> Runs:
    """Runs with what belongs together in one, and the ends of source lines as spaces."""
    groups: list[list[Run]] = []
    for run in runs:
        if groups and _goes_on(groups[-1], run):
            groups[-1].append(run)
        elif run.text or run.notes:
            groups.append([run])
    return tuple(map(_one, groups))


def _one(group: list[Run]) -> Run:
    """Runs of one manner as one, with the marks of all."""
    notes = tuple(dict.fromkeys(number for run in group for number in run.notes))
    return replace(group[0], text=_reflowed("".join(run.text for run in group)), notes=notes)


def lined(lines: Iterable[Runs]) -> Runs:
    """Texts below one another."""
    made: list[Run] = []
    for line in lines:
        made += [Run("\n"), *line] if made else line
    return joined(made)


def code_runs(text: str) -> Runs:
    """Code as it stands: its lines, and their indents by spaces that do not melt away."""
    lines = text.rstrip("\n").expandtabs(4).split("\n")
    return (Run("\n".join(map(_kept, lines)), Style.CODE),)


def _kept(line: str) -> str:
    words = line.lstrip(" ")
    return NO_BREAK * (len(line) - len(words)) + words.replace("  ", 2 * NO_BREAK)


def _goes_on(group: list[Run], run: Run) -> bool:
    """Whether `run` is more of the same: a mark of a note follows any text, further text no mark."""
    if not run.text:
        return bool(run.notes)
    first = group[0]
    manner = (first.style, first.language, first.link) == (run.style, run.language, run.link)
    return manner and not group[-1].notes


def _reflowed(text: str) -> str:
    """A line of the source ends in a space, but for scripts that have none between words."""
    if SOFT_BREAK not in text:
        return text
    lines = text.split(SOFT_BREAK)
    joints = ("" if is_ideograph(a[-1:]) and is_ideograph(b[:1]) else " " for a, b in pairwise(lines))
    return "".join((lines[0], *(joint + line for joint, line in zip(joints, lines[1:], strict=True))))


def raised_and_lowered(text: str) -> str:
    """A text whose numbers between `~` or `^` are set low or high: the signs that Unicode has for them."""
    if "^" in text:
        text = _RAISED.sub(lambda found: found[1].translate(_HIGH), text)
    return _LOWERED.sub(lambda found: found[1].translate(_LOW), text) if "~" in text else text


def is_ideograph(character: str) -> bool:
    """Chinese and Japanese, with their punctuation; Korean parts its words."""
    wide = bool(character) and unicodedata.east_asian_width(character) in "WF"
    return wide and not unicodedata.name(character, "").startswith("HANGUL")
