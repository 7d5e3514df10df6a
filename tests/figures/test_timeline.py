"""The timeline: drawn no more exactly than it is known, and explained by its legend."""

from __future__ import annotations

import itertools

from briefings.domain.dates import (
    OPEN_LIMIT,
    UNKNOWN_DATE,
    UNKNOWN_LIMIT,
    Day,
    Limit,
    LimitStatus,
    Precision,
    Span,
    UncertainDate,
)
from briefings.domain.dates_text import read_date
from briefings.figures.scene import Arrow, Box, Curve, Disc, Role, Scene, Text
from briefings.figures.timeline import ROW_HEIGHT, timeline_scene
from briefings.figures.timeline_rows import Limits, RowKind, event_row, span_row, timeline_rows
from briefings.figures.words import width_of
from briefings.snapshot import Snapshot
from tests import builders
from tests.network import article

RAID = article.RAID


def within(first: int, last: int, words: str) -> UncertainDate:
    return UncertainDate(text=words, earliest=Day(first), latest=Day(last), precision=Precision.WITHIN)


def scene_of(*dates: UncertainDate, **more: object) -> Scene:
    rows = [event_row(builders.event(f"E{number}", date=date)) for number, date in enumerate(dates)]
    return timeline_scene(rows, width=351.5, **more)  # type: ignore[arg-type]


def marks(scene: Scene, role: Role) -> list[object]:
    return [shape for shape in scene.shapes if shape.role is role]


def test_a_known_day_is_a_dot_on_its_tick() -> None:
    scene = scene_of(builders.day("2025-06-27"), builders.day("2025-07-01"))
    dots = [shape.centre[0] for shape in scene.shapes if isinstance(shape, Disc)]
    ticks = {
        shape.text: shape.at[0] for shape in scene.shapes if isinstance(shape, Text) and shape.role is Role.LABEL_SOFT
    }
    assert dots == [ticks["27 June"], ticks["1 July"]]


def test_some_day_within_is_a_dashed_capsule_from_the_first_to_the_last() -> None:
    scene = scene_of(builders.day("2025-06-27"), within(RAID, RAID + 6, "day unknown"))
    (capsule,) = marks(scene, Role.EVENT_WITHIN)
    assert isinstance(capsule, Box)
    dot = next(shape for shape in scene.shapes if isinstance(shape, Disc))
    assert capsule.left < dot.centre[0] < capsule.left + capsule.width


def test_about_a_day_is_no_dot() -> None:
    about = UncertainDate(text="about 1 July", earliest=RAID, latest=RAID, approximate=True, precision=Precision.DAY)
    row = event_row(builders.event("Crime drive", date=about))
    assert (row.kind, row.words) == (RowKind.WITHIN, "about 27 June 2025")


def test_an_unknown_date_is_dots_and_says_so() -> None:
    scene = scene_of(builders.day("2025-06-27"), UNKNOWN_DATE)
    assert len(marks(scene, Role.EVENT_UNKNOWN)) == 1
    assert "date unknown" in {shape.text for shape in scene.shapes if isinstance(shape, Text)}


def test_what_still_goes_on_ends_in_an_arrow_at_the_edge() -> None:
    scene = timeline_scene([span_row("Campaign", Span(start=UNKNOWN_LIMIT, end=OPEN_LIMIT))], width=300)
    (head,) = (shape for shape in scene.shapes if isinstance(shape, Arrow))
    assert head.tip[0] == 300
    assert any(isinstance(shape, Curve) for shape in marks(scene, Role.EVENT_UNKNOWN))


def test_no_day_of_what_has_no_known_limit_is_drawn_as_sure() -> None:
    dated, unknown = event_row(builders.event("Raid", "2025-06-27")), UNKNOWN_DATE
    campaign = event_row(builders.event("Campaign", date=unknown, lasts_to=unknown))
    scene = timeline_scene([dated, campaign], width=300)
    assert marks(scene, Role.EVENT_SPAN) == []
    assert campaign.words == "start and end unknown"


def test_a_start_known_only_to_lie_before_a_day_is_dots_until_then() -> None:
    row = span_row("Broadcasts", Span(start=Limit(status=LimitStatus.KNOWN, date=read_date("by 10 July 2025"))))
    scene = timeline_scene([event_row(builders.event("Raid", "2025-06-27")), row], width=300)
    (dots,) = marks(scene, Role.EVENT_UNKNOWN)
    bar = next(shape for shape in marks(scene, Role.EVENT_SPAN) if isinstance(shape, Box))
    assert isinstance(dots, Curve)
    assert dots.start[0] < dots.end[0] == bar.left
    assert row.words == "since 10 July 2025 at the latest"


def test_an_unknown_start_begins_in_the_tinted_zone() -> None:
    scene = timeline_scene([span_row("Campaign", builders.span(None, "2025-06-27"))], width=300)
    assert len(marks(scene, Role.ZONE)) == 1


def test_an_end_known_roughly_runs_out_in_dots() -> None:
    start, end = builders.span("2025-06-01").start, builders.span(None, "2025-06-27").end
    row = span_row("Balance", Span(start=start, end=end))
    assert row.end is Limits.KNOWN
    assert row.words == "1 June 2025 to 27 June 2025"


def test_a_few_early_days_do_not_squeeze_the_rest() -> None:
    days = [builders.day(text) for text in ("1999-09-03", "2025-06-27", "2025-06-29", "2025-07-01", "2025-07-03")]
    scene = scene_of(*days)
    dots = [shape.centre[0] for shape in scene.shapes if isinstance(shape, Disc)]
    (zone,) = marks(scene, Role.ZONE)
    assert isinstance(zone, Box)
    assert dots[0] < zone.left + zone.width < dots[1]
    assert dots[4] - dots[1] > 0.5 * scene.width


def test_days_keep_their_order_across_the_axis() -> None:
    days = [builders.day(text) for text in ("1992-05-15", "1999-09-03", "2025-06-27", "2025-06-28", "2025-07-03")]
    dots = [shape.centre[0] for shape in scene_of(*days).shapes if isinstance(shape, Disc)]
    assert dots == sorted(dots)
    assert len({*dots}) == len(dots)


def test_the_words_of_ticks_never_touch() -> None:
    for last in ("2025-07-03", "2025-12-24", "2027-03-01", "2060-01-01"):
        scene = scene_of(builders.day("2025-06-27"), builders.day(last))
        at = sorted(shape.at[0] for shape in scene.shapes if isinstance(shape, Text) and shape.role is Role.LABEL_SOFT)
        assert len(at) >= 2
        assert all(later - sooner > 20 for sooner, later in itertools.pairwise(at))


def test_no_word_of_a_tick_stands_beyond_the_axis() -> None:
    for width in range(300, 340):
        scene = timeline_scene([event_row(builders.event("Raid", "2025-06-27"))], width=float(width))
        ticks = [shape for shape in scene.shapes if isinstance(shape, Text) and shape.role is Role.LABEL_SOFT]
        assert all(tick.at[0] + width_of(tick.text, tick.size, 400) / 2 <= width + 0.01 for tick in ticks)


def test_the_legend_says_what_is_drawn_and_nothing_else() -> None:
    scene = scene_of(builders.day("2025-06-27"), within(RAID, RAID + 3, "late June"))
    roles = {shape.role for row in scene.legend for key in row for shape in key.sample}
    assert roles == {Role.EVENT_DAY, Role.EVENT_WITHIN}


def test_names_stand_in_the_picture_only_when_asked_for() -> None:
    plain, named = scene_of(builders.day("2025-06-27")), scene_of(builders.day("2025-06-27"), names=True)
    assert "E0" not in {shape.text for shape in plain.shapes if isinstance(shape, Text)}
    assert "E0" in {shape.text for shape in named.shapes if isinstance(shape, Text)}


def test_every_row_takes_the_same_height() -> None:
    scene = scene_of(*[builders.day("2025-06-27")] * 5)
    middles = [shape.centre[1] for shape in scene.shapes if isinstance(shape, Disc)]
    assert middles == [ROW_HEIGHT * (number + 0.5) for number in range(5)]


def test_rows_of_all_events_are_sorted_by_the_earliest_day_with_the_undated_last() -> None:
    events = [builders.event("later", "2025-07-01"), builders.event("undated"), builders.event("sooner", "2025-06-27")]
    rows = timeline_rows(Snapshot.of(article.ABOUT, events))
    assert [row.name for row in rows] == ["sooner", "later", "undated"]


def test_rows_follow_the_records_asked_for() -> None:
    dossier = article.article()
    event = builders.event("Raid", "2025-06-27")
    tie = article.relation(1, article.row(*article.TIES[1]))
    rows = timeline_rows(Snapshot.of(dossier.about, [event, tie]), [tie.ref, event.ref])
    assert [row.shows for row in rows] == [tie.ref, event.ref]


def test_the_description_says_every_row_with_its_date() -> None:
    assert scene_of(builders.day("2025-06-27")).alt == "Timeline of 1 entry. In order: E0: 27 June 2025."


def test_a_timeline_of_nothing_is_empty() -> None:
    scene = timeline_scene([], width=300)
    assert scene.alt == "An empty timeline."
    assert scene.legend == ()
