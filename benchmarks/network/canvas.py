"""The window's canvas on large networks, beside a QGraphicsView with an item for each actor and tie, in one run.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.network.canvas [ACTORS TIES] …

Draws the same picture twice at 1600 by 1000 pixels, antialiased: actors in clusters, bent ties of which a third are
dotted and a tenth dashed, 200 names. Prints medians in milliseconds and how many times faster the canvas is. A view
with items names its actors too but draws its ties straight, which spares it work.

"full paint" paints all that the widget shows anew, the whole scene at a size at which it has been painted before;
"least" is the quickest of them. "new size" is the same at a size at which names and actors have not been painted.
"margins too" goes on until the 300 pixels beyond each side are painted as well, for which nobody waits: the canvas
does it in later turns. The whole scene leaves its margins empty; "near" and "near, margins" are the same two of its
middle at twice the size, where they are not. A view with items paints no margins. These, and the first paint, are in
processor time, since others may use the machine; all else is by the clock.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QTransform
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

from briefings.domain.records import Kind, Ref
from briefings.figures.scene import Curve, Disc, Point, Scene, Shape, Text
from briefings.figures.scene import Role as Meaning
from desktop.canvas import SceneCanvas
from desktop.canvas.inks import WINDOW, dash_of, width_of
from desktop.theme import Role, Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WIDTH, HEIGHT = 1600, 1000
SIZES = ((200, 800), (2_000, 8_000), (10_000, 40_000))
NAMED = 200
FEW = 500
FRAMES, FULL = 30, 9
_BEND = 0.05
_ROLES = (*[Meaning.CONTROL] * 10, *[Meaning.HOSTILE] * 3, *[Meaning.FRIENDLY] * 12, *[Meaning.MEMBERSHIP] * 5)


def scene_of(actors: int, ties: int) -> Scene:
    """A picture of actors in clusters, the clusters in rows; the same for the same numbers. At 2,000 actors a tie is
    some 85 pixels long on average, as in a layout by stress of such a network."""
    chance = random.Random(1)
    columns, rows = max(2, round((actors / 40) ** 0.5)), max(2, round((actors / 90) ** 0.5))
    wide, high = WIDTH / columns, HEIGHT / rows
    middles = [((column + 0.5) * wide, (row + 0.5) * high) for row in range(rows) for column in range(columns)]
    spots = [_near(middles[number % len(middles)], (0.17 * wide, 0.17 * high), chance) for number in range(actors)]
    radius = 9.0 if actors <= FEW else 4.0
    shapes: list[Shape] = [*_ties(spots, ties, columns, len(middles), chance)]
    shapes += [
        Disc(centre=spot, radius=radius, role=Meaning.ACTOR, shows=Ref(Kind.ACTOR, number))
        for number, spot in enumerate(spots, 1)
    ]
    shapes += [
        Text(at=(x + radius + 2, y + 4), text=f"Actor {number}", size=12.0, shows=Ref(Kind.ACTOR, number))
        for number, (x, y) in enumerate(spots[:NAMED], 1)
    ]
    return Scene(width=WIDTH, height=HEIGHT, shapes=tuple(shapes))


def _near(middle: Point, spread: Point, chance: random.Random) -> Point:
    return (
        min(max(chance.gauss(middle[0], spread[0]), 10.0), WIDTH - 10.0),
        min(max(chance.gauss(middle[1], spread[1]), 10.0), HEIGHT - 10.0),
    )


def _ties(spots: list[Point], ties: int, columns: int, clusters: int, chance: random.Random) -> Iterator[Curve]:
    """Four of five ties stay within a cluster, most others go to the next one, a few anywhere."""
    for number in range(1, ties + 1):
        first = chance.randrange(len(spots))
        way = chance.choices((0, 1, columns, chance.randrange(clusters)), (86, 6, 6, 2))[0]
        second = (first + way) % clusters + clusters * chance.randrange(len(spots) // clusters)
        (ax, ay), (bx, by) = spots[first], spots[second]
        control = ((ax + bx) / 2 - (by - ay) * _BEND, (ay + by) / 2 + (bx - ax) * _BEND)
        yield Curve(
            start=spots[first],
            control=control,
            end=spots[second],
            role=_ROLES[number % len(_ROLES)],
            shows=Ref(Kind.RELATION, number),
            joins=(Ref(Kind.ACTOR, first + 1), Ref(Kind.ACTOR, second + 1)),
        )


def canvas_times(theme: Theme, scene: Scene) -> dict[str, float]:
    """Milliseconds of the canvas."""
    canvas = SceneCanvas(theme)
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    QApplication.processEvents()
    times = {"set up": _once(lambda: canvas.set_scene(scene)), "first paint": _working(lambda: _painted(canvas))}
    fulls = [_full(canvas, lambda: _painted(canvas)) for _ in range(FULL)]
    times["full paint"], times["least"] = statistics.median(fulls), min(fulls)
    times["new size"] = statistics.median(_full(canvas, lambda: _resized(canvas)) for _ in range(FULL))
    times["margins too"] = statistics.median(_full(canvas, lambda: _with_margins(canvas)) for _ in range(FULL))
    times |= _near_times(canvas)
    canvas.resize(WIDTH, HEIGHT)
    _with_margins(canvas)
    times["pan"] = _median(lambda number: _moved(canvas, number))
    _with_margins(canvas)
    times["zoom"] = _median(lambda number: (canvas.zoom(1.02 if number < FRAMES / 2 else 1 / 1.02), canvas.repaint()))
    _with_margins(canvas)
    places = _places()
    times["first hover"] = _once(lambda: canvas.record_at(places[0]))
    times["pick"] = _median(lambda number: canvas.record_at(places[number]), len(places))
    canvas.choose(Ref(Kind.ACTOR, 1))
    times["choose"] = _once(canvas.repaint)
    canvas.close()
    return times


def _near_times(canvas: SceneCanvas) -> dict[str, float]:
    """The middle at twice the size. Another size of the widget has all painted anew."""
    canvas.resize(WIDTH, HEIGHT)
    canvas.fit()
    canvas.zoom(2.0)
    ways = ((0, lambda: _seen(canvas)), (1, lambda: (_seen(canvas), _settle(canvas))))
    times: list[list[float]] = [[], []]
    for number in range(2 * FULL):
        which, paint = ways[number % 2]
        _settle(canvas)
        canvas.resize(WIDTH, HEIGHT - 1 + which)
        times[which].append(_working(paint))
    return {"near": statistics.median(times[0]), "near, margins": statistics.median(times[1])}


def _full(canvas: SceneCanvas, paint: Callable[[], object]) -> float:
    """One paint, begun when nothing of the one before is left to do."""
    _settle(canvas)
    return _working(paint)


def _painted(canvas: SceneCanvas) -> None:
    """All that the widget shows anew, however many turns that takes."""
    canvas.fit()
    _seen(canvas)


def _seen(canvas: SceneCanvas) -> None:
    canvas.repaint()
    while not canvas.is_seen:
        QApplication.processEvents()


def _resized(canvas: SceneCanvas) -> None:
    """The same, one pixel smaller: what is kept for a size is of no use."""
    canvas.resize(canvas.width() - 1, canvas.height() - 1)
    _painted(canvas)


def _with_margins(canvas: SceneCanvas) -> None:
    _painted(canvas)
    _settle(canvas)


def _settle(canvas: SceneCanvas) -> None:
    while not canvas.is_settled:
        QApplication.processEvents()


def _moved(canvas: SceneCanvas, number: int) -> None:
    """One frame of a drag by the pointer, which the canvas answers by moving its view."""
    way = 4 if number < FRAMES / 2 else -4
    canvas.move_view(way, way)
    canvas.repaint()


def items_times(theme: Theme, scene: Scene) -> dict[str, float]:
    """Milliseconds of a view with an item for each shape."""
    began = time.perf_counter()
    items = QGraphicsScene(0, 0, WIDTH, HEIGHT)
    items.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
    for shape in scene.shapes:
        _add(items, theme, shape)
    view = QGraphicsView(items)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.resize(WIDTH, HEIGHT)
    view.show()
    QApplication.processEvents()
    times = {"set up": (time.perf_counter() - began) * 1e3}
    port: QWidget = view.viewport()
    fulls = [_working(port.repaint) for _ in range(FULL)]
    times["full paint"], times["least"] = statistics.median(fulls), min(fulls)
    times["pan"] = _median(lambda number: (view.centerOn(WIDTH / 2 + 4 * number, HEIGHT / 2), port.repaint()), 12)
    times["zoom"] = _median(
        lambda number: (view.setTransform(QTransform.fromScale(1 + 0.02 * number, 1 + 0.02 * number)), port.repaint()),
        12,
    )
    view.resetTransform()
    places = _places()
    times["pick"] = _median(lambda number: view.itemAt(places[number].toPoint()), len(places))
    view.close()
    return times


def _add(items: QGraphicsScene, theme: Theme, shape: Shape) -> None:
    if isinstance(shape, Curve):
        pen = QPen(theme.colour(WINDOW[shape.role].stroke or Role.INK), width_of(shape.role))
        if dash := dash_of(shape.role):
            pen.setDashPattern([part / width_of(shape.role) for part in dash])
        items.addLine(*shape.start, *shape.end, pen)
    elif isinstance(shape, Disc):
        reach = shape.radius
        pen, brush = QPen(theme.colour(Role.CONTROL)), QBrush(theme.colour(Role.RAISED))
        item = items.addEllipse(-reach, -reach, 2 * reach, 2 * reach, pen, brush)
        item.setPos(QPointF(*shape.centre))
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
    elif isinstance(shape, Text):
        words = items.addSimpleText(shape.text)
        words.setPos(QPointF(*shape.at))


def _places() -> list[QPointF]:
    chance = random.Random(2)
    return [QPointF(chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT)) for _ in range(200)]


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1e3


def _working(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1e3


def _median(work: Callable[[int], object], times: int = FRAMES) -> float:
    return statistics.median(_once(lambda number=number: work(number)) for number in range(times))  # type: ignore[misc]


def main() -> None:
    """Measure the sizes given, or three of them."""
    app = QApplication([])
    theme = Theme(Scheme.LIGHT)
    theme.apply(app)
    given = [int(word) for word in sys.argv[1:]]
    for actors, ties in list(zip(given[::2], given[1::2], strict=True)) or SIZES:
        scene = scene_of(actors, ties)
        ours, items = canvas_times(theme, scene), items_times(theme, scene)
        print(f"{actors} actors, {ties} ties: canvas, items, ratio")
        for name, took in ours.items():
            beside = f"{items[name]:10.2f}{items[name] / took:8.1f}" if name in items else ""
            print(f"  {name:<14}{took:10.3f}{beside}", flush=True)
    # Tearing down ten thousand items takes longer than all that was measured.
    os._exit(0)


if __name__ == "__main__":
    main()
