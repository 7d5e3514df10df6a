"""What the user may choose: the look, the size of text, when to lock, and under which name edits are kept."""

from PySide6.QtWidgets import QWidget

from desktop.actions import Command
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.theme import Role, Scheme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.line_field import LineField
from desktop.widgets.text import Prose

_SCHEMES = {
    Scheme.SYSTEM: "As the system has it",
    Scheme.LIGHT: "Light",
    Scheme.DARK: "Dark",
    Scheme.CONTRAST: "High contrast",
}
_LOCKS = (5, 10, 15, 30, 60, 0)
"""Minutes; 0 stands for never."""
_SIZES = (8.0, 9.75, 11.0, 12.0, 14.0, 16.0, 18.0, 20.0, 24.0)


class SettingsDialog(Dialog):
    """Every choice counts at once; there is nothing to confirm."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, "Settings", "Every choice counts at once.", parent)
        settings, theme = context.settings, context.theme
        look = ChoiceField(
            theme,
            [Choice(value=scheme, text=self.tr(words)) for scheme, words in _SCHEMES.items()],
            value=settings.scheme,
            label=self.tr("Look"),
        )
        size = ChoiceField(theme, [_size(points) for points in _SIZES], label=self.tr("Text size"))
        size.set_value(min(_SIZES, key=lambda points: abs(points - settings.text_points)))
        lock = ChoiceField(theme, [self._lock(minutes) for minutes in _LOCKS], label=self.tr("Lock after"))
        lock.set_value(min(_LOCKS, key=lambda minutes: abs(minutes - settings.lock_after)))
        author = LineField(theme, settings.author, label=self.tr("Your name"), hint=self.tr("As History shows it"))
        look.committed.connect(lambda scheme: setattr(settings, "scheme", scheme))
        size.committed.connect(lambda points: setattr(settings, "text_points", points))
        lock.committed.connect(lambda minutes: setattr(settings, "lock_after", minutes))
        author.committed.connect(lambda name: setattr(settings, "author", name))
        fields = ((self.tr("Look"), look), (self.tr("Text size"), size), (self.tr("Lock after"), lock))
        for name, field in (*fields, (self.tr("Your name"), author)):
            self.body.addLayout(labelled(theme, name, field, top=6))
        locks = self.tr("Dossiers with a passphrase lock when you are away so long, and when the machine sleeps.")
        self.body.addWidget(Prose(theme, locks, TypeRole.SMALL, Role.INK3))
        words = self.tr("The name is kept with every change you make in dossiers opened from now on.")
        self.body.addWidget(Prose(theme, words, TypeRole.SMALL, Role.INK3))
        house = Button(theme, self.tr("Letterhead …"), "landmark")
        house.setAutoDefault(False)
        house.clicked.connect(self.reject)
        house.clicked.connect(context.actions[Command.HOUSE].trigger)
        self.finish(house, self.closer(self.tr("Done"), Kind.PRIMARY))

    def _lock(self, minutes: int) -> Choice:
        words = self.tr("{minutes} minutes without you").format(minutes=minutes)
        return Choice(value=minutes, text=words if minutes else self.tr("Never, only on Ctrl L"))


def _size(points: float) -> Choice:
    return Choice(value=points, text=f"{points:g} pt")
