"""The menu of what can be laid over the network: the scenarios of the dossier, and the what-ifs kept in it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefings.domain.scenarios import Scenario
from briefings.session import Session
from desktop.pages.network.choices import Choices
from desktop.theme import Theme
from desktop.widgets.menu import Menu

Choose = Callable[[Choices], object]


def overlay_menu(
    theme: Theme, parent: QWidget, session: Session, choices: Choices, choose: Choose, *, begin: Callable[[], object]
) -> Menu:
    """Return the menu; what lies over the network now is checked. `begin` asks for a new what-if."""
    menu = Menu(theme, parent, title=_tr("What if"))
    scenarios = sorted(session.all(Scenario), key=lambda scenario: (scenario.set_id, scenario.letter))
    for scenario in scenarios:
        chosen = partial(choose, choices.under(scenario.id))
        menu.add(scenario.label, chosen, checked=scenario.id == choices.scenario).setToolTip(scenario.narrative)
    what_ifs = session.what_ifs()
    if scenarios and what_ifs:
        menu.addSeparator()
    for what_if in what_ifs:
        current = choices.what_if is not None and choices.what_if.id == what_if.id
        menu.add(what_if.name, partial(choose, choices.under(what_if=what_if)), checked=current)
    if not session.read_only:
        if not menu.isEmpty():
            menu.addSeparator()
        menu.add(_tr("New what-if …"), begin, icon="plus")
    elif menu.isEmpty():
        menu.add(_tr("No scenario and no what-if in this dossier"), lambda: None).setEnabled(False)
    if choices.is_what_if:
        menu.addSeparator()
        menu.add(_tr("As it is"), partial(choose, choices.under()), icon="x")
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkOverlayMenu", text)
