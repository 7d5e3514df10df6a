"""Markings: nothing shown is above its readers, and every portion carries one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.labels import short_label
from briefings.domain.markings import above, banner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.rules.case import Case, Finding
    from briefings.domain.records import Ref


def readers(case: Case) -> Iterator[Finding]:
    """Yield a brief marked above its readers, and records that its outline names and its readers may not see."""
    brief = case.brief
    if brief.audience is None:
        return
    if brief.marking is not None and above(brief.marking, brief.audience):
        yield case.open("marking", marking=banner(brief.marking), audience=banner(brief.audience))
    for block in case.blocks():
        for ref in block.records:
            if case.seen.withholds(ref):
                yield _withheld(ref, case, block=block)


def _withheld(ref: Ref, case: Case, **about: object) -> Finding:
    record = case.dossier.record(ref)
    marking, audience = record.marking or case.dossier.about.marking, case.brief.audience
    return case.open(
        "marking", "record", "record-remedy", record=short_label(record, case.seen, case.phrases),
        marking=banner(marking) if marking else "", audience=banner(audience) if audience else "",
        ref=ref, **about,
    )  # fmt: skip


def portions(case: Case) -> Iterator[Finding]:
    """Yield a brief without a marking, and the number of shown records that have none of their own nor a default."""
    if case.brief.marking is None:
        yield case.open("portions", "brief", "brief-remedy")
    if case.dossier.about.marking is not None:
        return
    shown = dict.fromkeys(ref for block in case.blocks() for ref in case.shown(block))
    records = (case.seen.find(ref) for ref in shown)
    bare = [record for record in records if record is not None and record.marking is None]
    if bare:
        yield case.open("portions", count=len(bare))
