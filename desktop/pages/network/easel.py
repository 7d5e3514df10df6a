"""Makes pictures in the background where they take long; of several asked for in a row only the last is shown."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from briefings.domain.records import Ref
from briefings.figures.scene import Scene
from desktop.pages.network.drawing import Drawing
from desktop.tasks import Task, Tasks

Size = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A drawing that is asked for, and how."""

    drawing: Drawing
    size: Size
    animate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing, done: what to paint, what to say, and whether to move there."""

    drawing: Drawing
    scene: Scene
    spoken: dict[Ref, str]
    animate: bool


class Easel(QObject):
    """Holds one drawing at a time."""

    done = Signal(object)
    """A Picture is ready; for a small one this comes before `draw` returns."""
    started = Signal(object)
    """A picture is being made that takes a while: a Task."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._next: Sketch | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a picture is being made."""
        return self._task is not None

    def draw(self, drawing: Drawing, size: Size, *, animate: bool) -> None:
        """Make a picture of a size, in scene units."""
        sketch = Sketch(drawing=drawing, size=size, animate=animate)
        if self._task is not None:
            self._next = sketch  # what is being made cannot be stopped half-way, but two at once would be slower still
        elif drawing.is_long:
            self._begin(sketch)
        else:
            self.done.emit(_made(sketch))

    def _begin(self, sketch: Sketch) -> None:
        words = self.tr("Drawing {count} actors").format(count=f"{len(sketch.drawing.view.drawn.nodes):,}")
        self._task = self._tasks.run(words, lambda _progress: _made(sketch), self._on_made, self._on_failed, quiet=True)
        self.started.emit(self._task)

    def _on_made(self, picture: Picture) -> None:
        self._task = None
        if self._next is None:
            self.done.emit(picture)
        else:
            following, self._next = self._next, None
            self.draw(following.drawing, following.size, animate=following.animate)

    def _on_failed(self, problem: Exception) -> None:
        self._task = self._next = None
        raise problem


def _made(sketch: Sketch) -> Picture:
    scene = sketch.drawing.scene(sketch.size)
    return Picture(drawing=sketch.drawing, scene=scene, spoken=sketch.drawing.spoken(), animate=sketch.animate)
