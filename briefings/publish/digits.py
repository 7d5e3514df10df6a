"""The digits that a document is written in: those of Europe, or its language's own. How a page made here sets them is
in the house style; other formats get a document that has them already.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from briefings.compose.document import Run, Section, Style
from briefings.figures.scene import Scene
from briefings.publish.setting import Digits
from briefings.typography.digits import in_digits, own_digits

if TYPE_CHECKING:
    from briefings.compose.document import Document
    from briefings.publish.setting import Setting


def digits_of(document: Document, setting: Setting) -> str:
    """The ten digits for the numbers of a document; "" for those that they have."""
    return own_digits(document.language) if setting.digits is Digits.OWN else ""


def with_digits(document: Document, setting: Setting) -> Document:
    """The document with the numbers of its texts in the digits of their languages, where that is wanted."""
    digits = digits_of(document, setting)
    if not digits:
        return document
    made: Document = _written(document, document.language)
    return replace(
        made,
        title=in_digits(document.title, digits),
        subtitle=in_digits(document.subtitle, digits),
        running_title=in_digits(document.running_title, digits),
        foot=in_digits(document.foot, digits),
    )


def _written(value: Any, language: str) -> Any:  # noqa: ANN401 (any part of a document, and the same again)
    if isinstance(value, tuple):
        return tuple([_written(each, language) for each in value])
    if not is_dataclass(value) or isinstance(value, type | Scene):
        return value
    if isinstance(value, Run):
        return _run(value, language)
    own = getattr(value, "language", None) or language
    changes = {each.name: _written(getattr(value, each.name), own) for each in fields(value) if each.init}
    if isinstance(value, Section):
        changes |= {"head": in_digits(value.head, own_digits(own)), "number": in_digits(value.number, own_digits(own))}
    return replace(value, **changes)


def _run(run: Run, language: str) -> Run:
    kept = run.style is Style.CODE or run.link
    return run if kept else replace(run, text=in_digits(run.text, own_digits(run.language or language)))
