"""PySide6 6.12.0 loses a reference to None at each call that returns nothing; such a binding must not come back."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

_CALLS = 40


def _lost_per_call(call: Callable[[], object]) -> float:
    call()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        call()
    return (before - sys.getrefcount(None)) / _CALLS


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
@pytest.mark.usefixtures("qapp")
def test_calls_that_return_nothing_keep_their_reference_to_none() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter, path, thing = QPainter(image), QPainterPath(QPointF(0, 0)), QObject()
    colour = QColor(1, 2, 3)
    calls: dict[str, Callable[[], object]] = {
        "drawPath": lambda: painter.drawPath(path),
        "setPen": lambda: painter.setPen(QPen(colour, 1)),
        "setBrush": lambda: painter.setBrush(colour),
        "drawLine": lambda: painter.drawLine(0, 0, 3, 3),
        "lineTo": lambda: path.lineTo(1, 1),
        "setAlphaF": lambda: colour.setAlphaF(0.5),
        "setObjectName": lambda: thing.setObjectName("x"),
    }
    lost = {name: _lost_per_call(call) for name, call in calls.items()}
    painter.end()
    assert {name: loss for name, loss in lost.items() if loss > 0.25} == {}
