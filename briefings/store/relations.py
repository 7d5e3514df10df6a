"""Relations in the file: parties have a table of their own. A relation that has lost all but one party is not shown."""

from __future__ import annotations

from briefings.domain.records import Kind
from briefings.domain.relations import Party, Relation, RelationKind, Sign, Trend
from briefings.store.fields import flag, link, plain, record_shape, span, word
from briefings.store.shapes import Many, Shape

PARTY = Shape(make=Party, fields=(link("actor", Kind.ACTOR), plain("role")))

RELATION = record_shape(
    Kind.RELATION,
    Relation,
    (
        word("relation_kind", RelationKind),
        word("sign", Sign),
        word("trend", Trend),
        flag("directed"),
        flag("contested"),
        span("span"),
        plain("summary"),
    ),
    Many(attribute="parties", table="relation_party", owner=("relation",), shape=PARTY, least=2),
)
