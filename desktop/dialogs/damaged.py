"""A dossier cannot be read: what can be done about it, and what a check or a repair has found."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.upkeep import Finding, Findings, Severity
from desktop.dialogs.dialog import Dialog
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.empty_state import NextStep, StepRow
from desktop.widgets.layout import Item, box, column, row
from desktop.widgets.text import Icon, Prose

_LIST = 280


class DamagedDialog(Dialog):
    """Offers a backup first: it is whole."""

    restore_wanted = Signal()
    """The user wants to see the backups."""
    repair_wanted = Signal()
    """The user wants what can be read in a new dossier."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        sentence: str,
        *,
        backups: int,
        exists: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`exists` is false where the file has gone, and only its backups are left."""
        text = f"{sentence} Nothing in the file was changed." if exists else sentence
        super().__init__(theme, f"“{name}” cannot be read", text, parent, width=520)
        there = self.tr("{number} on this device, each checked when it was made").format(number=backups)
        restore = NextStep(
            key="restore",
            icon="archive-restore",
            title=self.tr("Restore a backup …"),
            detail=there if backups else self.tr("There is none on this device"),
        )
        repair = NextStep(
            key="repair",
            icon="shield",
            title=self.tr("Repair into a new dossier …"),
            detail=self.tr("Saves what can be read, and lists what cannot"),
        )
        for step, signal in ((restore, self.restore_wanted), (repair, self.repair_wanted)):
            line = StepRow(theme, step)
            line.setEnabled(exists if step is repair else backups > 0)
            line.clicked.connect(self.accept)
            line.clicked.connect(signal)
            self.body.addWidget(line)
        self.finish(self.closer(self.tr("Close")))


_SHAPES = {
    Severity.DAMAGE: ("circle-x", Role.DANGER, "Damage"),
    Severity.FAULT: ("circle-alert", Role.DANGER, "Contradiction"),
    Severity.DERIVED: ("triangle-alert", Role.CAUTION, "Can be made anew"),
}


class FindingsDialog(Dialog):
    """What the full check has found, the worst first."""

    restore_wanted = Signal()
    """The user wants to see the backups."""
    repair_wanted = Signal()
    """The user wants what can be read in a new dossier."""

    def __init__(self, theme: Theme, findings: Findings, parent: QWidget | None = None) -> None:
        super().__init__(theme, *_summary(findings), parent, width=560)
        if findings.found:
            lines: list[Item] = [self._line(finding) for finding in findings.found]
            self.body.addWidget(self.scroller(box(column(*lines, None, gap=8)), height=_LIST))
        buttons: list[Button] = []
        if findings.found:
            for words, signal in (
                (self.tr("Restore a backup …"), self.restore_wanted),
                (self.tr("Repair into a new dossier …"), self.repair_wanted),
            ):
                button = Button(theme, words)
                button.setAutoDefault(False)
                button.clicked.connect(self.accept)
                button.clicked.connect(signal)
                buttons.append(button)
        self.finish(*buttons, self.closer(self.tr("Close"), Kind.PRIMARY))

    def _line(self, finding: Finding) -> QWidget:
        icon, role, word = _SHAPES[finding.severity]
        mark = Icon(self._theme, icon, role, label=self.tr(word))
        line = row(mark, Prose(self._theme, f"**{self.tr(word)}.** {finding.sentence}"), gap=10)
        line.setStretch(1, 1)
        return box(line)


def _summary(findings: Findings) -> tuple[str, str]:
    records = f"{findings.records:,} records were read."
    if not findings.complete:
        return "The check was stopped", "Nothing was changed. Start it again when you like."
    if findings.sound:
        return (
            "The dossier is sound",
            f"{records} Every part of the file is whole; nothing contradicts anything.",
        )
    number = len(findings.found)
    things = "One thing is" if number == 1 else f"{number} things are"
    return f"{things} wrong in the dossier", f"{records} The check changed nothing."


class ReportDialog(Dialog):
    """What a repair saved and what it could not."""

    open_wanted = Signal()
    """The user wants to open the new dossier."""

    def __init__(self, theme: Theme, saved: int, lost: Sequence[str], parent: QWidget | None = None) -> None:
        text = f"{saved:,} records are in the new dossier."
        text += " Nothing is known to be lost." if not lost else " This could not be read:"
        super().__init__(theme, "The repair is done", text, parent, width=520)
        if lost:
            lines: list[Item] = [Prose(theme, sentence, TypeRole.BODY) for sentence in lost]
            self.body.addWidget(self.scroller(box(column(*lines, None, gap=8)), height=_LIST))
        doer = self.doer(self.tr("Open it"), "folder-open")
        doer.clicked.connect(self.open_wanted)
        self.finish(self.closer(self.tr("Close")), doer)
