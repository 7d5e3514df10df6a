"""A picture of the model as SVG, for the engines that read it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.pdf.model import Picture


_FACE = "Source Serif 4"


def svg(picture: Picture) -> str:
    """The picture."""
    size = f"{picture.width:g} {picture.height:g}"
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" width="{picture.width:g}pt">']
    parts += [
        f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{u:.1f}" y2="{v:.1f}" stroke="#889"/>' for x, y, u, v in picture.lines
    ]
    parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#fff" stroke="#000"/>' for x, y in picture.discs]
    parts += [
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="7" text-anchor="middle" font-family="{_FACE}">{escape(text)}</text>'
        for x, y, text in picture.labels
    ]
    return "".join([*parts, "</svg>"])
