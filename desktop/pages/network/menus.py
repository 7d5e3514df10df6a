"""The menus that the network page opens: what lies over it, which part is shown, what kind of picture, one record."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.records import Ref
from desktop.actions import Command
from desktop.context import Context
from desktop.pages.network.choices import Choices
from desktop.pages.network.deeds import Deeds
from desktop.pages.network.filter_menu import Change, filter_menu
from desktop.pages.network.offers import offer_of
from desktop.pages.network.overlay_menu import overlay_menu
from desktop.pages.network.picture_menu import picture_menu
from desktop.pages.network.record_menu import Reach, RecordMenu
from desktop.pages.network.saved_views import SavedViews
from desktop.pages.network.showing import Showing
from desktop.pages.network.surface import Surface
from desktop.pages.network.what_if.bench import Bench
from desktop.widgets.menu import Menu

_ANIMATED, _YES = "network animated", "yes"


class PageMenus(QObject):
    """Opens menus under their buttons; `choose` and `change` show what was chosen."""

    def __init__(
        self,
        context: Context,
        parts: Surface,
        *,
        deeds: Deeds,
        bench: Bench,
        choose: Callable[[Choices], object],
        change: Change,
        move: Callable[[Ref, Place], object],
    ) -> None:
        super().__init__(parts)
        self._context, self._parts, self._choose, self._bench = context, parts, choose, bench
        self._change = change
        self._views = SavedViews(context, parts)
        reach = Reach(deeds=deeds, bench=bench, stage=parts.stage, change=change, move=move)
        self._record = RecordMenu(context, parts, reach)

    @property
    def is_animated(self) -> bool:
        """Whether pictures move from day to day, as far as motion is wanted at all."""
        return self._context.settings.note(_ANIMATED, _YES) == _YES

    def turn_animation(self) -> None:
        """Let pictures move from day to day, or no longer."""
        self._context.settings.set_note(_ANIMATED, "" if self.is_animated else _YES)
        self._context.actions[Command.ANIMATE].setChecked(self.is_animated)

    def save_view(self, choices: Choices) -> None:
        """Ask for a name and keep what is shown."""
        self._views.save(choices.view)

    def open_overlays(self, choices: Choices) -> None:
        """Offer scenarios and what-ifs."""
        button = self._parts.head.what_if
        button.setChecked(choices.is_what_if)
        theme, session = self._context.theme, self._context.session
        menu = overlay_menu(theme, self._parts, session, choices, self._choose, begin=self._bench.begin)
        self._open(menu).show_under(button)

    def open_view(self, showing: Showing | None, day: Day) -> None:
        """Offer what the network can be narrowed by, and the views that are kept."""
        if showing is None:
            return
        choices = showing.choices
        offer = offer_of(self._context, showing.world, day, choices.view)
        menu = filter_menu(self._context.theme, self._parts, choices.view, offer, self._change)
        menu.addSeparator()
        self._views.fill(menu, choices.view, lambda kept: self._change(lambda _now: kept))
        self._open(menu).show_under(self._parts.blocs.view)

    def open_picture(self, choices: Choices) -> None:
        """Offer arrangements, sizes and folding."""
        self._context.actions[Command.ANIMATE].setChecked(self.is_animated)
        menu = picture_menu(
            self._context.theme,
            self._parts,
            self._context.actions,
            choices,
            self._choose,
            can_fold=self._parts.stage.can_fold,
        )
        self._open(menu).show_under(self._parts.blocs.picture)

    def open_record(self, ref: Ref | None, at: QPoint, choices: Choices, *, movable: bool) -> None:
        """Offer what can be done with a record, or with the ground."""
        self._record.make(ref, choices.view, movable=movable).popup(at)

    def _open(self, menu: Menu) -> Menu:
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
