"""Small drawn signs inside a page: bars on a scale, discs; and the pictures of figures. Words stand with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.publish.html.inline import escaped
from briefings.publish.spoken import clean
from briefings.publish.svg import svg_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.figures.scene import Scene

_BAR = 100.0
_QUARTERS = 4
_CLASS = re.compile(r'(<\w[^<>]*?) class="[\w-]+"')
_ROUND = ("C8.76 1 11 3.24 11 6", "C11 8.76 8.76 11 6 11", "C3.24 11 1 8.76 1 6")  # quarters of a circle, from the top


def unseen(words: str) -> str:
    """Words for those who do not see the sign beside them."""
    return f'<span class="unseen">{escaped(words)}</span>'


def bar(low: float, high: float, edges: Sequence[float], colours: Mapping[str, str], *, high_as: float) -> str:
    """A bar from 0 to 100 with the edges of its scale; decoration, since words say the same. It can stand alone too."""
    rule = colours["rule"]
    ticks = "".join(f'<path d="M{edge:g} 0V8" stroke="{rule}" stroke-width=".5"/>' for edge in edges)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="sign" '
        f'width="10em" height="{high_as:g}em" viewBox="-0.5 -0.5 101 9" preserveAspectRatio="none" '
        f'aria-hidden="true"><rect width="{_BAR:g}" height="8" fill="none" stroke="{rule}" stroke-width=".6"/>'
        f'{ticks}<rect x="{low:g}" width="{max(high - low, 0.8):g}" height="8" fill="{colours["accent"]}"/></svg>'
    )


def discs(filled: int, colours: Mapping[str, str]) -> str:
    """Three discs, the first of them filled: how confident."""
    circles = "".join(
        f'<circle cx="{6 + 14 * at}" cy="6" r="5" stroke="{colours["accent"]}" fill="{colours[name]}"/>'
        for at, name in enumerate("accent" if at < filled else "paper" for at in range(3))
    )
    return f'<svg class="sign" width="3em" height=".86em" viewBox="0 0 42 12" aria-hidden="true">{circles}</svg>'


def disc(level: int, ink: str) -> str:
    """A disc whose filled quarters say how likely a sign is to be seen; it can stand alone as a file too."""
    share = min(max(level, 0), _QUARTERS)
    whole = f'<circle cx="6" cy="6" r="5" fill="{ink}"/>'
    part = f'<path d="M6 6L6 1{"".join(_ROUND[:share])}Z" fill="{ink}"/>' if share else ""
    filled = whole if share == _QUARTERS else part
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="sign" width="1em" height="1em" viewBox="0 0 12 12" '
        f'aria-hidden="true"><circle cx="6" cy="6" r="5" fill="none" stroke="{ink}"/>{filled}</svg>'
    )


def drawing(scene: Scene, alt: str, key: str, accent: str, title: str = "") -> str:
    """A picture in the page, through which a name across it is seen. `key` makes its ids its own. Its shapes have no
    class: the rules of the page for labels and notes would take hold of them."""
    _, _, svg = clean(svg_text(scene, title=title or alt, accent=accent, ground=False)).partition("\n")
    svg = _CLASS.sub(r"\1", svg)
    svg = svg.replace('aria-labelledby="title desc"', f'aria-labelledby="{key}-title {key}-desc"', 1)
    svg = svg.replace('<title id="title">', f'<title id="{key}-title">', 1)
    return svg.replace('<desc id="desc"', f'<desc id="{key}-desc"', 1)
