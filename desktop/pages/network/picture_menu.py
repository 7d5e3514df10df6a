"""The menu that says what kind of picture is drawn: how it is arranged, what the size of a disc says, pacts folded."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefings.network.arrangements import Arrangement
from desktop.actions import Actions, Command
from desktop.pages.network.choices import Choices
from desktop.pages.network.staying_menu import StayingMenu
from desktop.theme import Theme

_ARRANGEMENTS = {
    Arrangement.FREE: "Near for similar ties",
    Arrangement.MAP: "On the map",
    Arrangement.CIRCLE: "In a circle",
    Arrangement.LAYERS: "In layers, by bloc",
}
Choose = Callable[[Choices], object]


def picture_menu(
    theme: Theme, parent: QWidget, actions: Actions, choices: Choices, choose: Choose, *, can_fold: bool
) -> StayingMenu:
    """Return the menu; what is chosen is drawn at once. `can_fold` says whether there is a pact to fold."""
    menu = StayingMenu(theme, parent, title=_tr("Picture"))
    for arrangement, words in _ARRANGEMENTS.items():
        chosen = choices.arrangement is arrangement
        menu.add(_tr(words), partial(choose, replace(choices, arrangement=arrangement)), checked=chosen)
    menu.addSeparator()
    _add_sizes(menu, choices, choose)
    _add_folding(menu, choices, choose, can_fold=can_fold)
    menu.addAction(actions[Command.ANIMATE])
    menu.addSeparator()
    menu.addAction(actions[Command.ARRANGE])
    return menu


def _add_sizes(menu: StayingMenu, choices: Choices, choose: Choose) -> None:
    from briefings.network.measures import MEASURES  # noqa: PLC0415 - loads numpy, for which no page may wait

    part = menu.part(_tr("Size of the actors"), "circle")
    part.setToolTipsVisible(True)
    part.add(_tr("By the number of ties"), partial(choose, replace(choices, sized_by="")), checked=not choices.sized_by)
    part.addSeparator()
    for measure in MEASURES:
        sized = replace(choices, sized_by=measure.key)
        action = part.add(measure.name, partial(choose, sized), checked=choices.sized_by == measure.key)
        action.setToolTip(measure.question)


def _add_folding(menu: StayingMenu, choices: Choices, choose: Choose, *, can_fold: bool) -> None:
    turned = partial(choose, replace(choices, folded=not choices.folded))
    action = menu.add(_tr("Pacts folded into their organisation"), turned, checked=choices.folded)
    if not can_fold:
        action.setEnabled(False)
        action.setToolTip(_tr("No pact to fold on this day"))
        menu.setToolTipsVisible(True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkPictureMenu", text)
