"""Locks fields and buttons where nothing may be changed: texts can still be read and copied."""

from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.picker import RecordPicker

_LEADS = "leadsElsewhere"
_B = TypeVar("_B", bound=Button)


def leads(button: _B) -> _B:
    """Say of a button that it changes nothing, so that it works in a locked part too."""
    button.setProperty(_LEADS, True)
    return button


def lock(part: QWidget) -> None:
    """Lock what is in a part, and the part itself. What is made in it later has to be locked anew."""
    for widget in (part, *part.findChildren(QWidget)):
        if isinstance(widget, QLineEdit | QTextEdit):
            widget.setReadOnly(True)
        elif isinstance(widget, ChoiceField | RecordPicker) or (
            isinstance(widget, Button) and not widget.property(_LEADS)
        ):
            widget.setEnabled(False)
