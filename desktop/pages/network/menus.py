"""The menus of the network page: which scenario, which ties, and what can be done with a record of the picture."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefings.domain.dossier import Dossier
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ScenarioId
from briefings.domain.relations import RelationKind, Sign
from briefings.domain.scenarios import Scenario
from desktop.pages.network.choices import Choices
from desktop.theme import Theme
from desktop.widgets.menu import Menu

Choose = Callable[[Choices], object]
_SIGNS = {Sign.FRIENDLY: "Friendly ties", Sign.HOSTILE: "Hostile ties", Sign.NEUTRAL: "Neither friendly nor hostile"}


def scenario_menu(
    theme: Theme,
    parent: QWidget,
    dossier: Dossier,
    chosen: ScenarioId | None,
    choose: Callable[[ScenarioId | None], object],
) -> Menu:
    """The scenarios of the dossier; the one that is laid over the network is checked."""
    menu = Menu(theme, parent, title=_tr("What if"))
    scenarios = sorted(dossier.all(Scenario), key=lambda scenario: (scenario.set_id, scenario.letter))
    for scenario in scenarios:
        made = menu.add(scenario.label, partial(choose, scenario.id), checked=scenario.id == chosen)
        made.setToolTip(scenario.narrative)
    if not scenarios:
        menu.add(_tr("No scenario yet: add one on the Scenarios page"), lambda: None).setEnabled(False)
    elif chosen is not None:
        menu.addSeparator()
        menu.add(_tr("As it is"), lambda: choose(None), icon="x")
    return menu


def tie_menu(theme: Theme, parent: QWidget, choices: Choices, kinds: Iterable[RelationKind], choose: Choose) -> Menu:
    """Which signs and kinds of tie are shown, and whether actors without a tie are."""
    menu, view = Menu(theme, parent, title=_tr("Ties shown")), choices.view
    menu.setToolTipsVisible(True)
    for sign, words in _SIGNS.items():
        changed = replace(view, signs=view.signs ^ {sign})
        menu.add(_tr(words), partial(choose, choices.narrowed(changed)), checked=sign in view.signs)
    menu.addSeparator()
    for kind in sorted(kinds, key=lambda kind: kind.value):
        changed = replace(view, kinds=view.kinds ^ {kind})
        menu.add(kind.value.capitalize(), partial(choose, choices.narrowed(changed)), checked=kind in view.kinds)
    menu.addSeparator()
    lonely = replace(view, lonely=not view.lonely)
    menu.add(_tr("Actors without a tie"), lambda: choose(choices.narrowed(lonely)), checked=view.lonely)
    if view.narrows:
        menu.addSeparator()
        menu.add(_tr("Show everything"), lambda: choose(choices.narrowed(NetworkView(lonely=view.lonely))), icon="eye")
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkMenus", text)
