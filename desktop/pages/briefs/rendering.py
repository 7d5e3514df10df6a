"""The brief made in the background: first its pages, then, once nobody types, checks, numbers of notes and what each
block shows. No widget is known here.

The newest wish wins: while one is being made, at most one other waits, and checks give way to it. The dossier as the
readers see it is kept until a record changes, so that a key costs no more than what it changes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefings.compose.audience import AudienceDossier, seen_by
from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.dates import Day
from briefings.domain.dossier import Dossier
from briefings.domain.records import Kind, Ref
from briefings.edits import Changes
from briefings.publish.setting import AS_IT_IS, Setting
from desktop.context import Context
from desktop.pages.briefs.exporting.sheets import setting_of
from desktop.pages.briefs.numbers import numbers_of
from desktop.past.standing import known_day
from desktop.raster import Sheets, rasterise
from desktop.tasks import CancelledError, Progress, Task

if TYPE_CHECKING:
    from briefings.compose.checks import Finding
    from briefings.compose.document import Document
    from briefings.compose.markup import Target
    from briefings.publish.pdf.preview import Preview

_SHOWS_ALL = frozenset({BlockKind.NETWORK, BlockKind.STANDING, BlockKind.TIMELINE_FIGURE, BlockKind.TIMELINE_TABLE})
_REST = 250
"""Milliseconds without a wish after which the checks are made: they need as long as the pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be painted: pixels to the point (0: nothing, nobody looks), but for pages whose numbers are known."""

    scale: float = 0.0
    known: frozenset[int] = frozenset()


NOTHING = Wanted()
"""Nobody looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The pages of one brief; `sheets` are pictures of those that were painted, None where nobody looks."""

    brief: Brief
    setting: Setting
    document: "Document"
    preview: "Preview"
    sheets: Sheets | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """What else came of one brief."""

    brief: Brief
    findings: Sequence["Finding"] = ()
    numbers: Mapping["Target", tuple[int, ...]] = field(default_factory=dict)
    shown: Mapping[str, tuple[Ref, ...]] = field(default_factory=dict)


class Renderer(QObject):
    """Makes the brief in hand anew whenever it is asked to."""

    drawn = Signal(object)
    """The Pages of the newest state."""
    rendered = Signal(object)
    """A Rendering of the newest state."""
    failed = Signal(object)
    """The exception for which there is none."""

    def __init__(self, context: Context, wanted: Callable[[], Wanted], parent: QObject | None = None) -> None:
        """`wanted` says when pages are made what of them is to be painted."""
        super().__init__(parent)
        self._context, self._asked = context, wanted
        self._wanted: Brief | None = None
        self._latest: Brief | None = None
        self._seen: AudienceDossier | None = None
        self._made: Pages | None = None
        self._checking: Task | None = None
        self._busy, self._dropped = False, False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._examine)

    @property
    def is_busy(self) -> bool:
        """Whether something is being made, or waits to be."""
        waits = self._wanted is not None or self._rest.isActive()
        return self._busy or waits or self._checking is not None

    def want(self, brief: Brief) -> None:
        """Make this brief now, unless that is what was made last."""
        if not self._busy and self._made is not None and self._made.brief == brief:
            self._rest.start()
            return
        self._wanted = self._latest = brief
        self._rest.stop()
        self._stop_checking()
        self._start()

    def redraw(self) -> None:
        """Make the last brief again: it is looked at otherwise, or set otherwise."""
        self._wanted = self._latest
        self._start()

    def stop(self) -> None:
        """Want nothing any more, nor what is just being made."""
        self._wanted, self._latest, self._dropped = None, None, True
        self._made = None
        self._rest.stop()
        self._stop_checking()

    def forget(self) -> None:
        """The records are no longer what they were."""
        self._seen, self._made = None, None

    def take_note(self, changes: Changes, brief: Brief | None) -> None:
        """Something was changed: only what the brief itself says leaves the records as they were."""
        own = brief is not None and changes.refs == {brief.ref} and changes.kinds == {Kind.BRIEF}
        if not own or changes.wide or changes.about or changes.places:
            self.forget()

    # Pages

    def _start(self) -> None:
        if self._busy or self._wanted is None:
            return
        brief, self._wanted = self._wanted, None
        setting, wanted = setting_of(self._context), self._asked()
        seen, known_on = self._dossier(brief), known_day(self._context)
        self._busy, self._dropped = True, False
        self._context.tasks.run(
            self.tr("Making the pages"),
            lambda progress: render(brief, seen, progress, setting=setting, wanted=wanted, known_on=known_on),
            self._on_made,
            self._on_failed,
            quiet=True,
        )

    def _dossier(self, brief: Brief) -> AudienceDossier:
        """The dossier as the readers see it. Of a very large one, another part belongs to other words."""
        session = self._context.session
        if self._seen is None or self._seen.audience != brief.audience or session.is_narrowed:
            self._seen = seen_by(brief.audience, session.snapshot(brief))
        return self._seen

    def _on_made(self, pages: Pages) -> None:
        self._busy = False
        if not self._dropped:
            self._made = pages
            self.drawn.emit(pages)
            self._rest.start()
        self._start()

    def _on_failed(self, problem: Exception) -> None:
        self._busy = False
        if self._wanted is not None:
            self._start()
        elif not self._dropped:
            self._report(problem)

    def _report(self, problem: Exception) -> None:
        if not isinstance(problem, CancelledError):
            self.failed.emit(problem)

    # Checks

    def _examine(self) -> None:
        """Check what was made last. Pages never wait for it: who types on meanwhile sees them at once."""
        made = self._made
        if made is None:
            return
        if self._busy or self._checking is not None:
            self._rest.start()
            return
        dossier, narrowed = self._context.session.snapshot(made.brief), self._context.session.is_narrowed
        self._checking = self._context.tasks.run(
            self.tr("Checking the brief"),
            lambda progress: examine(made, dossier, progress, narrowed=narrowed),
            self._on_checked,
            self._on_not_checked,
            quiet=True,
        )

    def _stop_checking(self) -> None:
        if self._checking is not None:
            self._checking.cancel()

    def _on_checked(self, rendering: Rendering) -> None:
        self._checking = None
        if self._made is not None and self._made.brief == rendering.brief:
            self.rendered.emit(rendering)

    def _on_not_checked(self, problem: Exception) -> None:
        self._checking = None
        self._report(problem)


def render(
    brief: Brief,
    dossier: Dossier,
    progress: Progress,
    *,
    setting: Setting = AS_IT_IS,
    wanted: Wanted = NOTHING,
    known_on: Day | None = None,
) -> Pages:
    """Compose and set a brief, and paint what is wanted; `known_on` is the past day on which the dossier stood so."""
    from briefings.compose import compose_brief  # noqa: PLC0415 - heavy: figures and their arithmetic
    from briefings.publish.pdf.preview import write_preview  # noqa: PLC0415

    document = compose_brief(brief, dossier, known_on=known_on)
    progress.at(0.3)
    preview = write_preview(document, setting, wanted.known)
    progress.at(0.8)
    sheets = rasterise(preview.data, wanted.scale) if wanted.scale and preview.data else None
    return Pages(brief=brief, setting=setting, document=document, preview=preview, sheets=sheets)


def examine(pages: Pages, dossier: Dossier, progress: Progress, *, narrowed: bool = False) -> Rendering:
    """Check a brief whose pages are made; `narrowed` where the dossier is not all there is."""
    from briefings.compose.checks import Severity, check, page_fit  # noqa: PLC0415 - heavy

    brief, preview = pages.brief, pages.preview
    seen = seen_by(brief.audience, dossier)
    progress.at(0.1)
    findings = check(brief, dossier)
    shown: dict[str, tuple[Ref, ...]] = {}
    for block in brief.blocks:
        progress.at(0.4)
        shown[block.key] = _shown(block, brief, seen)
    heads = {block.key: block.heading for block in brief.blocks}
    longest = [heads[key] for key in preview.fit.longest if heads.get(key)]
    fit = replace(page_fit(brief, preview.pages, longest), block=next(iter(preview.fit.longest), ""))
    # That it fits, the gauge says; counted among the checks, it would make them one more here than elsewhere.
    too_long = [fit] if fit.severity is Severity.OPEN else []
    return Rendering(
        brief=brief,
        findings=(*findings, *too_long, *(_narrowed(brief) if narrowed else ())),
        numbers=numbers_of(brief, pages.document),
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


def _shown(block: Block, brief: Brief, dossier: Dossier) -> tuple[Ref, ...]:
    from briefings.compose import block_sources  # noqa: PLC0415 - as above

    if block.block_kind is BlockKind.HEADING:
        return ()
    return block_sources(block, brief, dossier)
