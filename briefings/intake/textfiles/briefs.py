"""Briefs from their tables: header lines, and blocks whose prose has keys in the place of ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.briefs import Block, BlockKind, Brief, Clearance, HeaderLine, View
from briefings.domain.markings import Marking, parse
from briefings.domain.network_views import Arrangement, Drawing
from briefings.domain.records import BriefId, Kind, ScenarioId

if TYPE_CHECKING:
    from briefings.intake.textfiles.row import Row


def brief(record_id: int, row: Row) -> Brief:
    """`header` and `block` are lists of tables in their order on the page."""
    marking = row.marking()
    return Brief(
        id=BriefId(record_id),
        template=row.needed("template"),
        title=row.needed("title"),
        subtitle=row.text("subtitle"),
        running_title=row.text("running_title"),
        reference=row.text("reference"),
        as_of=row.date("as_of"),
        language=row.text("language", "en-GB"),
        pages=row.whole("pages", 2),
        header=tuple(_header(each) for each in row.rows("header")),
        blocks=tuple(_block(each) for each in row.rows("block")),
        audience=_audience(row, marking),
        clearance=row.choice("clearance", Clearance, Clearance.DRAFT),
        marking=marking,
        citations=row.citations(),
    )


def _audience(row: Row, marking: Marking | None) -> Marking | None:
    """The highest marking that the readers may see, else the brief's own."""
    text = row.text("audience")
    return parse(text, marking.scheme) if text and marking is not None else marking


def _header(row: Row) -> HeaderLine:
    line = HeaderLine(label=row.needed("label"), value=row.prose("value"))
    row.finish()
    return line


def _block(row: Row) -> Block:
    block = Block(
        key=row.needed("key"),
        block_kind=row.choice("kind", BlockKind),
        heading=row.text("heading"),
        text=row.prose("text"),
        title=row.prose("title"),
        remark=row.prose("remark"),
        records=row.refs("records"),
        views=tuple(_view(each) for each in row.rows("views")),
        page_before=row.flag("page_before"),
        numbered=row.flag("numbered", default=True),
    )
    row.finish()
    return block


def _view(row: Row) -> View:
    scenario = row.id("scenario", Kind.SCENARIO)
    view = View(
        day=row.day("day"),
        scenario=None if scenario is None else ScenarioId(scenario),
        title=row.prose("title"),
        verdict=row.prose("verdict"),
        drawing=Drawing(
            arrangement=row.choice("arrangement", Arrangement, Arrangement.FREE),
            sized_by=row.text("sized_by"),
            folded=row.flag("folded"),
        ),
    )
    row.finish()
    return view
