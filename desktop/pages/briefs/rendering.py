"""The brief made in the background: pages, checks, numbers of notes, what each block shows. No widget is known here.

The newest wish wins: while one is being made, at most one other waits.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.dates import Day
from briefings.domain.records import Ref
from briefings.session import Snapshot
from desktop.context import Context
from desktop.pages.briefs.numbers import numbers_of
from desktop.past.standing import known_day
from desktop.tasks import CancelledError, Progress

if TYPE_CHECKING:
    from briefings.compose.checks import Finding
    from briefings.compose.markup import Target
    from briefings.publish.pdf import Pdf

_SHOWS_ALL = frozenset({BlockKind.NETWORK, BlockKind.STANDING, BlockKind.TIMELINE_FIGURE, BlockKind.TIMELINE_TABLE})
_PAUSE = 20
"""Milliseconds to wait for more after an edit; typing itself is written after a pause of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """What came of one brief: `problem` says why there are no pages where there are none."""

    brief: Brief
    pdf: "Pdf | None" = None
    findings: Sequence["Finding"] = ()
    numbers: Mapping["Target", tuple[int, ...]] = field(default_factory=dict)
    shown: Mapping[str, tuple[Ref, ...]] = field(default_factory=dict)
    problem: Exception | None = None


class Renderer(QObject):
    """Makes the brief in hand anew whenever it is asked to."""

    rendered = Signal(object)
    """A Rendering of the newest state."""
    failed = Signal(object)
    """The exception for which there is none."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: Brief | None = None
        self._busy, self._dropped = False, False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._start)

    @property
    def is_busy(self) -> bool:
        """Whether something is being made, or waits to be."""
        return self._busy or self._wanted is not None

    def want(self, brief: Brief) -> None:
        """Make this brief soon."""
        self._wanted = brief
        self._timer.start()

    def stop(self) -> None:
        """Want nothing any more, nor what is just being made."""
        self._wanted, self._dropped = None, True
        self._timer.stop()

    def _start(self) -> None:
        if self._busy or self._wanted is None:
            return
        brief, self._wanted = self._wanted, None
        dossier = self._context.session.snapshot(brief)
        narrowed, known_on = self._context.session.is_narrowed, known_day(self._context)
        self._busy, self._dropped = True, False
        label = self.tr("Making the pages")
        self._context.tasks.run(
            label,
            lambda progress: render(brief, dossier, progress, narrowed=narrowed, known_on=known_on),
            self._on_done,
            self._on_failed,
            quiet=True,
        )

    def _on_done(self, rendering: Rendering) -> None:
        self._busy = False
        if self._wanted is not None:
            self._start()
        elif not self._dropped:
            self.rendered.emit(rendering)

    def _on_failed(self, problem: Exception) -> None:
        self._busy = False
        if self._wanted is not None:
            self._start()
        elif not self._dropped and not isinstance(problem, CancelledError):
            self.failed.emit(problem)


def render(
    brief: Brief, dossier: Snapshot, progress: Progress, *, narrowed: bool = False, known_on: Day | None = None
) -> Rendering:
    """Compose, check and set a brief; `narrowed` where the dossier is not all there is, `known_on` the past day on
    which it stood so."""
    from briefings.compose import compose_brief  # noqa: PLC0415 - heavy: figures and their arithmetic
    from briefings.compose.checks import check, page_fit  # noqa: PLC0415
    from briefings.publish.pdf import write_pdf  # noqa: PLC0415

    document = compose_brief(brief, dossier, known_on=known_on)
    progress.at(0.3)
    findings = check(brief, dossier)
    shown = {block.key: _shown(block, brief, dossier) for block in brief.blocks}
    progress.at(0.5)
    pdf = write_pdf(document)
    heads = {block.key: block.heading for block in brief.blocks}
    longest = [heads[key] for key in pdf.fit.longest if heads.get(key)]
    fit = replace(page_fit(brief, pdf.pages, longest), block=next(iter(pdf.fit.longest), ""))
    return Rendering(
        brief=brief,
        pdf=pdf,
        findings=(*findings, fit, *(_narrowed(brief) if narrowed else ())),
        numbers=numbers_of(brief, document),
        shown=shown,
    )


def _narrowed(brief: Brief) -> Sequence["Finding"]:
    """What a block that shows all that fits leaves out of a very large dossier: said, never silent."""
    from briefings.compose.checks import Finding, Severity  # noqa: PLC0415 - as above

    return [
        Finding(
            key="all that fit",
            severity=Severity.OPEN,
            sentence=f"“{block.heading or block.block_kind}” shows only what this brief names, and the latest events",
            remedy="Choose its records: the dossier holds too many to show all that fit",
            block=block.key,
        )
        for block in brief.blocks
        if block.block_kind in _SHOWS_ALL and not block.records
    ]


def _shown(block: Block, brief: Brief, dossier: Snapshot) -> tuple[Ref, ...]:
    from briefings.compose import block_sources  # noqa: PLC0415 - as above

    if block.block_kind is BlockKind.HEADING:
        return ()
    return block_sources(block, brief, dossier)
