"""A Scene as one SVG file: self-contained, legend included; shapes name the records that they show only where asked.

Fonts are asked for by family with fallbacks, since an SVG cannot rely on a face being embedded everywhere.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from briefings.figures.heads import arrow_head
from briefings.figures.legend_rows import laid_legend
from briefings.figures.roles import ACCENT, INK, PAPER, SOFT, Ink
from briefings.figures.scene import Anchor, Arrow, Box, Curve, Disc, Point, Poly, Role, Scene, Shape, Text
from briefings.figures.words import width_of
from briefings.publish.inks import inks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FAMILY = "'Source Sans 3', 'Source Sans Pro', Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
_MARGIN = 12.0
_HALO = 2.2
_ANCHORS = {Anchor.START: "start", Anchor.MIDDLE: "middle", Anchor.END: "end"}


def svg_text(scene: Scene, *, title: str = "", accent: str = ACCENT, records: bool = False, ground: bool = True) -> str:
    """Return the picture as SVG text, one unit a point, with a small margin and its legend below.

    `title` names the file for readers and screen readers; the description is the scene's own. `accent` takes the place
    of the figures' own colour. The names of `records` mean nothing outside their dossier, and tell how large it is:
    leave them out of what is given away. Without its `ground` what lies behind the picture is seen.
    """
    drawn = partial(_elements, known=inks(accent), records=records)
    rows, depth = laid_legend(scene)
    width, height = scene.width + 2 * _MARGIN, scene.height + depth + 2 * _MARGIN
    view = f"{_n(-_MARGIN)} {_n(-_MARGIN)} {_n(width)} {_n(height)}"
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}pt" height="{_n(height)}pt" viewBox="{view}"',
        f'  role="img" aria-labelledby="title desc" font-family={quoteattr(FAMILY)}>',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc" xml:lang="{scene.language}">{escape(scene.alt)}</desc>',
        *([f'<rect x="{_n(-_MARGIN)}" y="{_n(-_MARGIN)}" {_size(width, height)} fill="{PAPER}"/>'] if ground else []),
        "<g>",
        *drawn(scene.shapes, weight=scene.line_weight),
        "</g>",
        f'<g class="legend" xml:lang="{scene.language}">',
        *drawn(rows),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _size(width: float, height: float) -> str:
    return f'width="{_n(width)}" height="{_n(height)}"'


def _elements(
    shapes: Iterable[Shape], *, known: Mapping[Role, Ink], records: bool, weight: float = 1.0
) -> Iterator[str]:
    for shape in shapes:
        ink = known[shape.role]
        yield from _element(
            shape,
            ink._replace(width=ink.width * weight * shape.weight) if isinstance(shape, Curve) else ink,
            _shows(shape, records=records),
        )


def _element(shape: Shape, ink: Ink, shows: str) -> Iterator[str]:
    match shape:
        case Text():
            yield from _text(shape, ink, shows)
        case Curve():
            way = f"M{_p(shape.start)} Q{_p(shape.control)} {_p(shape.end)}"
            yield f'<path d="{way}" fill="none"{_stroke(ink, dashed=True)}{shows}/>'
        case Disc():
            x, y = shape.centre
            yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(shape.radius)}"{_paint(ink)}{shows}/>'
        case Box():
            yield _box(shape, ink, shows)
        case Arrow():
            corners = " ".join(_p(point) for point in arrow_head(shape))
            yield f'<polygon points="{corners}" fill="{ink.fill or ink.stroke or INK}"{shows}/>'
        case Poly():
            yield _poly(shape, ink, shows)


def _poly(shape: Poly, ink: Ink, shows: str) -> str:
    points = " ".join(_p(point) for point in shape.points)
    if shape.closed:
        return f'<polygon points="{points}"{_paint(ink)}{shows}/>'
    return f'<polyline points="{points}" fill="none"{_stroke(ink, dashed=True)}{shows}/>'


def _box(shape: Box, ink: Ink, shows: str) -> str:
    size = f'x="{_n(shape.left)}" y="{_n(shape.top)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
    rounding = f' rx="{_n(shape.radius)}"' if shape.radius else ""
    return f"<rect {size}{rounding}{_paint(ink, dashed=True)}{shows}/>"


def _text(shape: Text, ink: Ink, shows: str) -> Iterator[str]:
    """The halo is an element of its own under the text: not every reader knows paint-order.

    The width is given, so that words keep to their place in whatever face a reader has.
    """
    where = (
        f'x="{_n(shape.at[0])}" y="{_n(shape.at[1])}" font-size="{_n(shape.size)}" font-weight="{ink.weight}" '
        f'text-anchor="{_ANCHORS[shape.anchor]}" '
        f'textLength="{_n(width_of(shape.text, shape.size, ink.weight))}" lengthAdjust="spacingAndGlyphs"'
    )
    words = escape(shape.text)
    if shape.halo:
        yield (
            f'<text {where} fill="{PAPER}" stroke="{PAPER}" stroke-width="{_n(2 * _HALO)}" '
            f'stroke-linejoin="round" aria-hidden="true">{words}</text>'
        )
    yield f'<text {where} fill="{ink.fill or SOFT}"{shows}>{words}</text>'


def _paint(ink: Ink, *, dashed: bool = False) -> str:
    """Fill and stroke of a closed shape; only a box is ever dashed, so that marks and discs keep their outline."""
    return f' fill="{ink.fill or "none"}"{_stroke(ink, dashed=dashed)}'


def _stroke(ink: Ink, *, dashed: bool) -> str:
    if ink.stroke is None:
        return ""
    dash = f' stroke-dasharray="{_n(ink.dash[0])} {_n(ink.dash[1])}"' if ink.dash and dashed else ""
    return f' stroke="{ink.stroke}" stroke-width="{_n(ink.width)}"{dash}'


def _shows(shape: Shape, *, records: bool) -> str:
    role = f' class="{shape.role.value.replace(" ", "-")}"'
    return f'{role} data-record="{shape.shows}"' if records and shape.shows else role


def _p(point: Point) -> str:
    return f"{_n(point[0])},{_n(point[1])}"


def _n(value: float) -> str:
    """A number without needless digits."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
