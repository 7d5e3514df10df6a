"""Runs of a manuscript put together: neighbours of one manner, lines of the source, lines of code."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import Run, Runs, Style

if TYPE_CHECKING:
    from collections.abc import Iterable

SOFT_BREAK = "\r"
"""Stands where a line of the source ends inside a paragraph; no text that is read holds one."""

_NO_BREAK = "\u00a0"


def joined(runs: Iterable[Run]) -> Runs:
    """Runs with what belongs together in one, and the ends of source lines as spaces."""
    made: list[Run] = []
    for run in runs:
        if made and _goes_on(made[-1], run):
            last = made[-1]
            made[-1] = replace(last, text=last.text + run.text, notes=tuple(dict.fromkeys((*last.notes, *run.notes))))
        elif run.text or run.notes:
            made.append(run)
    return tuple(replace(run, text=_reflowed(run.text)) for run in made)


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
    return _NO_BREAK * (len(line) - len(words)) + words.replace("  ", 2 * _NO_BREAK)


def _goes_on(last: Run, run: Run) -> bool:
    """Whether `run` is more of the same: a mark of a note follows any text, further text no mark."""
    if not run.text:
        return bool(run.notes)
    manner = (last.style, last.language, last.link) == (run.style, run.language, run.link)
    return manner and not last.notes


def _reflowed(text: str) -> str:
    """A line of the source ends in a space, but for scripts that have none between words."""
    made, *lines = text.split(SOFT_BREAK)
    for line in lines:
        made += line if _is_ideograph(made[-1:]) and _is_ideograph(line[:1]) else f" {line}"
    return made


def _is_ideograph(character: str) -> bool:
    """Chinese and Japanese, with their punctuation; Korean parts its words."""
    wide = bool(character) and unicodedata.east_asian_width(character) in "WF"
    return wide and not unicodedata.name(character, "").startswith("HANGUL")
