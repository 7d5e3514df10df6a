"""What a document says is in each written file once: nothing lost, nothing doubled."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

import pytest

from briefings.compose.document import Document, Run
from briefings.figures.scene import Scene
from briefings.publish.docx import docx_bytes
from briefings.publish.html import html_text
from briefings.publish.plain import plain_text
from tests.publish.arabic import arabic
from tests.publish.documents import ministerial
from tests.publish.parallels import both
from tests.publish.writers.reading import Page, W, part

if TYPE_CHECKING:
    from collections.abc import Callable

_WORD = re.compile(r"w\d+x")


def marked(document: Document, numbers: count[int]) -> Document:
    """The document with a word of its own in each run."""
    made = _marked(document, numbers)
    assert isinstance(made, Document)
    return made


def _marked(value: object, numbers: count[int]) -> object:
    if isinstance(value, Run):
        return replace(value, text=f"w{next(numbers)}x", link="")
    if isinstance(value, tuple):
        return tuple(_marked(each, numbers) for each in value)
    if is_dataclass(value) and not isinstance(value, type | Scene):
        return replace(value, **{each.name: _marked(getattr(value, each.name), numbers) for each in fields(value)})
    return value


def in_word(document: Document) -> str:
    return "\n".join(node.text or "" for node in part(docx_bytes(document), "word/document.xml").iter(f"{W}t"))


def in_page(document: Document) -> str:
    return Page(re.sub(r"<(title|desc)\b.*?</\1>", "", html_text(document), flags=re.DOTALL)).text


@pytest.mark.parametrize("brief", [ministerial, arabic, both])
@pytest.mark.parametrize("shown", [in_word, in_page, plain_text])
def test_each_run_is_written_once(brief: Callable[[], Document], shown: Callable[[Document], str]) -> None:
    numbers = count()
    document = marked(brief(), numbers)
    assert Counter(_WORD.findall(shown(document))) == Counter(f"w{at}x" for at in range(next(numbers)))
