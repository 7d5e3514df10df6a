"""Degree in partners as measures: who is on an actor's side, who is against it, their balance and their ratio.

A tie of control is on one side and counts here, as in all that is reckoned with signs; it is no friendship, so none of
this is called one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.measures.catalogue import Layer, Measure

if TYPE_CHECKING:
    from briefings.network.matrices import Matrices, Values

_SOURCE = "Freeman 1979; by sign Everett & Borgatti 2014"


def allies(found: Matrices) -> Values:
    """Return how many are on each actor's side: its positive degree."""
    return np.asarray(found.friendly.sum(axis=1), dtype=np.float64)


def foes(found: Matrices) -> Values:
    """Return how many are against each actor: its negative degree."""
    return np.asarray(found.hostile.sum(axis=1), dtype=np.float64)


def net(found: Matrices) -> Values:
    """Return the first less the second."""
    return allies(found) - foes(found)


def ratio(found: Matrices) -> Values:
    """Return those on its side as a share of them and of those against it, 0 to 1; NaN for an actor without either."""
    positive, either = allies(found), allies(found) + foes(found)
    return np.divide(positive, either, out=np.full_like(positive, np.nan), where=either > 0)


PARTNERS = (
    Measure(
        key="degree_positive",
        name="Positive degree",
        question="Who has the most on its side?",
        unit="partners",
        range="0 to the number of other actors",
        high="Many partners by friendship or control",
        source=_SOURCE,
        layer=Layer.FRIENDLY,
        values=allies,
        decimals=0,
    ),
    Measure(
        key="degree_negative",
        name="Negative degree",
        question="Who has the most against it?",
        unit="partners",
        range="0 to the number of other actors",
        high="Many hostile partners",
        source=_SOURCE,
        layer=Layer.SIGNED,
        values=foes,
        decimals=0,
    ),
    Measure(
        key="degree_net",
        name="Net degree",
        question="Who has more on its side than against it?",
        unit="partners",
        range="minus to plus the number of other actors",
        high="Far more on its side than against it",
        source=_SOURCE,
        layer=Layer.SIGNED,
        values=net,
        decimals=0,
    ),
    Measure(
        key="degree_ratio",
        name="Positive degree ratio",
        question="What share of each actor's partners is on its side?",
        unit="share of those with a sign",
        range="0 to 1",
        high="Nearly all partners are on its side",
        source=_SOURCE,
        layer=Layer.SIGNED,
        values=ratio,
        undefined="Nobody is on its side or against it",
    ),
)
