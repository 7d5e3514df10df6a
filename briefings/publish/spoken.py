"""What a document says in plain words, for the writers of Word, web pages and plain text: text without what no format
takes, likelihoods, the alt texts of pictures. The words that a page brings itself are in `resources/phrases/pages`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import (
    Band,
    Cards,
    Cell,
    Figure,
    Judged,
    Matrix,
    Notes,
    Paragraph,
    Run,
    Runs,
    Section,
    Style,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefings.compose.document import Document
    from briefings.publish.setting import Setting

SUBSTITUTE = "\ufffd"
"""Stands for a character that no text file may hold, so that it is seen that something was there."""
NONE = "–"
"""What stands for a text that there is not."""

_BOXES = ("☐ ", "☑ ")  # of tasks: to be done, done
_NUMBER_GAP = "\u2002"
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NEW_LINE = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SAFE = re.compile(r"(?:https?://|mailto:)[^\s\"<>\\^`{|}]+", re.IGNORECASE)


def clean(text: str) -> str:
    """The text with one kind of line end, and a substitute for control characters and lone surrogates."""
    return _FORBIDDEN.sub(SUBSTITUTE, _NEW_LINE.sub("\n", text))


def said(runs: Runs) -> str:
    """The text of runs, without styles and notes."""
    return clean("".join(run.text for run in runs))


def one_line(text: str) -> str:
    """A head or title that may have several lines, as one."""
    return ": ".join(part.strip() for part in clean(text).split("\n") if part.strip())


def outside(run: Run) -> str:
    """The address that a run leads to, or nothing where it is none that a reader may be sent to."""
    link = run.link.strip()
    return link if _SAFE.fullmatch(link) and clean(link) == link else ""


def is_code(block: Paragraph) -> bool:
    """Whether a paragraph is nothing but code."""
    return bool(block.runs) and all(run.style is Style.CODE for run in block.runs)


def task(item: Runs) -> tuple[str, Runs]:
    """The box of a task, which stands where other items have their bullet, and the rest; no box for other items."""
    if not item or not item[0].text.startswith(_BOXES):
        return "", item
    return item[0].text[0], (replace(item[0], text=item[0].text[2:]), *item[1:])


def section_title(section: Section) -> str:
    """Number and head of a section; empty where it has no head."""
    return one_line(f"{section.number} {section.head}") if section.head else ""


def head_runs(section: Section) -> Runs:
    """The head of a section with its number; a second line may be in another language."""
    head, line, second = section.head.partition("\n")
    first = Run(f"{section.number}{_NUMBER_GAP}{head}" if section.number else head)
    return (first, Run(line + second, language=section.second_language)) if line else (first,)


def listed(document: Document) -> Iterator[tuple[int, Section]]:
    """The sections that stand in the contents, each with its place: numbered ones, and those at the end that a reader
    looks for, people and sources. Where none has a number, all that have a head."""
    numbered = any(section.number for section in document.sections)
    for at, section in enumerate(document.sections):
        sought = any(isinstance(block, Notes | Cards) for block in section.blocks)
        if section.head and (section.number or sought or (not numbered and not section.contents)):
            yield at, section


def per_cent(block: Judged | Band) -> str:
    """The range of a likelihood: "55–80 %"."""
    return f"{block.low:g}–{block.high:g}\u00a0%"


def band_words(band: Band, words: Mapping[str, str]) -> str:
    """A band as a sentence part: "likely: 55 to 80 per cent"."""
    return words["band"].format(words=clean(band.words), low=f"{band.low:g}", high=f"{band.high:g}")


def band_in(row: Sequence[Cell], band: Band, words: Mapping[str, str]) -> str:
    """What a band says in its row: its range only, where another cell has its words."""
    texts = {said(cell) for cell in row if isinstance(cell, tuple)}
    return per_cent(band) if clean(band.words) in texts else band_words(band, words)


def poles(block: Matrix) -> tuple[tuple[str, str], ...]:
    """What each quadrant of a matrix stands for: the ends of its row and of its column, in the order of `quadrants`."""
    return tuple((row, column) for row in (block.top, block.bottom) for column in (block.left, block.right))


def judgement_words(block: Judged, words: Mapping[str, str]) -> tuple[tuple[str, str], tuple[str, str]]:
    """Likelihood and confidence of a judgement, each with its label: never in one sentence."""
    likelihood = f"{clean(block.likelihood)}, {per_cent(block)}"
    return (words["likelihood"], likelihood), (words["confidence"], clean(block.confidence))


def picture_words(figure: Figure) -> tuple[str, ...]:
    """The alt text of each scene of a figure: its own, else its panel's title, else the figure's."""
    title = said(figure.caption.title)
    titles = [figure.titles[at] if at < len(figure.titles) else "" for at in range(len(figure.scenes))]
    return tuple(clean(scene.alt or panel or title) for scene, panel in zip(figure.scenes, titles, strict=True))


def copy_words(setting: Setting, words: Mapping[str, str]) -> str:
    """Which copy this is: "Copy 2 of 5"; empty where copies are not numbered."""
    if not setting.copy:
        return ""
    return words["copy-of" if setting.copies else "copy"].format(number=setting.copy, count=setting.copies)


def is_traffic_light(marking: str) -> bool:
    """Whether a marking is one of the Traffic Light Protocol, which is a banner at the right."""
    return marking.startswith("TLP:")


def changed_blocks(section: Section, setting: Setting) -> frozenset[int]:
    """The places of the blocks of a section that are marked as changed."""
    return frozenset(change.block for change in setting.changes if change.section == section.key)


def graded(notes: Notes | Document) -> bool:
    """Whether any note has a grade: without one there is no column for them."""
    listed = notes.notes if isinstance(notes, Notes) else notes.footnotes
    return any(note.grade for note in listed)


def note_numbers(document: Document) -> frozenset[int]:
    """The numbers of the notes that the document has, wherever they are set: a mark leads nowhere else."""
    ends = (note.number for block in document.blocks() if isinstance(block, Notes) for note in block.notes)
    return frozenset((*ends, *(note.number for note in document.footnotes)))
