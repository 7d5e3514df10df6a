"""Degree in partners as measures: friends, foes, their balance and their ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.measures.catalogue import Layer, Measure

if TYPE_CHECKING:
    from briefings.network.matrices import Matrices, Values

_SOURCE = "Freeman 1979; by sign Everett & Borgatti 2014"


def friends(found: Matrices) -> Values:
    """Return how many pairs each actor is friend in: its positive degree."""
    return np.asarray(found.friendly.sum(axis=1), dtype=np.float64)


def foes(found: Matrices) -> Values:
    """Return how many pairs each actor is foe in: its negative degree."""
    return np.asarray(found.hostile.sum(axis=1), dtype=np.float64)


def net(found: Matrices) -> Values:
    """Return friends less foes."""
    return friends(found) - foes(found)


def ratio(found: Matrices) -> Values:
    """Return friends as a share of friends and foes, 0 to 1; NaN for an actor without either."""
    positive, either = friends(found), friends(found) + foes(found)
    return np.divide(positive, either, out=np.full_like(positive, np.nan), where=either > 0)


PARTNERS = (
    Measure(
        key="degree_positive",
        name="Positive degree",
        question="Who has the most friends?",
        unit="partners",
        range="0 to the number of other actors",
        high="Many friendly partners",
        source=_SOURCE,
        layer=Layer.FRIENDLY,
        values=friends,
        decimals=0,
    ),
    Measure(
        key="degree_negative",
        name="Negative degree",
        question="Who has the most foes?",
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
        question="Who has more friends than foes?",
        unit="partners",
        range="minus to plus the number of other actors",
        high="Far more friends than foes",
        source=_SOURCE,
        layer=Layer.SIGNED,
        values=net,
        decimals=0,
    ),
    Measure(
        key="degree_ratio",
        name="Positive degree ratio",
        question="What share of each actor's partners are friends?",
        unit="share of friends and foes",
        range="0 to 1",
        high="Nearly all partners are friends",
        source=_SOURCE,
        layer=Layer.SIGNED,
        values=ratio,
        undefined="It has neither friend nor foe",
    ),
)
