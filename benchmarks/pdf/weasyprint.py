"""The brief set by WeasyPrint for PDF/UA-1, in the same face."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import resources
from benchmarks.pdf.drawing import svg

if TYPE_CHECKING:
    from benchmarks.pdf.model import Brief, Section, Table

_HEAD = """<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><title>{title}</title><style>
@font-face {{ font-family: Body; src: url("{font}"); }}
@page {{ size: A4; margin: 68pt 57pt; @top-center {{ content: "{marking}" }}
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages) }} }}
body {{ font: 10pt/1.35 Body; hyphens: auto }} td, th {{ font-size: 8.5pt; border-bottom: 0.4pt solid }}
table {{ width: 100%; border-collapse: collapse }} nav a::after {{ content: target-counter(attr(href), page) }}
</style><h1>{title}</h1>"""


def render(made: Brief) -> bytes:
    """The file."""
    import weasyprint  # noqa: PLC0415 (a peer that need not be installed)

    found: bytes = weasyprint.HTML(string=_source(made)).write_pdf(pdf_variant="pdf/ua-1")
    return found


def _source(made: Brief) -> str:
    font = resources.path("fonts", "document", "source-serif", "SourceSerif4-Regular.ttf")
    parts = [_HEAD.format(title=escape(made.title), marking=made.marking, font=f"file://{font}")]
    contents = (f'<li><a href="#s{at}">{escape(each.head)}</a>' for at, each in enumerate(made.sections))
    parts.append("<nav><ol>" + "".join(contents) + "</ol></nav>")
    parts += [_section(section, at) for at, section in enumerate(made.sections)]
    parts.append("<h2>Notes</h2><ol>")
    parts += [f'<li id="n{at}">{escape(note)}' for at, note in enumerate(made.notes, start=1)]
    return "\n".join([*parts, "</ol></html>"])


def _section(section: Section, at: int) -> str:
    parts = [f'<h2 id="s{at}">{escape(section.head)}</h2>']
    for sentences in section.paragraphs:
        said = (
            escape(sentence.text)
            + (f'<sup><a href="#n{sentence.note}">{sentence.note}</a></sup>' if sentence.note else "")
            for sentence in sentences
        )
        parts.append("<p>" + " ".join(said))
    parts += map(_table, section.tables)
    parts += [
        f'<figure role="img" aria-label="{picture.title}">{svg(picture)}'
        f"<figcaption>{picture.title}</figcaption></figure>"
        for picture in section.pictures
    ]
    return "\n".join(parts)


def _table(table: Table) -> str:
    head = "".join(f"<th scope=col>{escape(cell)}" for cell in table.head)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}" for cell in row) for row in table.rows)
    return f"<table><caption>{table.title}</caption><thead><tr>{head}</thead><tbody>{rows}</tbody></table>"
