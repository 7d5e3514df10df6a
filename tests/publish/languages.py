"""A page with a line or two in each of some fifty languages: facts about capitals, written for these tests."""

from __future__ import annotations

from pathlib import Path

from briefings.compose.document import Document, Paragraph, Run, Section

_FILE = Path(__file__).with_name("languages.tsv")


def lines() -> dict[str, str]:
    """The text for each language tag."""
    return dict(line.split("\t") for line in _FILE.read_text("utf-8").splitlines())


def document(texts: dict[str, str], *, style: str = "serif", strong: bool = False) -> Document:
    """A plain text with a section for each language."""
    sections = tuple(
        Section(
            key=tag,
            head=text if strong else tag,
            blocks=(Paragraph(runs=(Run(text, language=tag),)),),
            language=tag,
        )
        for tag, text in texts.items()
    )
    return Document(
        kind="Text", title="Languages", marking="OFFICIAL", sections=sections, size="text", style=style, pages=0
    )
