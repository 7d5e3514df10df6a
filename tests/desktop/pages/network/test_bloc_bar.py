"""The bar with a toggle for each bloc."""

from PySide6.QtWidgets import QPushButton

from briefings.domain.actors import ActorKind
from briefings.domain.records import ActorId
from briefings.network.graph import Node
from desktop.pages.network.bloc_bar import BlocBar
from desktop.theme import Theme

BLOCS = [Node(actor=ActorId(number), label=f"Pact {number}", kind=ActorKind.ORGANISATION) for number in range(1, 31)]


def shown(bar: BlocBar) -> list[str]:
    return [button.text() for button in bar.findChildren(QPushButton) if not button.isHidden()]


def test_of_very_many_blocs_the_first_have_a_toggle_and_those_chosen(theme: Theme) -> None:
    bar = BlocBar(theme)
    bar.show_blocs(BLOCS, frozenset({ActorId(30)}))
    words = shown(bar)
    assert {"Pact 1", "Pact 24", "Pact 30", "5 more"} <= {*words}
    assert "Pact 25" not in words


def test_a_bloc_that_stays_keeps_its_toggle(theme: Theme) -> None:
    bar = BlocBar(theme)
    bar.show_blocs(BLOCS[:3], frozenset())
    toggle = next(button for button in bar.findChildren(QPushButton) if button.text() == "Pact 2")
    bar.show_blocs(BLOCS[1:4], frozenset({ActorId(2)}))
    assert toggle.isChecked()
    assert [word for word in shown(bar) if word.startswith("Pact")] == ["Pact 2", "Pact 3", "Pact 4"]
