"""What is left to do before a brief leaves the house, and what is met: whole sentences with a remedy each.

The rules stand in `rules/`, one module for each concern; a new rule is a function there and a line in `_RULES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from briefings.compose.audience import seen_by
from briefings.compose.phrases import phrases
from briefings.compose.rules import contested, futures, language, letters, limits, links, parallel, protection, sourcing
from briefings.compose.rules.case import Case, Finding, Severity
from briefings.compose.templates import LAST_MET, template
from briefings.domain.briefs import BlockKind, Brief

if TYPE_CHECKING:
    from briefings.domain.dossier import Dossier

__all__ = ["Finding", "Severity", "check", "page_fit"]

Rule = Callable[[Case], Iterable[Finding]]
Applies = Callable[[Case], bool]


def check(brief: Brief, dossier: Dossier) -> tuple[Finding, ...]:
    """Return what every rule that applies to the brief says: its open findings in the order of the outline, or that it
    is met. Raises NotFoundError for an unknown template."""
    case = Case(
        brief=brief,
        dossier=dossier,
        seen=seen_by(brief.audience, dossier),
        template=template(brief.template),
        phrases=phrases(brief.language),
    )
    found = ((key, tuple(rule(case))) for key, rule, applies in _RULES if applies(case))
    return tuple(finding for key, said in found for finding in (said or (case.met(key),)))


def page_fit(brief: Brief, pages: int, longest: Sequence[str] = ()) -> Finding:
    """Return whether the finished brief of `pages` pages fits; `longest` are the heads of its longest blocks."""
    words = phrases(brief.language)
    if pages <= brief.pages:
        sentence = words("checks.pages.met", count=words.count(brief.pages))
        return Finding(key="pages", severity=Severity.MET, sentence=sentence)
    remedy = (
        words("checks.pages.remedy", blocks=words.series(list(longest)))
        if longest
        else words("checks.pages.remedy-plain")
    )
    sentence = words("checks.pages.open", target=words.count(brief.pages))
    return Finding(key="pages", severity=Severity.OPEN, sentence=sentence, remedy=remedy)


def _always(_case: Case) -> bool:
    return True


def _has(kind: BlockKind) -> Applies:
    return lambda case: any(case.blocks(kind))


def _meets(case: Case) -> bool:
    return any(field.role == LAST_MET for field in case.template.header)


_RULES: tuple[tuple[str, Rule, Applies], ...] = (
    ("bottom-line", limits.bottom_line, _has(BlockKind.BOTTOM_LINE)),
    ("objectives", limits.objectives, _has(BlockKind.OBJECTIVES)),
    ("lines", limits.lines_to_take, _has(BlockKind.LINES_TO_TAKE)),
    ("parallel", parallel.rows, _has(BlockKind.PARALLEL)),
    ("last-met", limits.last_met, _meets),
    ("sourced", sourcing.sourced, _always),
    ("links", links.links, _always),
    ("letters", letters.letters, _always),
    ("both-sides", contested.both_sides, _always),
    ("confidence", language.confidence_apart, _always),
    ("scale", language.on_scale, _always),
    ("hedges", language.no_hedges, _always),
    ("midpoints", futures.midpoints, _has(BlockKind.SCENARIO_LADDER)),
    ("marking", protection.readers, _always),
    ("portions", protection.portions, _always),
)
