"""A small dossier of the July 2025 raid, and one brief with a block of every kind, for the tests of compose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefings.domain.actors import ActorKind, Post
from briefings.domain.briefs import Block, BlockKind, Brief, HeaderLine, View
from briefings.domain.claims import ClaimKind
from briefings.domain.dates import Day, Precision, UncertainDate
from briefings.domain.dossier import About, Dossier, Record
from briefings.domain.gradings import Credibility
from briefings.domain.markings import Marking
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.domain.scenarios import (
    Alteration,
    Assumption,
    Driver,
    Estimate,
    Expected,
    IndicatorStatus,
    NetworkChange,
    SetKind,
)
from tests import builders as make
from tests import memory

OFFICIAL = Marking(scheme="uk-gscp", level="OFFICIAL")
SECRET = Marking(scheme="uk-gscp", level="SECRET")


def within(first: str, last: str, words: str = "", precision: Precision = Precision.WITHIN) -> UncertainDate:
    """Some day between two."""
    days = [Day(date.fromisoformat(each).toordinal()) for each in (first, last)]
    return UncertainDate(text=words, earliest=days[0], latest=days[1], precision=precision)


EARLY_JULY = within("2025-07-01", "2025-07-10", "early July 2025")
article = make.source(
    "The South Caucasus is slipping from Russia’s grasp",
    short_title="Article",
    publisher="Al Jazeera",
    published=EARLY_JULY,
    descriptor="Opinion; the author is not named in our copy.",
    origin="Al Jazeera opinion",
)


def cited(place: str, credibility: Credibility = Credibility.POSSIBLY_TRUE) -> dict[str, object]:
    """Citations of one place in the article."""
    return {"citations": (make.citation(article, place, credibility),)}


azerbaijan, russia, turkiye = make.actor("Azerbaijan"), make.actor("Russia"), make.actor("Türkiye")
media = make.actor("Russian state media", ActorKind.MEDIA)
mustafayev = make.actor(
    "Rahman Mustafayev", ActorKind.PERSON, posts=(Post(title="Azerbaijan’s ambassador to Russia"),), **cited("¶ 3")
)
raid = make.event(
    "Raid in Yekaterinburg", "2025-06-27", russia, summary="Special forces raid ethnic Azerbaijanis.", **cited("¶ 2")
)
question = make.question("What killed the two brothers?", wording="The cause is disputed.")
deaths = make.event(
    "Two brothers die",
    date=within("2025-06-27", "2025-07-03", "day unknown", Precision.UNKNOWN),
    question=question.id,
    **cited("¶ 2"),
)
protest = make.event("Protest in Moscow", "2025-07-01", azerbaijan, russia, **cited("¶ 3"))
campaign = make.event("State media campaign", lasts_to=make.day("2025-07-05"), **cited("¶ 8", Credibility.DOUBTFUL))
failure = make.claim(
    "Both men died of heart failure.",
    question=question.id,
    holder_text="Russian side (office not named)",
    **cited("¶ 2"),
)
trauma = make.claim(
    "Blunt-force trauma; broken ribs.",
    question=question.id,
    holder_text="Autopsies (examiner not named)",
    **cited("¶ 2"),
)
protested = make.claim("The killing was unlawful.", mustafayev, kind=ClaimKind.ASSESSMENT, **cited("¶ 3"))
hostile = make.relation(russia, azerbaijan, Sign.HOSTILE, RelationKind.DISPUTE, **cited("¶ 3"))
ally = make.relation(azerbaijan, turkiye, kind=RelationKind.PARTNERSHIP, trend=Trend.STRENGTHENING, **cited("¶ 5"))
voices = make.relation(media, azerbaijan, Sign.HOSTILE, RelationKind.INFLUENCE, directed=True, **cited("¶ 8"))
owner = make.relation(russia, media, kind=RelationKind.CONTROL, directed=True, **cited("¶ 8"))
judgement = make.judgement(
    "Azerbaijan is likely to draw closer to Türkiye.",
    basis="Our confidence is moderate: one article.",
    would_change="An agreed inquiry would change it.",
    rests_on=(ally.ref,),
)
futures = make.scenario_set(
    "Where will Azerbaijan stand?",
    set_kind=SetKind.EXCLUSIVE,
    drivers=(
        Driver(name="Moscow’s method", text="Left open.", uncertainty="high", axis="x", low_pole="adapts",
               high_pole="coerces", citations=(make.citation(article, "¶ 10", Credibility.DOUBTFUL),)),
        Driver(name="Baku’s course", text="Firmer.", uncertainty="high", axis="y", low_pole="keeps balance",
               high_pole="aligns"),
        Driver(name="Levers", uncertainty="medium"),
    ),
    assumptions=(Assumption(text="The war goes on.", if_false="more means to coerce."),),
)  # fmt: skip


def _future(letter: str, name: str, corner: str, likelihood: str) -> object:
    estimate = Estimate(stated=EARLY_JULY, likelihood=likelihood)
    return make.scenario(
        futures, letter, name, corner=corner, estimates=(estimate,), narrative=f"{name} comes.", hinge="Hinges on both."
    )


equal = _future("A", "Equal terms", "low low", "unlikely")
drift = _future("B", "Quiet drift", "low high", "very unlikely")
held = _future("C", "Held in place", "high low", "very unlikely")
broken = _future("D", "Open break", "high high", "roughly even chance")
equal = replace(equal, changes=(NetworkChange(alteration=Alteration.TURNED, relation=hostile.id, sign=Sign.FRIENDLY),))
sign = make.indicator(
    futures,
    "Moscow publishes a new finding",
    collector="embassy, Moscow",
    expected=(Expected(scenario=equal.id, level=4), Expected(scenario=broken.id, level=0)),
    status=IndicatorStatus.SOME,
    status_note="Moscow",
    checked=EARLY_JULY,
    hits=(protest.id,),
)
RECORDS: tuple[Record, ...] = (
    azerbaijan, russia, turkiye, media, mustafayev, raid, question, deaths, protest, campaign, failure, trauma,
    protested, hostile, ally, voices, owner, judgement, futures, equal, drift, held, broken, sign, article,
)  # fmt: skip


def dossier(*records: Record, marking: Marking | None = None) -> Dossier:
    """The dossier, with some records in the place of those with the same reference, or added."""
    changed = {record.ref: record for record in (*RECORDS, *records)}
    return replace(memory.dossier(*changed.values()), about=About(title="South Caucasus", marking=marking))


_TEXTS = {
    BlockKind.HEADING: "Under the heading.",
    BlockKind.BOTTOM_LINE: "Plan for an open break. Promise nothing.",
    BlockKind.PROSE: f"[Azerbaijan]({azerbaijan.ref}) protested.[^{protest.ref}] The cause is *unknown*. {{Say so.}}",
    BlockKind.OBJECTIVES: f"1. **Learn** what Baku wants.\n2. **Obtain** the findings.[^{deaths.ref}]",
    BlockKind.LINES_TO_TAKE: "1. **Deaths.** A full account is owed.",
    BlockKind.TABLE: f"| They raise | Say |\n|--|---|\n| Killing[^{protested.ref}] | We have noted it. |",
    BlockKind.PRESS_LINE: f"“We have noted the protest.”[^{protest.ref}] {{If pressed: it is disputed.}}",
    BlockKind.PARALLEL: f"1. A full account is owed.[^{deaths.ref}]\n\n--- ru\n\n1. Нужен полный отчёт.[^{deaths.ref}]",
    BlockKind.LIST: f"- The source quotes no one.[^{article.ref} ¶ 6]",
}
_VIEWS = (View(title="Now", verdict="**No misfit.**"), View(scenario=equal.id))


def block(kind: BlockKind) -> Block:
    """A block of one kind that shows all that fits."""
    views = _VIEWS if kind is BlockKind.NETWORK else ()
    return Block(key=kind.value, block_kind=kind, heading=kind.value.title(), text=_TEXTS.get(kind, ""), views=views)


def brief(*kinds: BlockKind, template: str = "scenario_paper", **more: object) -> Brief:
    """A brief with blocks of these kinds; of every kind where none is named."""
    blocks = tuple(block(kind) for kind in kinds or BlockKind)
    header = (HeaderLine(label="Meeting", value="Azerbaijan; rank *unknown*"), HeaderLine(label="Last met"))
    values = {"template": template, "header": header, "as_of": EARLY_JULY, "marking": OFFICIAL, "pages": 4}
    return make.brief("Azerbaijan between Moscow and Ankara", *blocks, **(values | more))
