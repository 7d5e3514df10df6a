"""What the picture means, in sentences with their numbers below; a click selects what a sentence is about.

What can be said at once is; what takes a proof, or the words of the sources, follows once the picture rests.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from briefings.domain.records import ActorId
from briefings.network.graph import Network
from briefings.network.readings import Reading, Statements, statements_of
from desktop.context import Context
from desktop.pages.network.panels.background import Background, Question
from desktop.pages.network.panels.cards import Answer, Cards
from desktop.pages.network.panels.grounds import Grounds, before
from desktop.pages.network.panels.panel import Panel
from desktop.pages.network.showing import Showing
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import column
from desktop.widgets.text import Prose

_AT_ONCE, _MOST_ACTORS = 60, 1_000
"""Up to so many actors are read about while the user waits, and at all."""
_REST = 250
"""Milliseconds after the last change that the picture counts as at rest."""
_NARROWEST, _ACROSS = 220, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """Readings, from which grounds, and about whom."""

    grounds: Grounds
    main: ActorId | None
    readings: Sequence[Reading]


class ReadingsPanel(Panel):
    """What the picture means; of a part of the ties nothing can be read. Of many actors it is read in the background:
    until it is known, what was read before stays."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._cards = Cards(context.theme, narrowest=_NARROWEST, most=_ACROSS)
        self._note = Prose(context.theme, "", TypeRole.BODY, Role.INK3)
        self._note.hide()
        self._showing: Showing | None = None
        self._before: Network | None = None
        self._grounds: Grounds | None = None
        self._proved: Grounds | None = None
        self._quick, self._proof = Background(context.tasks, self), Background(context.tasks, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self.setLayout(column(self._note, self._cards, None))
        self._cards.chosen.connect(self.chosen)
        self._quick.answered.connect(self._on_read)
        self._proof.answered.connect(self._on_proved)
        self._rest.timeout.connect(self._on_rest)

    def show_state(self, showing: Showing) -> None:
        if self._is_known(showing):
            return
        self._showing = showing
        if not showing.is_whole or len(showing.view.network.nodes) > _MOST_ACTORS:
            self._forget()
            words = self.tr("There is too much here for readings. Choose a part: around an actor, a bloc, a region.")
            self._show((), words)
            return
        self._before = before(showing)
        self._grounds = self._grounds_of(showing.view.network)
        self._read(self._grounds, showing.main)

    def _is_known(self, showing: Showing) -> bool:
        """Whether this is what is read already. A view is the same one until the dossier changes."""
        shown = self._showing
        same = shown is not None and shown.view is showing.view and shown.is_whole == showing.is_whole
        return same and shown is not None and (shown.main, shown.since) == (showing.main, showing.since)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._rest.stop()  # a window that closes has no dossier any more to ask
        super().hideEvent(event)

    def _grounds_of(self, network: Network) -> Grounds:
        """Those that are proved, where the picture is the same, so that no sentence changes twice."""
        if self._proved is not None and self._proved.are_of(network, self._before):
            return self._proved
        return Grounds.at_once(network, self._before)

    def _read(self, grounds: Grounds, main: ActorId | None) -> None:
        if len(grounds.now.network.nodes) <= _AT_ONCE:
            self._quick.forget()
            self._on_read(_found(grounds, main))
        else:
            label = self.tr("Reading the network")
            self._quick.ask(Question(key=(grounds, main), label=label, work=lambda _progress: _found(grounds, main)))

    def _forget(self) -> None:
        self._grounds = self._proved = None
        self._rest.stop()
        self._quick.forget()
        self._proof.forget()

    def _show(self, found: Sequence[Reading], note: str = "") -> None:
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._cards.show_answers([_answer(reading) for reading in found])

    # Slots

    def _on_read(self, found: _Found) -> None:
        self._show(found.readings)
        if self.isVisible():
            self._rest.start()

    def _on_rest(self) -> None:
        """Ask the sources here, where the dossier may be asked; prove in the background."""
        showing, grounds = self._showing, self._grounds
        if showing is None or grounds is None:
            return
        network, main = showing.view.network, showing.main
        statements = statements_of(showing.world, network, ceiling=showing.choices.view.ceiling)
        if grounds.is_proved and grounds.statements == statements:
            return
        label = self.tr("Reading the network of {count} actors").format(count=len(network.nodes))
        key = (network, self._before, main, tuple(statements.items()))
        self._proof.ask(Question(key=key, label=label, work=lambda _progress: _prove(grounds, main, statements)))

    def _on_proved(self, found: _Found) -> None:
        self._proved = found.grounds
        showing = self._showing
        if showing is None or not found.grounds.are_of(showing.view.network, self._before):
            return  # the picture has moved on, and is read anew once it rests
        self._grounds = found.grounds
        if found.main == showing.main:
            self._show(found.readings)
        else:
            self._read(found.grounds, showing.main)


def _found(grounds: Grounds, main: ActorId | None) -> _Found:
    return _Found(grounds=grounds, main=main, readings=grounds.read(main))


def _prove(grounds: Grounds, main: ActorId | None, statements: Statements) -> _Found:
    # In the background, where loading scipy holds nobody up.
    from briefings.network.balance.frustration import SECONDS  # noqa: PLC0415

    return _found(grounds.proved(statements, SECONDS), main)


def _answer(reading: Reading) -> Answer:
    return Answer(question="", sentence=reading.text, detail=reading.numbers, refs=reading.refs)
