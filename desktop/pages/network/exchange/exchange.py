"""What the network page gives out and takes in: pictures, graph files, the clipboard; imports start here too."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from briefings.compose.marking import banner
from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.errors import BriefingsError
from briefings.figures.scene import Scene
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.pages.export import Exporter
from desktop.pages.network.drawing import sizes_of
from desktop.pages.network.exchange.clipboard import picture_data, table_data
from desktop.pages.network.exchange.graph_dialog import GraphDialog, GraphWish, kinds_of
from desktop.pages.network.exchange.multiples import Panels, panels_scene
from desktop.pages.network.exchange.picture_dialog import Format, PictureDialog
from desktop.pages.network.showing import Showing
from desktop.pages.network.stage import Stage
from desktop.pages.network.tie_rows import TieRows
from desktop.tasks import Progress
from desktop.widgets.menu import Menu

_BACK = 30
"""How many days back the day beside this one is, until the user names another."""


class Exchange(QObject):
    """Belongs to one page; `showing` answers what the page shows now, None where that is nothing."""

    def __init__(
        self, context: Context, page: QWidget, stage: Stage, exporter: Exporter, showing: Callable[[], Showing | None]
    ) -> None:
        super().__init__(page)
        self._context, self._page, self._stage = context, page, stage
        self._exporter, self._showing = exporter, showing

    def handlers(self) -> Mapping[Command, Handler]:
        """What it does for which commands."""
        return {
            Command.EXPORT_SVG: lambda: self.export(".svg"),
            Command.EXPORT_PDF: lambda: self.export(".pdf"),
            Command.EXPORT_PNG: lambda: self.export(".png"),
            Command.EXPORT_PICTURE: self.ask_picture,
            Command.EXPORT_NETWORK: self.ask_graph,
            Command.COPY_PICTURE: self.copy_picture,
            Command.COPY_TABLE: self.copy_table,
        }

    def open_menu(self, under: QWidget) -> None:
        """Offer all of it under a button, and a place for the picture in a brief."""
        menu = Menu(self._context.theme, self._page, title=self.tr("In and out"))
        actions = self._context.actions
        for group in (
            (Command.FIGURE_IN_BRIEF,),
            (Command.EXPORT_PICTURE, Command.COPY_PICTURE, Command.COPY_TABLE),
            (Command.EXPORT_NETWORK, Command.IMPORT_NETWORK),
        ):
            menu.addActions([actions[command] for command in group])
            menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.show_under(under)

    # Pictures

    def export(self, ending: str) -> None:
        """Write the picture of the screen to a file of this ending."""
        showing, scene = self._showing(), self._stage.stamped()
        if showing is not None and scene is not None:
            self._exporter.export(scene, self._title(showing), ending)

    def ask_picture(self) -> None:
        """Ask which picture in which format, and write it."""
        showing = self._showing()
        if showing is None or self._stage.stamping() is None:
            return
        panels = Panels.of(showing.choices)
        if panels.is_alone:
            panels = Panels(before=Day(showing.day - _BACK))
        dialog = PictureDialog(self._context, self._sketch, self._exporter.alone, panels, self._page.window())
        dialog.wished.connect(self._on_picture_wished)
        dialog.open()

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        showing, scene = self._showing(), self._stage.stamped()
        if showing is None or scene is None:
            return
        title = self._title(showing)
        with self._context.problems.guard() as outcome:
            QGuiApplication.clipboard().setMimeData(picture_data(self._exporter.alone(scene, title), title))
        if outcome.succeeded:
            self._context.problems.note(self.tr("The picture is on the clipboard."))

    def copy_table(self) -> None:
        """Put every tie of what is shown on the clipboard, as a table."""
        showing = self._showing()
        if showing is None:
            return
        sizes = sizes_of(showing.view, showing.choices)
        rows = TieRows(showing.view.drawn, showing.world, sizes)
        with self._context.problems.guard() as outcome:
            data = table_data(rows, sizes.name, self._marked(self._title(showing)))
            QGuiApplication.clipboard().setMimeData(data)
        if outcome.succeeded:
            self._context.problems.note(self.tr("The table is on the clipboard."))

    def _sketch(self, panels: Panels | None) -> tuple[Callable[[], Scene], str]:
        showing, as_shown = self._showing(), self._stage.stamping()
        if showing is None or as_shown is None:
            raise BriefingsError("The network is being drawn.", remedy="Try again in a moment.")
        if panels is None:
            return as_shown, self._title(showing)
        # The days stand above the panels.
        title = self.tr("{dossier}: network").format(dossier=self._context.session.about.title)
        return panels_scene(showing, panels, self._stage.places), title

    # Graph files

    def ask_graph(self) -> None:
        """Ask for a format, say what it cannot hold, and write the network."""
        showing = self._showing()
        if showing is None:
            return
        dialog = GraphDialog(self._context, showing, self._page.window())
        dialog.wished.connect(self._on_graph_wished)
        dialog.open()

    # Slots

    def _on_picture_wished(self, scene: Scene, title: str, wanted: Format) -> None:
        self._exporter.export(scene, title, wanted.ending, dpi=wanted.dpi)

    def _on_graph_wished(self, wish: GraphWish) -> None:
        showing = self._showing()
        if showing is None:
            return
        path = self._exporter.place(self._title(showing), wish.ending, kinds_of(wish.ending))
        if path is None:
            return

        def work(_progress: Progress) -> None:
            from briefings.publish.files import write_whole  # noqa: PLC0415 - hardly ever wanted

            write_whole(path, wish.data())

        label = self.tr("Writing {file}").format(file=path.name)
        self._context.tasks.run(label, work, lambda _done: self._exporter.say_written(path), quiet=True)

    # Words

    def _title(self, showing: Showing) -> str:
        first, last = day_in_words(showing.day), showing.choices.last
        days = first if last is None else self.tr("{first} to {last}").format(first=first, last=day_in_words(last))
        title = self.tr("{dossier}: network on {day}") if last is None else self.tr("{dossier}: network, {day}")
        return title.format(dossier=self._context.session.about.title, day=days)

    def _marked(self, title: str) -> str:
        """A title with the marking of the dossier. Raises BadInputError for a marking that nobody knows."""
        marking = self._context.session.about.marking
        return f"{title} – {banner([marking])}" if marking is not None else title
