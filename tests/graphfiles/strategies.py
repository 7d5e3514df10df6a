"""Graphs at random, in the terms that every format can hold; each adds what it can hold besides."""

from datetime import date

from hypothesis import strategies as st

from briefings.domain.actors import ActorKind
from briefings.domain.dates import OPEN_LIMIT, UNKNOWN_LIMIT, Day, Limit, LimitStatus, Span
from briefings.domain.edtf import read_edtf
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.graphfiles.limits import known
from briefings.graphfiles.model import GraphFile, Line, Vertex

letters = st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters='"')
words = st.lists(st.text(letters, min_size=1, max_size=6), min_size=1, max_size=3).map(" ".join)
_first, _last = date(1800, 1, 1).toordinal(), date(2100, 1, 1).toordinal()
days = st.integers(_first, _last).map(Day)


@st.composite
def day_spans(draw: st.DrawFn) -> Span:
    """From a known day, or an unknown one, until a later one or on."""
    first, last = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    start = draw(st.sampled_from([UNKNOWN_LIMIT, known(first)]))
    return Span(start=start, end=draw(st.sampled_from([OPEN_LIMIT, known(last)])))


def _vague_limits(*texts: str) -> st.SearchStrategy[Limit]:
    vague = st.sampled_from(texts).map(read_edtf)
    return st.one_of(
        vague.map(lambda d: Limit(status=LimitStatus.APPROXIMATE if d.approximate else LimitStatus.KNOWN, date=d)),
        st.sampled_from([UNKNOWN_LIMIT, OPEN_LIMIT]),
    )


vague_starts = _vague_limits("2025-06", "2025-06-27~", "199X", "2025-07-01/2025-07-10", "2025?")
vague_ends = _vague_limits("2031-06", "2031-06-27~", "203X", "2031-07-01/2031-07-10", "2031?")
spans = st.one_of(day_spans(), st.builds(Span, start=vague_starts, end=vague_ends))


@st.composite
def graphs(draw: st.DrawFn, *, full: bool) -> GraphFile:
    """Vertices "1", "2" … without two labels alike; with `full` all that names can carry."""
    labels = draw(st.lists(words, min_size=2, max_size=6, unique_by=lambda label: label.casefold()))
    keys = [str(number) for number in range(1, len(labels) + 1)]
    vertices = tuple(_vertex(draw, key, label, full=full) for key, label in zip(keys, labels, strict=True))
    ends = st.lists(st.sampled_from(keys), min_size=2, max_size=2, unique=True)
    directed = draw(st.booleans())
    lines = [_line(draw, *pair, directed=directed, full=full) for pair in draw(st.lists(ends, min_size=1, max_size=6))]
    return GraphFile(vertices=vertices, lines=tuple(lines))


def _vertex(draw: st.DrawFn, key: str, label: str, *, full: bool) -> Vertex:
    if not full:
        return Vertex(key=key, label=label)
    place = st.tuples(*[st.floats(-1e6, 1e6).map(lambda value: round(value, 3))] * 2)
    return Vertex(
        key=key,
        label=label,
        kind=draw(st.none() | st.sampled_from(ActorKind)),
        code=draw(st.sampled_from(["", "AZ", "CSTO"])),
        at=draw(st.none() | place),
        span=draw(st.none() | day_spans().filter(lambda span: span != Span())),
        attributes=draw(st.dictionaries(st.sampled_from(["gdp", "note"]), words)),
    )


def _line(draw: st.DrawFn, source: str, target: str, *, directed: bool, full: bool) -> Line:
    sign = draw(st.sampled_from(Sign))
    kind = draw(st.sampled_from(RelationKind))
    if not full:
        return Line(source=source, target=target, sign=sign, kind=kind, directed=directed)
    return Line(
        source=source,
        target=target,
        sign=sign,
        kind=kind,
        directed=directed,
        weight=draw(st.integers(-50, 50).map(lambda tenths: tenths / 10)),
        trend=draw(st.sampled_from(Trend)),
        contested=draw(st.booleans()),
        span=draw(spans),
        summary=draw(st.just("") | words),
        sources=tuple(draw(st.lists(st.text("abc ", min_size=1).map(str.strip).filter(bool), max_size=2))),
        attributes=draw(st.dictionaries(st.sampled_from(["score", "topic"]), words)),
    )
