"""Draws every page of the window on the sample into PNG files, to be looked at.

Usage: python -m desktop.gallery FOLDER [VARIANT]

Light and dark at 100 % and 200 %, high contrast and mirrored at 100 %. Each variant is a process of its own, for Qt
takes scale and direction at its start.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea, QWidget

from briefings.domain.actors import Actor
from briefings.domain.claims import Claim
from briefings.domain.dossier import R
from briefings.domain.events import Event
from briefings.domain.records import ActorId, Ref
from briefings.domain.relations import Relation, RelationKind, Sign
from briefings.domain.sources import Source
from briefings.domain.what_ifs import WhatIf
from briefings.edits import Put, Remove, SaveWhatIf
from briefings.errors import NotFoundError
from briefings.network.arrangements import Arrangement
from briefings.publish.delivery import Kind as PdfKind
from briefings.session import Session
from desktop.actions import Command
from desktop.application import Application
from desktop.navigation import PageKey
from desktop.pages.briefs.exporting.dialog import ExportDialog
from desktop.pages.network import NetworkPage
from desktop.pages.network.choices import Choices
from desktop.pages.network.day_slider import DaySlider
from desktop.pages.network.exchange.importing import NetworkImport
from desktop.pages.network.panels import PANELS
from desktop.pages.network.panels.area import PanelArea
from desktop.pages.network.staying_menu import StayingMenu
from desktop.pages.network.what_if.steps import added, ended
from desktop.pages.registry import REGISTRY
from desktop.past.windows import PastWindows
from desktop.paths import Paths
from desktop.run import make_app
from desktop.shell.window import DossierWindow
from desktop.theme import Scheme
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.palette import Palette
from desktop.widgets.secret_field import SecretField

SIZE = (1440, 900)
DIALOGS = (
    *(Command.SETTINGS, Command.HOUSE, Command.AS_KNOWN, Command.SHORTCUTS, Command.ABOUT, Command.ABOUT_DOSSIER),
    *(Command.PASSPHRASE, Command.BACKUPS, Command.SAVE_COPY, Command.EXPORT_DATA, Command.IMPORT_DATA, Command.REPAIR),
)
_TIES = """source,target,start,sign
Azerbaijan,Pakistan,2021,1
Armenia,India,2022,1
Türkiye,Azerbaijan,2021-06-15,1
Iran,Azerbaijan,2023,-1
"""
_SETTLE = 900
"""Milliseconds that a page gets for what it does in the background."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One way to draw everything."""

    scheme: Scheme
    scale: int = 1
    mirrored: bool = False

    @property
    def name(self) -> str:
        """How its files end."""
        return f"{self.scheme}{'-rtl' if self.mirrored else ''}{f'-{self.scale}x' if self.scale > 1 else ''}"


VARIANTS = (
    Variant(scheme=Scheme.LIGHT),
    Variant(scheme=Scheme.DARK),
    Variant(scheme=Scheme.LIGHT, scale=2),
    Variant(scheme=Scheme.DARK, scale=2),
    Variant(scheme=Scheme.CONTRAST),
    Variant(scheme=Scheme.LIGHT, mirrored=True),
)


def main() -> None:
    """Draw all variants, or with a second argument the one of that name."""
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        raise SystemExit(__doc__)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [variant for variant in VARIANTS if variant.name in (sys.argv[2:] or [variant.name])]
    for variant in wanted:
        if len(wanted) == 1 and os.environ.get("QT_SCALE_FACTOR") == str(variant.scale):
            draw(folder, variant)
            return
        environment = os.environ | {"QT_SCALE_FACTOR": str(variant.scale)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "desktop.gallery", str(folder), variant.name]
        subprocess.run(command, env=environment, check=True)  # noqa: S603 - this module itself


def draw(folder: Path, variant: Variant) -> None:
    """Draw one variant."""
    app = make_app()
    if variant.mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with tempfile.TemporaryDirectory() as home:
        paths = Paths(config=Path(home), data=Path(home), state=Path(home))
        application = Application(app, paths)
        application.settings.scheme = variant.scheme
        for name, widget in _widgets(application, paths):
            widget.grab().save(str(folder / f"{name}-{variant.name}.png"))
        application.close()


def _widgets(application: Application, paths: Paths) -> Iterator[tuple[str, QWidget]]:
    QCursor.setPos(SIZE[0] - 1, SIZE[1] - 1)
    start = application.show_start()
    start.resize(*SIZE)
    _settle(100)
    yield "start", start
    import_module("briefings.sample").create_sample(paths.sample).close()
    window = application.open_file(paths.sample)
    if window is None:
        raise SystemExit("The sample could not be opened.")
    window.resize(*SIZE)
    for entry in REGISTRY:
        window.go_to_first_place(entry.key, _example(window.context.session, entry.key))
        _settle(_SETTLE)
        while window.context.tasks.running:
            _settle(_SETTLE)
        yield entry.key.value, window
    window.context.navigator.search("Yekaterimburg")
    _settle(_SETTLE)
    yield "search-near", window
    window.context.navigator.search("kind:event after:2025-06 raid")
    _settle(_SETTLE)
    yield "search-filters", window
    window.open_palette("yekat")
    _settle(300)
    yield "palette", window
    yield from _network(window)
    yield from _panels(window)
    yield from _what_if(window)
    yield from _exchange(window)
    yield from _export(window)
    yield from _dialogs(window)
    yield from _past(window)


def _panels(window: DossierWindow) -> Iterator[tuple[str, QWidget]]:
    """What stands below the picture of the network, on all of the page."""
    window.go_to_first_place(PageKey.NETWORK, _example(window.context.session, PageKey.NETWORK))
    area = window.pages.current.findChild(PanelArea)
    if area is None:
        raise TypeError(window.pages.current)
    area.room_wanted.emit(True)
    for entry in PANELS:
        area.open(entry.key)
        _settle(3 * _SETTLE)
        yield f"network-panel-{entry.key}", window
    area.open(PANELS[0].key)
    area.room_wanted.emit(False)


def _network(window: DossierWindow) -> Iterator[tuple[str, QWidget]]:
    """The network in each arrangement, sized by a measure, of a range, as a table, and with its menus open."""
    for palette in window.findChildren(Palette):
        palette.hide()
    window.go_to_first_place(PageKey.NETWORK)
    page = window.pages.current
    if not isinstance(page, NetworkPage):
        raise TypeError(page)
    for arrangement in Arrangement:
        page.choose(Choices(arrangement=arrangement))
        _settle(_SETTLE)
        yield f"network-{arrangement}", window
    page.choose(Choices(sized_by="betweenness", folded=True))
    _settle(_SETTLE)
    yield "network-sized", window
    page.choose(Choices())
    for slider in page.findChildren(DaySlider):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)
        QTest.keyClick(slider, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    _settle(_SETTLE)
    yield "network-range", window
    window.context.actions[Command.AS_TABLE].trigger()
    _settle(_SETTLE)
    yield "network-table", window
    window.context.actions[Command.AS_TABLE].trigger()
    window.context.actions[Command.NARROW].trigger()
    _settle(100)
    for menu in page.findChildren(StayingMenu):
        if menu.isVisible():
            yield "network-menu", menu
            menu.close()


def _what_if(window: DossierWindow) -> Iterator[tuple[str, QWidget]]:
    """A what-if: the dialogs that it begins with and ends in, and the page while it lies over the network."""
    page, actions, session = window.pages.current, window.context.actions, window.context.session
    if not isinstance(page, NetworkPage):
        raise TypeError(page)
    russia, west = _called(session, Actor, "Russia"), _called(session, Actor, "The West")
    if russia is None or west is None:
        raise NotFoundError("Somebody is missing from the sample.", remedy="Name another actor here.")
    tried = (
        *ended(next(tie for tie in session.all(Relation) if tie.sign is Sign.HOSTILE)),
        *added((ActorId(russia.id), ActorId(west.id)), RelationKind.PARTNERSHIP, Sign.FRIENDLY),
    )
    window.context.write(SaveWhatIf(WhatIf(id=session.new_id(), name="Moscow turns", changes=tried)))
    page.choose(Choices(what_if=session.what_ifs()[-1]))
    for panel in page.findChildren(PanelArea):
        for key in ("changes", "what_if"):
            panel.open(key)
            _settle(_SETTLE)
            yield f"what-if-{key}", window
    for command in (Command.NEW_WHAT_IF, Command.TRY_TIE, Command.AS_SCENARIO, Command.FIGURE_IN_BRIEF):
        actions[command].trigger()
        _settle(100)
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                yield command.value.replace(".", "-"), dialog
                dialog.reject()
    actions[Command.DROP_WHAT_IF].trigger()


def _exchange(window: DossierWindow) -> Iterator[tuple[str, QWidget]]:
    """What goes out of the network and comes into it: the dialogs, filled."""
    window.go_to_first_place(PageKey.NETWORK)
    _settle(_SETTLE)
    for command in (Command.EXPORT_PICTURE, Command.EXPORT_NETWORK):
        window.context.actions[command].trigger()
        _settle(2 * _SETTLE)
        yield from _open_dialogs(window, command.value.replace(".", "-"))
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "ties.csv"
        table.write_text(_TIES, encoding="utf-8")
        NetworkImport(window.context, window).take(table)
        _settle(_SETTLE)
        yield from _open_dialogs(window, "file-import_network")


def _export(window: DossierWindow) -> Iterator[tuple[str, QWidget]]:
    """The dialog in which a brief leaves the house, folded, and with every option that there is."""
    window.go_to_first_place(PageKey.BRIEFS)
    _settle(2 * _SETTLE)
    window.context.actions[Command.EXPORT_BRIEF].trigger()
    _settle(100)
    dialog = window.findChild(ExportDialog)
    if dialog is None:
        raise TypeError(window.pages.current)
    yield "export-brief", dialog
    yield from _locked(dialog)
    for button in dialog.findChildren(QAbstractButton):
        if button.text() in {"Options", "Number the copies", "Sign the file"}:
            button.click()
    _settle(100)
    yield "export-brief-options", dialog
    for area in dialog.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    yield from _open_dialogs(window, "export-brief-end")


def _locked(dialog: ExportDialog) -> Iterator[tuple[str, QWidget]]:
    """The same for a file with a passphrase, before one is typed and with a weak one."""
    kind = next(field for field in dialog.findChildren(ChoiceField) if field.accessibleName() == "Kind of PDF")
    before = kind.currentIndex()
    kind.set_value(PdfKind.ENCRYPTED)
    kind.activated.emit(kind.currentIndex())
    _settle(100)
    yield "export-brief-locked", dialog
    secret = dialog.findChildren(SecretField)[0]
    QTest.keyClicks(secret.line, "three horses")
    _settle(100)
    yield "export-brief-weak", dialog
    kind.setCurrentIndex(before)
    kind.activated.emit(before)


def _open_dialogs(window: DossierWindow, name: str) -> Iterator[tuple[str, QWidget]]:
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            yield name, dialog
            dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _dialogs(window: DossierWindow) -> Iterator[tuple[str, QWidget]]:
    for command in DIALOGS:
        window.context.actions[command].trigger()
        _settle(100)
        yield from _open_dialogs(window, command.value.replace(".", "-"))


def _past(window: DossierWindow) -> Iterator[tuple[str, QWidget]]:
    """The versions of a record, the trash with something in it, and the dossier as it stood before."""
    for palette in window.findChildren(Palette):
        palette.hide()
    session, now = window.context.session, datetime.now(UTC)
    event = session.all(Event)[0]
    window.context.write(Put(replace(event, title=f"{event.title}, as told later")))
    window.context.write(Remove(session.all(Actor)[0].ref))
    for key in (PageKey.HISTORY, PageKey.TRASH):
        window.go_to_first_place(key)
        _settle(_SETTLE)
        yield f"{key}-filled", window
    dialog = import_module("desktop.dialogs.versions").VersionsDialog(window.context, event.ref, window)
    dialog.open()
    _settle(100)
    yield "versions", dialog
    dialog.reject()
    window.go_to_first_place(PageKey.NETWORK)
    past = window.findChild(PastWindows)
    window.context.show_past(now)
    for then in past.windows if past is not None else ():
        _settle(_SETTLE)
        yield "as-known", then


def _example(session: Session, page: PageKey) -> Ref | None:
    """What is selected in the picture: a contested record where there is one."""
    contested = {claim.ref for claims in session.contested().values() for claim in claims}
    questions = {question.id for question in session.contested()}
    if page is PageKey.EVENTS:
        return next((event.ref for event in session.all(Event) if event.question in questions), None)
    if page is PageKey.CLAIMS:
        return next((claim.ref for claim in session.all(Claim) if claim.ref in contested), None)
    if page in {PageKey.ACTORS, PageKey.NETWORK}:
        return _called(session, Actor, "Azerbaijan")
    return session.all(Source)[0].ref if page is PageKey.SOURCES and session.all(Source) else None


def _called(session: Session, record_type: type[R], label: str) -> Ref | None:
    return next((record.ref for record in session.all(record_type) if record.label == label), None)


def _settle(milliseconds: int) -> None:
    """Let the event loop run."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < milliseconds:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


if __name__ == "__main__":
    main()
