"""Small drawn signs inside a page: bars on a scale, discs; and the pictures of figures. Words stand with them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefings.publish.html.inline import escaped
from briefings.publish.spoken import clean
from briefings.publish.svg import svg_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.figures.scene import Scene

_BAR = 100.0
_QUARTERS = 4


def unseen(words: str) -> str:
    """Words for those who do not see the sign beside them."""
    return f'<span class="unseen">{escaped(words)}</span>'


def bar(low: float, high: float, edges: Sequence[float], *, high_as: float) -> str:
    """A bar from 0 to 100 with the edges of its scale; decoration, since words say the same."""
    ticks = "".join(f'<path d="M{edge:g} 0V8" stroke="var(--rule)" stroke-width=".5"/>' for edge in edges)
    return (
        f'<svg class="sign" width="10em" height="{high_as:g}em" viewBox="-0.5 -0.5 101 9" preserveAspectRatio="none" '
        f'aria-hidden="true"><rect width="{_BAR:g}" height="8" fill="none" stroke="var(--rule)" stroke-width=".6"/>'
        f'{ticks}<rect x="{low:g}" width="{max(high - low, 0.8):g}" height="8" fill="var(--accent)"/></svg>'
    )


def discs(filled: int) -> str:
    """Three discs, the first of them filled: how confident."""
    circles = "".join(
        f'<circle cx="{6 + 14 * at}" cy="6" r="5" stroke="var(--accent)" fill="var(--{colour})"/>'
        for at, colour in enumerate("accent" if at < filled else "paper" for at in range(3))
    )
    return f'<svg class="sign" width="3em" height=".86em" viewBox="0 0 42 12" aria-hidden="true">{circles}</svg>'


def disc(level: int) -> str:
    """A disc whose filled quarters say how likely a sign is to be seen."""
    share = min(max(level, 0), _QUARTERS)
    end = math.tau * share / _QUARTERS
    x, y = 6 + 5 * math.sin(end), 6 - 5 * math.cos(end)
    filled = (
        '<circle cx="6" cy="6" r="5" fill="var(--ink)"/>' if share == _QUARTERS
        else f'<path d="M6 6V1A5 5 0 {int(share > 2)} 1 {x:.2f} {y:.2f}Z" fill="var(--ink)"/>' if share else ""
    )  # fmt: skip
    return (
        '<svg class="sign" width="1em" height="1em" viewBox="0 0 12 12" aria-hidden="true">'
        f'<circle cx="6" cy="6" r="5" fill="none" stroke="var(--ink)"/>{filled}</svg>'
    )


def drawing(scene: Scene, alt: str, key: str, title: str = "") -> str:
    """A picture in the page. `key` makes its ids its own."""
    _, _, svg = clean(svg_text(scene, title=title or alt, accent="var(--accent)")).partition("\n")
    svg = svg.replace('aria-labelledby="title desc"', f'aria-labelledby="{key}-title {key}-desc"', 1)
    svg = svg.replace('<title id="title">', f'<title id="{key}-title">', 1)
    return svg.replace('<desc id="desc">', f'<desc id="{key}-desc">', 1)
