"""The brief set by typst for PDF/UA-1, from PyPI's binding, in the same face."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from benchmarks.pdf.drawing import svg

if TYPE_CHECKING:
    from benchmarks.pdf.model import Brief, Section, Table

_HEAD = """#set document(title: "{title}", date: datetime(year: 2026, month: 1, day: 1))
#set page(paper: "a4", margin: (x: 57pt, y: 68pt), header: align(center)[{marking}],
  footer: context align(right)[Page #counter(page).display("1 of 1", both: true)])
#set text(font: "Source Serif 4", size: 10pt, lang: "en", region: "GB", hyphenate: true)
#set par(leading: 0.5em, spacing: 8pt)
#show figure: set block(breakable: true)
#show table.cell: set text(8.5pt)
#text(20pt)[{title}]
#outline()
"""
_SPECIAL = frozenset(r"\#$*_`<>@[]~/=-+'" + '"')


def render(made: Brief) -> bytes:
    """The file."""
    import typst  # noqa: PLC0415 (a peer that need not be installed)

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "brief.typ"
        source.write_text(_source(made, Path(folder)), encoding="utf-8")
        fonts = [str(resources.path("fonts", "document"))]
        found: bytes = typst.compile(str(source), font_paths=fonts, ignore_system_fonts=True, pdf_standards=["ua-1"])
        return found


def _plain(text: str) -> str:
    return "".join("\\" + sign if sign in _SPECIAL else sign for sign in text)


def _source(made: Brief, folder: Path) -> str:
    parts = [_HEAD.format(title=_plain(made.title), marking=_plain(made.marking))]
    for at, section in enumerate(made.sections):
        parts.append(f"#heading[{_plain(section.head)}]\n")
        parts += [" ".join(map(_sentence, sentences)) + "\n" for sentences in section.paragraphs]
        parts += map(_table, section.tables)
        parts += _pictures(section, folder, at)
    parts.append("#heading[Notes]\n#set text(8pt)\n")
    parts += [f"#block[{at}. {_plain(note)}] <n{at}>\n" for at, note in enumerate(made.notes, start=1)]
    return "\n".join(parts)


def _sentence(sentence: object) -> str:
    text, note = _plain(sentence.text), sentence.note  # type: ignore[attr-defined]  # a Sentence, named in a type only
    return text + (f"#super(link(<n{note}>)[{note}])" if note else "")


def _table(table: Table) -> str:
    head = ", ".join(f"[*{_plain(cell)}*]" for cell in table.head)
    rows = ",\n".join(", ".join(f"[{_plain(cell)}]" for cell in row) for row in table.rows)
    return f"#table(columns: (57pt, 74pt, 1fr, 68pt), stroke: 0.4pt, inset: 3pt, table.header({head}),\n{rows})\n"


def _pictures(section: Section, folder: Path, at: int) -> list[str]:
    found = []
    for picture in section.pictures:
        name = f"picture-{at}.svg"
        (folder / name).write_text(svg(picture), encoding="utf-8")
        found.append(f'#figure(image("{name}", alt: "{picture.title}"), caption: [{_plain(picture.title)}])\n')
    return found
