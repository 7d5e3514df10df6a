"""The drawing of a seal as one small SVG, written anew from its paths: nothing else of the file that was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.publish.house.seal_paths import Drawing, Outline


def seal_svg(drawing: Drawing, size: tuple[float, float]) -> str:
    """The drawing as an element `size` (width, height) points large. It is no content: the name beside it is."""
    across, down = size
    paths = "".join(_path(outline) for outline in drawing.outlines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across:.4g}pt" height="{down:.4g}pt" '
        f'viewBox="0 0 {drawing.width:.6g} {drawing.height:.6g}" aria-hidden="true">{paths}</svg>'
    )


def _path(outline: Outline) -> str:
    stroke = f' stroke="{outline.stroke}" stroke-width="{outline.width:.4g}"' if outline.stroke else ""
    rule = ' fill-rule="evenodd"' if outline.even_odd else ""
    return f'<path d="{" ".join(_steps(outline))}" fill="{outline.fill or "none"}"{rule}{stroke}/>'


def _steps(outline: Outline) -> Iterator[str]:
    for op, args in outline.steps:
        yield "Z" if op == "h" else op.upper() + " ".join(f"{value:.5g}" for value in args)
