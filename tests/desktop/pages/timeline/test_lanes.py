from briefings.domain.dates import Day
from briefings.domain.events import EventStatus
from briefings.figures.scene import Disc, Poly, Role, Text
from desktop.pages.timeline.lanes import Range, lanes, picture, spoken, usual_range
from tests import builders
from tests.memory import dossier

RUSSIA, FRANCE = builders.actor("Russia"), builders.actor("France")
RAID = builders.event("Raid", "2025-06-27", RUSSIA)
VISIT = builders.event("Visit", "2025-07-05", FRANCE, status=EventStatus.PLANNED)
RUMOUR = builders.event("Rumour")
TIE = builders.relation(RUSSIA, FRANCE, span=builders.span("2025-06-30"))
WORLD = dossier(RUSSIA, FRANCE, VISIT, RUMOUR, RAID, TIE)
WEEK = Range(first=Day(739429), last=Day(739437))


def test_rows_stand_in_order_and_those_without_a_date_last() -> None:
    assert [row.name for row in lanes(WORLD)] == ["Raid", "Visit (planned)", "Rumour"]


def test_a_filter_keeps_the_events_of_one_actor() -> None:
    assert [row.name for row in lanes(WORLD, actor=FRANCE.id)] == ["Visit (planned)"]
    assert lanes(WORLD, actor=builders.actor("Nobody").id) == ()


def test_ties_are_rows_where_they_are_wanted() -> None:
    assert "Russia – France" in [row.name for row in lanes(WORLD, ties=True)]


def test_the_day_is_a_line_with_its_name() -> None:
    scene = picture(lanes(WORLD), 500.0, WEEK, Day(739433)).whole
    assert "1 July 2025" in [shape.text for shape in scene.shapes if isinstance(shape, Text)]
    lines = [shape for shape in scene.shapes if isinstance(shape, Poly) and shape.role is Role.AXIS]
    assert any(line.points[0][0] == line.points[1][0] for line in lines)
    assert all(shape.shows is not None for shape in scene.shapes if isinstance(shape, Disc))


def test_the_line_of_the_day_leaves_out_the_words_of_a_row() -> None:
    scene = picture(lanes(WORLD), 500.0, WEEK, Day(739437)).whole
    (words,) = (shape for shape in scene.shapes if isinstance(shape, Text) and "unknown" in shape.text)
    lines = [shape for shape in scene.shapes if isinstance(shape, Poly) and shape.role is Role.AXIS]
    upright = [line for line in lines if line.points[0][0] == line.points[1][0]]
    assert words.at[0] < upright[0].points[0][0]
    assert not [line for line in upright if line.points[0][1] < words.at[1] < line.points[1][1]]


def test_the_axis_is_cut_off_below_the_rows() -> None:
    made = picture(lanes(WORLD), 500.0, WEEK, None)
    assert all(shape.at[1] <= made.rows.height for shape in made.rows.shapes if isinstance(shape, Text))
    assert any(isinstance(shape, Text) for shape in made.axis.shapes)


def test_zooming_keeps_the_day_under_the_pointer() -> None:
    half = Range(first=Day(1000), last=Day(1100)).zoomed(0.5, 0.25)
    assert (half.first, half.last) == (1012, 1062)


def test_zooming_and_shifting_stay_within_what_days_there_are() -> None:
    assert Range(first=Day(5), last=Day(9)).zoomed(0.01, 0.5).span == 4
    assert Range(first=Day(5), last=Day(9)).moved(-100).first == 1


def test_the_usual_range_follows_the_events_and_not_old_ties() -> None:
    old = builders.relation(RUSSIA, FRANCE, span=builders.span("1991-01-01"))
    shown = usual_range(lanes(dossier(RUSSIA, FRANCE, RAID, VISIT, old), ties=True))
    assert shown.first >= RAID.date.earliest  # type: ignore[operator]  # built with a day


def test_each_row_is_spoken_with_its_date() -> None:
    assert spoken(lanes(WORLD))[RAID.ref] == "Raid: 27 June 2025"
