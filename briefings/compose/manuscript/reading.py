"""A manuscript as a Document: what it says of itself, its title, sections and notes. Nothing is fetched or included."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefings.compose.document import Document, Note, Notes, Paragraph, Run, Section, Style, Voice
from briefings.compose.manuscript.front_matter import parted
from briefings.compose.manuscript.languages import guessed_by_heads, tagged
from briefings.compose.manuscript.numbering import renumbered, texts
from briefings.compose.manuscript.pieces import Head, Piece
from briefings.compose.manuscript.plain_text import plain_pieces
from briefings.compose.manuscript.sections import sections_of, text_of
from briefings.compose.manuscript.tags import checked
from briefings.compose.phrases import phrases
from briefings.domain.dates_text import parse_day
from briefings.errors import BadInputError

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029\x0b\x0c]")
# Controls, halves of pairs and what is no character at all: no document may hold them.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_MARKS = re.compile(
    r"\[\^[^\]\s]{1,40}\]|~~[^~\n]{1,40}~~|</?[A-Za-z][^<>\n]{0,40}>"
    r"|(?<=\w)~[^~\s]{1,20}~|(?<=\w)\^[^^\s\[]{1,20}\^"  # set low or high
    r"|\$(?![ \d])[^$\n]{0,38}[\\^_=+][^$\n]{0,38}(?<! )\$(?!\d)"  # mathematics
)
_NAMED = 5  # marks
_KNOWN = frozenset(
    {
        *("author", "date", "keywords", "lang", "language", "marking", "notes"),
        *("pages", "reference", "style", "subject", "subtitle", "title"),
    }
)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text ready to be set. `remarks` say in sentences what could not be kept as it was; `guessed` whether its
    language was told from its letters and words; `titled` whether it brings its title itself."""

    document: Document
    remarks: tuple[str, ...] = ()
    guessed: bool = False
    titled: bool = False


def manuscript(text: str, *, title: str = "", language: str = "", marked_up: bool = True) -> Manuscript:
    """Read a text, of Markdown if it is `marked_up`, else plain.

    What stands above the text between `---` says its title, subtitle, author, date, language, marking, reference,
    keywords, pages to fill, style, and whether its notes stand at the end. `language` (BCP 47) goes before that;
    `title` is used where the text has none. Where no language is named, letters and words say one.
    Raises BadInputError.
    """
    clean, replaced = _UNSEEN.subn("\ufffd", _LINE_ENDS.sub("\n", text.removeprefix("\ufeff")))
    about, body = parted(clean) if marked_up else ({}, clean)
    read = _marked_up(body) if marked_up else _Read(tuple(plain_pieces(body)))
    named = language or about.get("language") or about.get("lang") or ""
    language = checked(named) if named else guessed_by_heads(_heads(read.pieces, about), body)
    made = sections_of(read.pieces, language, called=about.get("title"))
    sections, notes = renumbered(made.sections, read.notes)
    notes = tuple(replace(note, text=tagged(note.text, language)) for note in notes)
    ends = about.get("notes", "page").casefold() == "end" and notes
    sections = (*_byline(about), *sections, *(_endnotes(notes, language) if ends else ()))
    document = Document(
        kind="",
        title=about.get("title") or made.title or title,
        subtitle=about.get("subtitle", ""),
        marking=about.get("marking", ""),
        reference=about.get("reference", ""),
        running_title=about.get("title") or made.title or title,
        sections=sections,
        language=language,
        pages=_pages(about),
        size="text",
        style=about.get("style", "serif").casefold(),
        created=_created(about.get("date", "")),
        author=about.get("author", ""),
        subject=about.get("subject", ""),
        keywords=tuple(word.strip() for word in about.get("keywords", "").split(",") if word.strip()),
        footnotes=() if ends else notes,
    )
    return Manuscript(
        document,
        _remarks(about, replaced, read, _left(sections, notes) if marked_up else ()),
        guessed=not named,
        titled=bool(about.get("title") or made.title),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    pieces: Sequence[Piece]
    notes: tuple[Note, ...] = ()
    pictures: int = 0
    uncalled: tuple[str, ...] = ()


def _marked_up(text: str) -> _Read:
    # Plain text needs no parser, and is not to wait for one.
    from briefings.compose.manuscript.blocks import Blocks  # noqa: PLC0415
    from briefings.compose.manuscript.syntax import parsed  # noqa: PLC0415

    blocks = Blocks(parsed(text))
    pieces = tuple(blocks.pieces())
    return _Read(pieces, blocks.notes, blocks.inlines.pictures, blocks.uncalled)


def _byline(about: Mapping[str, str]) -> tuple[Section, ...]:
    """Who wrote it and when, as its author put it."""
    words = " · ".join(filter(None, (about.get("author"), about.get("date"))))
    block = Paragraph(runs=(Run(words),), voice=Voice.LABEL)
    return (Section(key="byline", head="", blocks=(block,), ruled=False),) if words else ()


def _endnotes(notes: tuple[Note, ...], language: str) -> tuple[Section, ...]:
    head = phrases(language)("notes.heading")
    return (Section(key="notes", head=head, blocks=(Notes(notes=notes),), ruled=True),)


def _heads(pieces: Sequence[Piece], about: Mapping[str, str]) -> str:
    """The words of all heads, by which the script of a document is told."""
    return "\n".join((about.get("title", ""), *(text_of(piece.runs) for piece in pieces if isinstance(piece, Head))))


def _pages(about: Mapping[str, str]) -> int:
    """The pages to fill, 0 for as many as it takes."""
    text = about.get("pages", "0")
    if not (text.isascii() and text.isdigit() and len(text) < 5):
        raise BadInputError(f"“pages: {text}” is no number of pages.", remedy="Write a number such as 4.")
    return int(text)


def _created(words: str) -> str:
    """The date as ISO 8601 for the file's own record; empty where it is none that we can read."""
    try:
        day = parse_day(words) if words else None
    except BadInputError:
        return ""
    return f"{date.fromordinal(day).isoformat()}T00:00:00Z" if day else ""


def _left(sections: tuple[Section, ...], notes: tuple[Note, ...]) -> tuple[str, ...]:
    """Marks that somebody meant and that stayed in the text, each once: calls of notes that are not there, struck,
    low and high words, mathematics, tags of HTML."""
    said = (*(runs for section in sections for runs in texts(section)), *(note.text for note in notes))
    written = (run.text for runs in said for run in runs if run.style is not Style.CODE)
    return tuple(dict.fromkeys(mark for text in written for mark in _MARKS.findall(text)))


def _remarks(about: Mapping[str, str], replaced: int, read: _Read, left: Sequence[str]) -> tuple[str, ...]:
    unknown = ", ".join(sorted(set(about) - _KNOWN))
    told = (
        (f"Not understood above the text, and left out: {unknown}.", bool(unknown)),
        (f"Characters that cannot be printed, replaced by a sign: {replaced}.", bool(replaced)),
        (f"Pictures, set as the words that describe them: {read.pictures}.", bool(read.pictures)),
        (f"Notes that nothing leads to, set at the end: {', '.join(read.uncalled)}.", bool(read.uncalled)),
        (f"Not understood, and set as it stands: {', '.join(left[:_NAMED])}.", bool(left)),
    )
    return tuple(sentence for sentence, holds in told if holds)
