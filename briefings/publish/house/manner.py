"""The house style as one export has it: its paper, binding and accent, and what the script of its language needs."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefings.compose.measures import MM
from briefings.errors import BadInputError
from briefings.publish.house.style import Measures, Role, Step, Style, house_style
from briefings.publish.house.style_file import style_table
from briefings.publish.setting import MOST_BINDING
from briefings.typography.scripts import direction, script_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefings.compose.document import Document
    from briefings.publish.setting import Setting

_CONTRAST = 4.5  # WCAG 2.2, 1.4.3: of text against its ground
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LATIN_ONLY = {"marking", "banner"}  # roles that keep their letterspacing in every language
_READ_ROLES = frozenset(
    {
        *("body", "number", "heading", "section-head", "spoken", "bottom-line"),
        *("title", "subtitle", "side-head", "card-name"),
    }
)


def manner(document: Document, setting: Setting) -> Style:
    """The style that a document is set in, before any step of the ladder.

    Raises NotFoundError for a style that is not there, and BadInputError for an accent that cannot be read on paper or
    a binding that leaves no page.
    """
    style = _manner(
        setting.style or document.style,
        document.size,
        document.language,
        paper=setting.paper.value,
        binding=setting.binding,
        accent=setting.house.accent,
    )
    return replace(style, letterhead=setting.house)


@lru_cache(maxsize=32)
def _manner(name: str, size: str, language: str, *, paper: str, binding: float, accent: str) -> Style:
    style = house_style(name, size, _accent(accent))
    if not 0.0 <= binding <= MOST_BINDING:
        summary = f"A binding of {binding:g} mm cannot be set."
        raise BadInputError(summary, remedy=f"Give a width between 0 and {MOST_BINDING:g} mm.")
    table = style_table(name)
    style = _on_paper(style, table["papers"][paper])
    if script := _script(language, table["scripts"]):
        style = _in_script(style, script)
    return replace(style, binding=binding * MM, mirrored=direction(language) == 1)


def _accent(colour: str) -> str:
    """The accent that was asked for, if it can be read."""
    refuse_accent(colour)
    return colour.upper()


def refuse_accent(colour: str) -> None:
    """Raise BadInputError for what is no colour (#RRGGBB) or cannot be read on paper; an empty one is none."""
    if not colour:
        return
    if not _COLOUR.fullmatch(colour):
        remedy = "Write # and six of the digits 0–9 and A–F, such as #173A63."
        raise BadInputError(f"“{colour}” is no code of a colour.", remedy=remedy)
    if (ratio := contrast_on_paper(colour)) < _CONTRAST:
        shown = math.floor(ratio * 10) / 10  # 4.48 is not 4.5
        summary = f"The accent {colour} is too light to be read on paper: its contrast is {shown} to 1."
        raise BadInputError(summary, remedy=f"Choose a darker colour, with a contrast of at least {_CONTRAST:g} to 1.")


def contrast_on_paper(colour: str) -> float:
    """The contrast of a colour (#RRGGBB) on white paper, 1 to 21 (WCAG 2.2)."""
    return contrast(colour, "#FFFFFF")


def contrast(first: str, second: str) -> float:
    """The contrast of two colours (#RRGGBB), 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _changed(style: Style, change: Callable[[Measures], Measures]) -> Style:
    """The style with the measures of every step changed."""
    ladder = tuple(Step(name=step.name, measures=change(step.measures)) for step in style.ladder)
    grown = Step(name=style.grown.name, measures=change(style.grown.measures))
    return replace(style, ladder=ladder, grown=grown).with_measures(change(style.measures))


def _on_paper(style: Style, paper: Mapping[str, float]) -> Style:
    """The text block stays as wide as on A4; above and below it the margins are the sheet's own."""
    side, end = paper["side"] * MM, paper["end"] * MM
    page = {**style.page, "width": paper["width"], "height": paper["height"]}
    return _changed(
        replace(style, page=page),
        lambda at: replace(at, margin_side=at.margin_side + side, margin_end=at.margin_end + end),
    )


def _script(language: str, scripts: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """What the script of a language needs, a language in its script before all others that are written in it."""
    code = script_of(language)
    wanted = (f"{language.replace('_', '-').partition('-')[0].lower()}-{code}", code)
    return next((script for name in wanted for script in scripts.values() if name in script["codes"]), None)


def _in_script(style: Style, script: Mapping[str, Any]) -> Style:
    """Larger type and more room between the lines, nothing letterspaced where letters join, other figures."""
    size, line, small = script["size"], script["line"], script["small-line"]

    def measured(at: Measures) -> Measures:
        return replace(
            at,
            body=_larger(at.body, size, line),
            spoken=_larger(at.spoken, size, line),
            bottom_line=_larger(at.bottom_line, size, line),
            table=_larger(at.table, 1.0, small),
            note=_larger(at.note, 1.0, small),
        )

    def role(name: str, was: Role) -> Role:
        if figures := script.get("figures"):
            features = tuple(figures if feature == "onum" else feature for feature in was.look.features)
            was = was._replace(look=was.look._replace(features=features))
        if name in _LATIN_ONLY:
            return was
        grows = was.line * (line if name in _READ_ROLES else small)
        if script["caps"]:
            return was._replace(line=grows)
        return was._replace(line=grows, caps=False, look=was.look._replace(tracking=0.0))

    roles = {name: role(name, was) for name, was in style.roles.items()}
    return _changed(replace(style, roles=roles), measured)


def _larger(type_size: tuple[float, float], size: float, line: float) -> tuple[float, float]:
    return round(type_size[0] * size * 4) / 4, round(type_size[1] * line * 4) / 4
