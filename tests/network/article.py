"""A small dossier in memory, after the July 2025 article: enough actors and ties for a network worth looking at."""

from __future__ import annotations

from briefings.domain.actors import Actor, ActorKind, Code, Name, NameUse
from briefings.domain.dates import OPEN_LIMIT, UNKNOWN_LIMIT, Day, Limit, LimitStatus, Precision, Span, UncertainDate
from briefings.domain.dossier import About
from briefings.domain.records import ActorId, RelationId, ScenarioId, ScenarioSetId
from briefings.domain.relations import Party, Relation, RelationKind, Sign, Trend
from briefings.domain.scenarios import Alteration, NetworkChange, Scenario
from briefings.snapshot import Snapshot

ABOUT = About(title="South Caucasus")
RAID = Day(739429)  # 27 June 2025
PROTEST = Day(739433)  # 1 July 2025


STATES = {
    "Azerbaijan": "AZ", "Russia": "RU", "Türkiye": "TR", "Armenia": "AM", "Kazakhstan": "KZ", "Kyrgyzstan": "KG",
    "Uzbekistan": "UZ", "China": "CN", "Ukraine": "UA", "Belarus": "BY", "Tajikistan": "TJ", "Hungary": "HU",
    "Turkmenistan": "TM",
}  # fmt: skip
ORGANISATIONS = {
    "CSTO": "Collective Security Treaty Organisation",
    "EAEU": "Eurasian Economic Union",
    "OTS": "Organization of Turkic States",
}
OTHERS = {
    "Russian state media": ActorKind.MEDIA,
    "Sputnik Azerbaijan": ActorKind.MEDIA,
    "Vladimir Solovyov": ActorKind.PERSON,
    "Nikol Pashinyan": ActorKind.PERSON,
    "Azerbaijanis in Yekaterinburg": ActorKind.GROUP,
    "Russian special forces": ActorKind.ARMED_FORCE,
}
NAMES = (*STATES, *ORGANISATIONS, *OTHERS)


def actor_id(name: str) -> ActorId:
    return ActorId(NAMES.index(name) + 1)


def known(day: int) -> Limit:
    date = UncertainDate(text=str(day), earliest=Day(day), latest=Day(day), precision=Precision.DAY)
    return Limit(status=LimitStatus.KNOWN, date=date)


def actor(name: str) -> Actor:
    if name in STATES:
        return Actor(
            id=actor_id(name),
            actor_kind=ActorKind.STATE,
            names=(Name(text=name),),
            codes=(Code(scheme="iso3166-1-alpha-2", value=STATES[name]),),
        )
    if name in ORGANISATIONS:
        names = (Name(text=ORGANISATIONS[name]), Name(text=name, use=NameUse.ALIAS))
        return Actor(id=actor_id(name), actor_kind=ActorKind.ORGANISATION, names=names)
    return Actor(id=actor_id(name), actor_kind=OTHERS[name], names=(Name(text=name),))


Row = tuple[str, RelationKind, Sign, Trend, Span]


def relation(number: int, row: Row, *, directed: bool = False, contested: bool = False) -> Relation:
    names, kind, sign, trend, span = row
    return Relation(
        id=RelationId(1000 + number),
        parties=tuple(Party(actor=actor_id(name.strip())) for name in names.split(",")),
        relation_kind=kind,
        sign=sign,
        trend=trend,
        span=span,
        directed=directed,
        contested=contested,
    )


def row(
    names: str,
    kind: RelationKind,
    sign: Sign,
    trend: Trend = Trend.UNKNOWN,
    span: Span = Span(start=UNKNOWN_LIMIT, end=OPEN_LIMIT),
) -> Row:
    return names, kind, sign, trend, span


K, S, T = RelationKind, Sign, Trend
TIES = (
    ("Azerbaijan, Russia", K.PARTNERSHIP, S.FRIENDLY, T.WEAKENING, Span(start=UNKNOWN_LIMIT, end=known(RAID))),
    ("Azerbaijan, Russia", K.DISPUTE, S.HOSTILE, T.STRENGTHENING, Span(start=known(RAID), end=OPEN_LIMIT)),
    ("Azerbaijan, Türkiye", K.PARTNERSHIP, S.FRIENDLY, T.STRENGTHENING),
    ("Kyrgyzstan, Türkiye", K.PARTNERSHIP, S.FRIENDLY, T.STRENGTHENING),
    ("Uzbekistan, Türkiye", K.PARTNERSHIP, S.FRIENDLY, T.STRENGTHENING),
    ("Kyrgyzstan, China", K.PARTNERSHIP, S.FRIENDLY, T.STRENGTHENING),
    ("Uzbekistan, China", K.PARTNERSHIP, S.FRIENDLY, T.STRENGTHENING),
    ("Kazakhstan, Russia", K.PARTNERSHIP, S.FRIENDLY, T.WEAKENING),
    ("Armenia, Russia", K.DEFENCE_PACT, S.FRIENDLY, T.WEAKENING),
    ("Russia, Ukraine", K.DISPUTE, S.HOSTILE, T.STEADY),
    ("Russia, CSTO", K.MEMBERSHIP, S.FRIENDLY, T.WEAKENING),
    ("Russia, EAEU", K.MEMBERSHIP, S.FRIENDLY, T.WEAKENING),
    ("Azerbaijan, OTS", K.MEMBERSHIP, S.FRIENDLY, T.STRENGTHENING),
    ("Türkiye, OTS", K.MEMBERSHIP, S.FRIENDLY, T.STRENGTHENING),
    ("Kazakhstan, Kyrgyzstan, Uzbekistan, OTS", K.MEMBERSHIP, S.FRIENDLY, T.UNKNOWN),
    ("Belarus, Kazakhstan, Kyrgyzstan, Tajikistan, CSTO", K.MEMBERSHIP, S.FRIENDLY, T.UNKNOWN),
    ("Belarus, Kazakhstan, Kyrgyzstan, Armenia, EAEU", K.MEMBERSHIP, S.FRIENDLY, T.UNKNOWN),
    ("Armenia, CSTO", K.MEMBERSHIP, S.FRIENDLY, T.WEAKENING),
)
TOLD = 14
"""So many of the ties above are in the article; the rest is general knowledge."""
DIRECTED = (
    ("Russia, Russian state media", K.CONTROL, S.FRIENDLY),
    ("Russia, Sputnik Azerbaijan", K.CONTROL, S.FRIENDLY),
    ("Russian state media, Azerbaijan", K.INFLUENCE, S.HOSTILE),
    ("Azerbaijan, Sputnik Azerbaijan", K.DISPUTE, S.HOSTILE),
    ("Vladimir Solovyov, Azerbaijan", K.INFLUENCE, S.HOSTILE),
    ("Russian special forces, Azerbaijanis in Yekaterinburg", K.DISPUTE, S.HOSTILE),
    ("Russia, Russian special forces", K.CONTROL, S.FRIENDLY),
)
MORE = (
    ("Vladimir Solovyov, Russian state media", K.OTHER, S.FRIENDLY, T.UNKNOWN),
    ("Azerbaijan, Azerbaijanis in Yekaterinburg", K.PATRONAGE, S.FRIENDLY, T.UNKNOWN),
    ("Hungary, OTS", K.MEMBERSHIP, S.FRIENDLY, T.UNKNOWN),
    ("Turkmenistan, OTS", K.MEMBERSHIP, S.FRIENDLY, T.UNKNOWN),
)

CLOSER, RESET = ScenarioId(5001), ScenarioId(5002)


def article(*, memberships: bool = True) -> Snapshot:
    ties = (*TIES, *MORE) if memberships else TIES[:TOLD]
    rows = [relation(number, row(*each)) for number, each in enumerate(ties)]
    rows += [relation(100 + number, row(*each), directed=True) for number, each in enumerate(DIRECTED)]
    return Snapshot.of(ABOUT, [*(actor(name) for name in NAMES), *rows, closer(), reset()])


def closer() -> Scenario:
    """Türkiye and Russia become friends."""
    parties = (actor_id("Türkiye"), actor_id("Russia"))
    change = NetworkChange(alteration=Alteration.ADDED, parties=parties, relation_kind=K.PARTNERSHIP, sign=S.FRIENDLY)
    return Scenario(id=CLOSER, set_id=ScenarioSetId(5000), letter="A", name="Ankara turns", changes=(change,))


def reset() -> Scenario:
    """Azerbaijan and Russia are friends again, and Solovyov falls silent."""
    turned = NetworkChange(alteration=Alteration.TURNED, relation=RelationId(1001), sign=S.FRIENDLY, trend=T.UNKNOWN)
    absent = NetworkChange(alteration=Alteration.ABSENT, actor=actor_id("Vladimir Solovyov"))
    return Scenario(id=RESET, set_id=ScenarioSetId(5000), letter="B", name="Reset", changes=(turned, absent))
