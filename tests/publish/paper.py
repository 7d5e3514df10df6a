"""A scenario paper of four pages, made by hand. It follows one opinion article of July 2025; the rest is drafting."""

from __future__ import annotations

from briefings.compose.document import (
    Band,
    Caption,
    Card,
    Cards,
    Cell,
    Document,
    Figure,
    HeaderField,
    ItemList,
    Matrix,
    Note,
    Notes,
    Paragraph,
    Quadrant,
    Run,
    Section,
    Style,
    Table,
    Voice,
)
from tests.publish.building import EDGES, cause_of_death, column, expectation, judged, said, section
from tests.publish.scenes import panel, timeline


def scenario_paper() -> Document:
    """Four pages on what may come."""
    return Document(
        kind="Scenario paper",
        title="Azerbaijan between Moscow and Ankara",
        subtitle="Four ways the dispute over the Yekaterinburg raid can run, and how to tell them apart",
        marking="TLP:AMBER",
        running_title="South Caucasus: scenario paper",
        reference="Ref. EX-02",
        foot="As of early July 2025 · draft",
        pages=4,
        size="paper",
        numbered_sections=True,
        created="2025-07-05T12:00:00+00:00",
        header=(
            HeaderField(label="Question", value=said("Where will Azerbaijan stand between Russia and Türkiye?")),
            HeaderField(label="Horizon", value=said("Twelve months from July 2025")),
            HeaderField(label="Set", value=said("Exclusive; ICD 203 scale, row A")),
            HeaderField(label="Sources", value=said("One opinion article: see annex")),
            HeaderField(label="Clearance", value=said("Draft, not yet cleared")),
            HeaderField(label="Replaces", value=said("None: first version")),
        ),
        sections=(*_paper_question(), *_paper_futures(), *_paper_signs(), *_paper_end()),
    )


def _paper_question() -> tuple[Section, ...]:
    return (
        section(
            "bottom",
            "Bottom line",
            Paragraph(
                voice=Voice.BOTTOM_LINE,
                runs=said(
                    "An open break is the future to plan for, though not one to assume. Two choices decide the matter: "
                    "whether Moscow adapts or coerces, and whether Baku goes on balancing or ties itself to Ankara. "
                    "Watch the inquiry into two deaths and the fate of detained Russian nationals first."
                ),
            ),
            contents=True,
            keep=True,
        ),
        section(
            "question",
            "Question",
            Paragraph(
                runs=(
                    *said(
                        "On 27 June 2025 Russian special forces raided ethnic Azerbaijanis in Yekaterinburg; about 50 "
                        "people were detained and two brothers died in custody.",
                        1,
                    ),
                    *said(
                        " How they died is disputed: the Russian side says heart failure, while autopsies are reported "
                        "to show broken ribs and blunt-force trauma.",
                        2,
                    ),
                    *said(" On 1 July Azerbaijan protested in Moscow.", 3),
                    *said(
                        " The article’s author sees a turning point for the whole region; that is the author’s claim, "
                        "and this paper tests it.",
                        4,
                    ),
                )
            ),
            number="1",
        ),
        section(
            "drivers",
            "Drivers",
            _drivers(),
            Paragraph(
                runs=said(
                    "Drivers *a* and *b* matter most and are the least certain. Neither fixes the other, so they make "
                    "the axes of Figure 1."
                )
            ),
            number="2",
        ),
        section(
            "assumptions",
            "Assumptions",
            ItemList(
                numbered=False,
                items=(
                    said(
                        "The war in Ukraine and sanctions go on straining Russia. ~If false: Moscow has more means to "
                        "coerce.~"
                    ),
                    said(
                        "Ankara welcomes closer ties. ~Türkiye’s own view is ~_unknown_~: the source does not give it.~"
                    ),
                    said(
                        "The raid and the arrests in Azerbaijan stay officially unrelated. ~If false: a trade becomes "
                        "possible.~"
                    ),
                ),
            ),
            number="3",
        ),
    )


def _drivers() -> Table:
    neighbours = (
        "Kazakhstan keeps more distance from Russia; Armenia’s prime minister doubts its guarantees; Kyrgyzstan and "
        "Uzbekistan draw closer to Türkiye and China."
    )
    balance = "Long balanced between Russia, the West and Türkiye; now firmer, and closer to Ankara."
    method = "Adapting to change, or regaining control by force: left open by the author."
    rows = (
        ("*a*", "Moscow’s method", method, 4, "*high*"),
        ("*b*", "Baku’s course", balance, 5, "*high*"),
        ("c", "Levers of influence", "Pact, energy and Russian-language media are said to be weakening.", 6, "medium"),
        ("d", "Neighbours", neighbours, 7, "medium"),
        ("e", "Public opinion", "Anger in Azerbaijan shapes policy beyond formal diplomacy.", 8, "medium"),
    )
    return Table(
        columns=(
            column(millimetres=6),
            column("Driver", millimetres=30),
            column("What the source gives", share=1),
            column("Uncertainty", millimetres=19),
        ),
        rows=tuple((said(a), said(b), said(c, note), said(d)) for a, b, c, note, d in rows),
    )


def _paper_futures() -> tuple[Section, ...]:
    return (
        section(
            "futures",
            "Four futures",
            _matrix(),
            number="4",
            strong=True,
            keep=True,
            remark=said("Construction only: no likelihood is attached to a quadrant."),
        ),
        section("ladder", "", _ladder(), strong=True, keep=True),
        section(
            "judgement",
            "Judgement",
            judged(
                "There is a roughly even chance of an open break by July 2026. Our confidence is low: one opinion "
                "article, one origin, no view from Moscow or Ankara. A second, independent account of the deaths would "
                "do most to raise it.",
                "roughly even chance",
                45,
                55,
            ),
            keep=True,
        ),
        section(
            "means",
            "What it means for us",
            ItemList(
                items=(
                    said(
                        "*In every future* the corridor and the media dispute reach our desk. Prepare both lines now."
                    ),
                    said("*In A* there is a use for a quiet third party. Do not offer before both sides ask."),
                    said("*In D* nationals of third states are exposed. Check consular lists now."),
                )
            ),
        ),
    )


def _matrix() -> Matrix:
    def quadrant(letter: str, name: str, text: str, hinge: str) -> Quadrant:
        return Quadrant(letter=letter, name=said(name), text=said(text), hinge=said(hinge))

    return Matrix(
        caption=Caption(label="Figure 1", title=said("Two choices, four futures")),
        quadrants=(
            quadrant(
                "B",
                "Quiet drift",
                "Moscow lets the quarrel cool. Baku still ties itself to Ankara and the Turkic states’ organisation. "
                "Russia’s economic union counts for less.",
                "Hinges on Moscow’s patience.",
            ),
            quadrant(
                "D",
                "Open break",
                "Raids, arrests and broadcasts answer one another. Baku backs the Zangezur corridor and a "
                "trans-Caspian axis.",
                "Hinges on each reply drawing the next.",
            ),
            quadrant(
                "A",
                "Equal terms",
                "An account of the two deaths is agreed. Relations are reset with Azerbaijan as an equal, and its "
                "role as energy hub grows.",
                "Hinges on an account both sides accept.",
            ),
            quadrant(
                "C",
                "Held in place",
                "Pressure works. Baku lowers its voice, keeps every door half open and lets closer ties with Ankara "
                "wait.",
                "Hinges on the pressure Moscow has left.",
            ),
        ),
        left="Moscow adapts",
        right="Moscow coerces",
        top="Baku aligns with Ankara",
        bottom="Baku keeps balance",
    )


def _ladder() -> Table:
    def row(letter: str, name: str, words: str, band: tuple[float, float], sign: str) -> tuple[Cell, ...]:
        name_cell = (Run(letter, Style.STRONG), Run(f" {name}"))
        return (name_cell, said(f"*{words}*"), Band(low=band[0], high=band[1], words=words), said(sign))

    return Table(
        columns=(
            column("Scenario", millimetres=42.5),
            column("In words", millimetres=27),
            column(millimetres=67),
            column("First sign", share=1),
        ),
        rows=(
            row("D", "Open break", "roughly even chance", (45, 55), "More Russian nationals held"),
            row("A", "Equal terms", "unlikely", (20, 45), "Moscow amends its finding"),
            row("B", "Quiet drift", "very unlikely", (5, 20), "Broadcasts soften, visits stop"),
            row("C", "Held in place", "very unlikely", (5, 20), "Baku ends its drive early"),
        ),
        caption=Caption(
            label="Figure 2", title=said("The ladder: an open break leads, without being more likely than not")
        ),
        wide=True,
        edges=EDGES,
        source=said(
            "Bands are ICD 203 row A; gridlines are its edges (5, 20, 45, 55, 80, 95 %). Band midpoints add to 107.5; "
            "the check allows 85–115. Judgements are the drafter’s, made for this example."
        ),
    )


def _paper_signs() -> tuple[Section, ...]:
    return (
        section("watch", "Watch list", _watch_list(), number="5", strong=True),
        section(
            "timeline",
            "Timeline",
            _timeline(),
            number="6",
            strong=True,
        ),
        section(
            "reading",
            "Reading",
            Paragraph(
                runs=(
                    *said(
                        "The raid came before the protest; nothing else in that week can be put in order. Whether the "
                        "arrests in Azerbaijan began before or after the protest is _unknown_: the source says only "
                        "that they came at about the same time.",
                        9,
                    ),
                    *said(" Do not present either as the cause of the other."),
                )
            ),
        ),
        section("sign", "What sign 1 turns on", cause_of_death(), strong=True, keep=True),
        section(
            "check",
            "Next check",
            Paragraph(
                runs=said(
                    "Review this paper when sign 1 or 2 changes, and at the latest three months after issue. Owner: "
                    "regional department (example)."
                )
            ),
        ),
    )


def _timeline() -> Figure:
    scene, names = timeline()
    return Figure(
        caption=Caption(label="Figure 3", title=said("Two days are certain; the rest is a range")),
        scenes=(scene,),
        row_names=tuple(map(said, names)),
        wide=True,
        source=said("Nothing is drawn more exactly than it is known."),
    )


def _watch_list() -> Table:
    def row(number: int, text: str, who: str, levels: str, status: str, *notes: int) -> tuple[Cell, ...]:
        sign = (Run(text), Run(f" ({who})", Style.SOFT))
        discs = (expectation(int(level)) for level in levels)
        return (said(str(number)), sign, *discs, said(status, *notes), said("early July 2025"))

    guarantees = "A second state questions Russian guarantees in public"
    return Table(
        columns=(
            column(millimetres=6),
            column("Sign, and who can see it", share=1),
            *(column(letter, millimetres=9) for letter in "ABCD"),
            column("Status", millimetres=20),
            column("Last check", millimetres=26),
        ),
        rows=(
            row(1, "Moscow publishes a new finding on the two deaths", "embassy, Moscow", "4210", "none"),
            row(2, "Further arrests of Russian nationals in Azerbaijan", "embassy, Baku", "0114", "*some*", 9),
            row(3, "Further raids on Azerbaijanis in Russia", "embassy, Moscow", "0134", "none since 27 June"),
            row(4, "Russian state outlets drop the hostile tone", "monitoring desk", "3320", "none"),
            row(5, "Baku and Ankara announce a step on the corridor", "embassy, Ankara", "1403", "none"),
            row(6, guarantees, "regional desk", "1313", "*some*: Armenia", 7),
        ),
        caption=Caption(label="Table 1", title=said("Six signs that tell the futures apart")),
        wide=True,
        expectation_key=tuple(map(expectation, (4, 3, 2, 1, 0))),
        source=said(
            "Discs: how likely the sign is to be seen if the future is under way. A sign that looks the same in every "
            "column is left out. Status is as of the article."
        ),
    )


def _paper_end() -> tuple[Section, ...]:
    return (
        section(
            "network",
            "Network",
            Figure(
                caption=Caption(label="Figure 4", title=said("A reset alone leaves one misfit: the media campaign")),
                scenes=(panel("before"), panel("after"), panel("reset")),
                titles=("Before 27 June 2025", "After 1 July 2025", "What if: relations reset"),
                verdicts=(
                    said("*No misfit.* Baku balances between Russia, Türkiye and the West.", 5),
                    said("*No misfit.* Two camps, and every tie agrees with them.", 6, 8),
                    said("*One misfit.* Moscow and Baku are friends again while Russian state media stay hostile."),
                ),
                wide=True,
                source=said(
                    "Positions are the same in all three panels. The shaded triangle is the smallest set of ties that "
                    "cannot all hold together."
                ),
            ),
            number="7",
            strong=True,
            keep=True,
        ),
        section("people", "People", _people(), strong=True, keep=True),
        section(
            "unknown",
            "What we do not know",
            ItemList(
                items=(
                    said("Which Russian office gave the cause of death, and who made the autopsies."),
                    said("What Türkiye, China, Kazakhstan and the Western states say: the source quotes none."),
                    said("How many Russian nationals are held, and on what charges each."),
                    said("What Baku would accept as a reset."),
                )
            ),
        ),
        section(
            "sources",
            "Annex A\nSources",
            Notes(
                summary=said(
                    "*Source summary.* One opinion article, Al Jazeera, early July 2025; author not named in our copy; "
                    "the outlet says the views are the author’s own. It argues a case. It cites no documents, and "
                    "gives no Russian, Turkish or Armenian official directly. All items share one "
                    "origin, so none can be "
                    "graded 1."
                ),
                notes=tuple(
                    Note(number=at, grade=grade, text=said(text))
                    for at, (grade, text) in enumerate(
                        (
                            ("C3", "Raid and detentions, ¶ 2."),
                            ("C3", "Two accounts of the deaths, ¶ 2; office and examiner unnamed."),
                            ("C3", "Protest by the ambassador, ¶ 3."),
                            ("C4", "Turning point; adapt or coerce, ¶ 1 and ¶ 10: opinion."),
                            ("C3", "Azerbaijan’s foreign policy, ¶ 5."),
                            ("C4", "Weakening levers, ¶ 4; media tone, ¶ 8."),
                            ("C3", "Kazakhstan, Armenia, Kyrgyzstan, Uzbekistan, ¶ 6."),
                            ("C4", "Public anger; Turkic orbit; corridor, ¶ 7."),
                            ("C3", "Arrests in Azerbaijan; the timing, ¶ 3."),
                            ("C4", "Baku’s opportunity; energy hub, ¶ 9: opinion."),
                        ),
                        start=1,
                    )
                ),
            ),
            remark=said("Letter: reliability of the source. Digit: credibility of the item. Each judged alone."),
        ),
    )


def _people() -> Cards:
    unknown = said("_unknown_")
    return Cards(
        cards=(
            Card(
                name=said("Rahman Mustafayev"),
                post=said("Azerbaijan’s ambassador to Russia"),
                facts=(
                    ("In office", said("_since: unknown_")),
                    ("Last met", unknown),
                    ("Speaks", unknown),
                    (
                        "Position",
                        said("Protested formally on 1 July 2025; calls the killing and mistreatment unlawful.", 3),
                    ),
                    ("Source date", said("early July 2025")),
                ),
            ),
            Card(
                name=said("Nikol Pashinyan"),
                post=said("Prime Minister of Armenia"),
                facts=(
                    ("In office", said("_since: unknown_")),
                    ("Last met", unknown),
                    ("Speaks", unknown),
                    (
                        "Position",
                        said("Has questioned in public whether Russian security guarantees can be relied on.", 7),
                    ),
                    ("Source date", said("early July 2025")),
                ),
            ),
        )
    )
