"""The answers that fields offer, made from the words of the model."""

from collections.abc import Iterable
from enum import Enum

from briefings.domain.gradings import Reliability
from briefings.domain.relations import Sign
from desktop.widgets.choice_field import Choice


def choices_of(values: Iterable[Enum]) -> list[Choice]:
    """One answer for each word of the model."""
    return [Choice(value=value, text=str(value.value).capitalize()) for value in values]


RELIABILITIES = [Choice(value=value, text=f"{value}  {value.words}", tip=value.words) for value in Reliability]
SIGNS = [Choice(value=sign, text=sign.name.capitalize()) for sign in Sign]
YES_NO = [Choice(value=True, text="Yes"), Choice(value=False, text="No")]
