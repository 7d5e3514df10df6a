"""The verbs that make documents which leave the house."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.cli.named import brief_of, briefs_of, known_on, opened, require_ending
from briefings.cli.outputs import setting_of, write
from briefings.cli.printing import warn
from briefings.errors import BadInputError, NotFoundError
from briefings.publish.formats import Format

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from briefings.compose.document import Document
    from briefings.domain.briefs import Brief
    from briefings.domain.dates import Day
    from briefings.publish.setting import Setting
    from briefings.session import Session

_PLAIN, _MARKED_UP = (".txt", ".text"), (".md", ".markdown", ".mkd", ".mdown")
_LARGEST = 50_000_000  # bytes of a manuscript


def render(order: argparse.Namespace) -> None:
    """Export a brief, through the same code as the window."""
    require_ending(order.out, *Format)
    setting = setting_of(order)
    with opened(order) as session:
        brief = brief_of(session, order.brief)
        document = _composed(session, brief, order, known_on(order))
    if order.changes_since is not None:
        setting = _compared(document, brief, setting, order)
    write(document, setting, order)


def typeset(order: argparse.Namespace) -> None:
    """Set a text file with the same engine."""
    from briefings.compose.manuscript import decoded, manuscript

    require_ending(order.out, *Format)
    if order.file.suffix.casefold() not in {*_MARKED_UP, *_PLAIN}:
        raise BadInputError(
            f"{order.file.name or 'A file without a name'} does not say whether it is Markdown.",
            remedy="Let its name end in .md or .txt.",
        )
    if order.out.exists() and order.file.exists() and order.out.samefile(order.file):
        raise BadInputError(f"{order.out.name} is the text itself.", remedy="Give what is made of it another name.")
    setting = setting_of(order)
    made = manuscript(
        decoded(_read(order.file), order.file.name),
        title=order.file.stem if order.title is None else order.title,
        language=order.language or "",
        marked_up=order.file.suffix.casefold() in _MARKED_UP,
    )
    if not made.document.sections and not made.document.footnotes and not made.titled:
        raise BadInputError(f"{order.file.name} holds no text.", remedy="Name a file with something in it.")
    for remark in (*made.remarks, *([_guess(made.document.language)] if made.guessed else [])):
        warn(remark)
    write(made.document, setting, order)


def _guess(language: str) -> str:
    from briefings.compose.manuscript.tags import name_of

    if language == "und":
        return "Its language cannot be told from its words, so nothing is hyphenated; --language TAG says it."
    return f"Set as {name_of(language)}; --language says otherwise."


def specimen(order: argparse.Namespace) -> None:
    """Write the brief that shows everything."""
    from briefings.compose.specimen import specimen as shown

    require_ending(order.out, *Format)
    write(shown(), setting_of(order), order)


def _composed(session: Session, brief: Brief, order: argparse.Namespace, day: Day | None = None) -> Document:
    """The brief's document; of a past day it says so, but for the sake of comparison."""
    from briefings.compose import compose_brief

    dossier = session.snapshot(brief) if session.is_narrowed else session
    return compose_brief(brief, dossier, known_on=day, portions=order.portion_marks)


def _compared(document: Document, brief: Brief, setting: Setting, order: argparse.Namespace) -> Setting:
    """The setting with what has changed since the end of a day. Raises NotFoundError where there was no such brief."""
    from argparse import Namespace

    from briefings.publish.changes import changes

    with opened(Namespace(**{**vars(order), "as_known": order.changes_since})) as session:
        then = next((each for each in briefs_of(session) if each.id == brief.id), None)
        if then is None:
            raise NotFoundError(
                f"“{brief.title}” was not there on {order.changes_since}.",
                remedy="Name a later day with --changes-since.",
            )
        return replace(setting, changes=changes(_composed(session, then, order), document))


def _read(file: Path) -> bytes:
    from briefings.publish.files import read_small

    return read_small(
        file,
        _LARGEST,
        unreadable=NotFoundError(f"{file} cannot be read.", remedy="Check the name and whether you may read it."),
        too_large=BadInputError(f"{file.name} is larger than 50 MB.", remedy="Part it into several files."),
    )
