"""The smaller parts of the page: drivers, assumptions, judgements, levers by owner. Each makes widgets from records."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.compose.scales import scale_of, term_of
from briefings.domain.dossier import Dossier
from briefings.domain.judgements import Judgement, Lever
from briefings.domain.records import ActorId, Ref
from briefings.domain.relations import Trend
from briefings.domain.scenarios import ScenarioSet
from desktop.models.words import actor_names
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.layout import box, column
from desktop.widgets.painting import Artist
from desktop.widgets.text import Prose, line_text

Select = Callable[[Ref], object]
_TREND_ICONS = {Trend.STRENGTHENING: "trending-up", Trend.STEADY: "minus", Trend.WEAKENING: "trending-down"}
_DISCS = 3


class JudgementRow(PaintedButton):
    """A judgement: its sentence, then likelihood and confidence, which are never one thing."""

    def __init__(self, theme: Theme, judgement: Judgement) -> None:
        super().__init__(theme)
        self._judgement = judgement
        self._text = Prose(theme, judgement.text, TypeRole.BODY)
        self._text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(self._text, None, margins=(8, 6, 8, 28)))
        term = term_of(scale_of(judgement.scale), judgement.likelihood)
        self._said = judgement.likelihood.capitalize()
        self._range = f"{term.low:g}–{term.high:g} %" if term is not None else ""
        self.setAccessibleName(judgement.text)
        self.setAccessibleDescription(f"{self._said} {self._range}, confidence {judgement.confidence}".strip())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self.heightForWidth(self._theme.px(300)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(54))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._text.heightForWidth(width - 16) + self._theme.px(20) + 14

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            top = self.height() - px(20) - 6
            offset = 8.0
            words = f"{self._said}, {self._range}" if self._range else self._said
            offset += art.text(art.place(offset, self.width(), top, px(20)), words, TypeRole.SMALL_STRONG, Role.INK2)
            offset += px(20)
            said = f"Confidence {self._judgement.confidence}"
            offset += art.text(art.place(offset, self.width(), top, px(20)), said, TypeRole.SMALL, Role.INK3) + px(6)
            self._draw_discs(art, offset, top)

    def _draw_discs(self, art: Artist, offset: float, top: float) -> None:
        radius = self._theme.px(4)
        ink = self._theme.colour(Role.INK2)
        art.painter.setPen(QPen(ink, 1.2))
        for number in range(_DISCS):
            held = art.place(offset + number * (2 * radius + 4), 2 * radius, top, self._theme.px(20))
            filled = number < self._judgement.confidence.discs
            art.painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
            art.painter.drawEllipse(QPointF(held.center()), radius, radius)


class LeverRow(PaintedButton):
    """A lever: name, kind, on whom, and which way its grip moves."""

    def __init__(self, theme: Theme, lever: Lever, targets: Sequence[str]) -> None:
        super().__init__(theme, lever.name)
        self._lever = lever
        whom = f"on {', '.join(targets)}" if targets else ""
        self._detail = ", ".join(part for part in (lever.lever_kind, whom) if part)
        self.setAccessibleName(", ".join(part for part in (lever.name, self._detail, lever.trend) if part))
        self.setToolTip(lever.summary)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            trend = self._lever.trend
            end = px(132)
            half = (self.width() - end) * 0.5
            art.text(art.place(8, half - 16), self.text(), TypeRole.STRONG)
            art.text(art.place(8 + half, half - 16), self._detail, TypeRole.BODY, Role.INK2)
            icon = _TREND_ICONS.get(trend)
            start = self.width() - end
            if icon is not None:
                art.icon_in(art.place(start, px(16)), icon, Role.INK3)
                art.text(art.place(start + px(22), end - px(22)), trend.capitalize(), TypeRole.BODY, Role.INK2)


def drivers(theme: Theme, whole: ScenarioSet) -> list[QWidget]:
    """What moves the futures apart, with how uncertain each is."""
    rows: list[QWidget] = []
    for driver in whole.drivers:
        head = f"**{driver.name}.** {driver.text}".strip()
        tail = f"Uncertainty {driver.uncertainty}" if driver.uncertainty else ""
        poles = f"{driver.low_pole} or {driver.high_pole}" if driver.low_pole and driver.high_pole else ""
        said = ". ".join(part for part in (poles, tail) if part)
        parts: list[QWidget] = [Prose(theme, head, TypeRole.BODY)]
        if said:
            parts.append(Prose(theme, said, TypeRole.SMALL, Role.INK3))
        rows.append(box(column(*parts)))
    return rows


def assumptions(theme: Theme, whole: ScenarioSet) -> list[QWidget]:
    """What is taken as given, and what follows if it is false."""
    rows: list[QWidget] = []
    for assumption in whole.assumptions:
        parts: list[QWidget] = [Prose(theme, assumption.text, TypeRole.BODY)]
        if assumption.if_false:
            false = f"If not: {assumption.if_false}"
            parts.append(Prose(theme, false, TypeRole.SMALL, Role.INK3))
        rows.append(box(column(*parts)))
    return rows


def judgements(theme: Theme, dossier: Dossier, select: Select) -> list[QWidget]:
    """Every judgement of the dossier."""
    rows: list[QWidget] = []
    for judgement in dossier.all(Judgement):
        made = JudgementRow(theme, judgement)
        made.clicked.connect(partial(select, judgement.ref))
        rows.append(made)
    return rows


def levers(theme: Theme, dossier: Dossier, select: Select) -> Iterator[tuple[ActorId, str, list[QWidget]]]:
    """For each actor with levers: who it is, a title, and a row for each lever."""
    names = actor_names(dossier)
    ordered = sorted(dossier.all(Lever), key=lambda lever: (lever.owner, lever.id))
    for owner, held in groupby(ordered, key=lambda lever: lever.owner):
        rows: list[QWidget] = []
        for lever in held:
            made = LeverRow(theme, lever, [names[actor] for actor in lever.targets if actor in names])
            made.clicked.connect(partial(select, lever.ref))
            rows.append(made)
        yield owner, f"What {names.get(owner, 'an actor in the trash')} can still pull", rows


def nothing(theme: Theme, words: str) -> QWidget:
    """A line that says that there is none yet."""
    return line_text(theme, words, TypeRole.BODY, Role.INK3)
