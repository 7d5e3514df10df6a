"""The figures of the whole network as answers to plain questions. No widgets here."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from briefings.network.measures.cohesion import Cohesion
from desktop.pages.network.panels.cards import Answer

_SOURCE = "Wasserman & Faust 1994"


def whole_answers(whole: Cohesion) -> Sequence[Answer]:
    """Return what is said of a network as a whole."""
    return (
        Answer(
            question=_tr("What share is tied?"),
            sentence=_share(whole.density),
            detail=_tr("Density, 0 to 1"),
            tip=_tr("{pairs} tied pairs, as a share of all pairs of actors. {source}").format(
                pairs=f"{whole.pairs:,}", source=_SOURCE
            ),
        ),
        Answer(
            question=_tr("In how many pieces?"),
            sentence=f"{whole.components:,}",
            detail=_tr("Components, largest {actors}").format(actors=f"{whole.largest:,}"),
            tip=_tr("Groups that hang together by ties of any sign, counted from 1 to the number of actors"),
        ),
        Answer(
            question=_tr("Who has no tie?"),
            sentence=f"{whole.isolates:,}",
            detail=_tr("Isolates, of {actors} actors").format(actors=f"{whole.actors:,}"),
            tip=_tr("Actors without a tie of any sign, counted from 0 to the number of actors"),
        ),
        Answer(
            question=_tr("All on one actor?"),
            sentence=_share(whole.centralisation),
            detail=_tr("Centralisation, 0 to 1"),
            tip=_tr("Of degree: 0 where all have as many partners, 1 for a star; it takes three actors. Freeman 1979"),
        ),
        Answer(
            question=_tr("Are ties returned?"),
            sentence=_share(whole.reciprocity),
            detail=_tr("Reciprocity, 0 to 1"),
            tip=f"{_tr('Share of the directed ties that are returned; without any, not defined')}. {_SOURCE}",
        ),
    )


def _share(value: float | None) -> str:
    return _tr("n/a") if value is None else f"{value:.2f}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkMeasures", text)
