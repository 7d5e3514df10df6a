"""A ministerial brief of two pages, made by hand. It follows one opinion article of July 2025; the rest is drafting."""

from __future__ import annotations

from briefings.compose.document import (
    Caption,
    Document,
    Fact,
    FactList,
    Figure,
    HeaderField,
    ItemList,
    Note,
    Notes,
    Paragraph,
    Section,
    Table,
    Voice,
)
from tests.publish.building import cause_of_death, column, judged, said, section
from tests.publish.scenes import network


def ministerial() -> Document:
    """Two pages for a meeting."""
    return Document(
        kind="Ministerial brief for a meeting",
        title="Azerbaijan and Russia after the Yekaterinburg raid",
        marking="OFFICIAL",
        running_title="Azerbaijan: meeting brief",
        reference="Ref. EX-01",
        foot="As of early July 2025 · draft",
        pages=2,
        created="2025-07-05T12:00:00+00:00",
        author="Regional department (example)",
        keywords=("Azerbaijan", "Russia"),
        header=(
            HeaderField(label="Meeting", value=said("Azerbaijan; name and rank _unknown_")),
            HeaderField(label="Last met", value=said("_unknown_")),
            HeaderField(label="Date, place", value=said("_unknown_")),
            HeaderField(label="Language", value=said("_unknown_")),
            HeaderField(label="Prepared by", value=said("Regional department (example)")),
            HeaderField(label="Sources", value=said("One opinion article", 10)),
            HeaderField(label="Clearance", value=said("Draft, not yet cleared")),
            HeaderField(label="Annexes", value=said("None")),
        ),
        sections=(*_ministerial_front(), *_ministerial_back()),
    )


def _ministerial_front() -> tuple[Section, ...]:
    bottom = (
        "On the one account we hold, Azerbaijan is answering Russia in public and leaning further towards Türkiye. "
        "Use the meeting to hear what Baku wants next, to ask for the facts on two deaths in custody, and to promise "
        "nothing that takes a side."
    )
    judgement = (
        "Azerbaijan is likely to draw closer to Türkiye over the next six months. Our confidence is low: the judgement "
        "rests on one opinion article, and nothing in it was confirmed by a second origin. It would change if Moscow "
        "and Baku announced an agreed inquiry into the deaths."
    )
    return (
        section("bottom", "Bottom line", Paragraph(runs=said(bottom), voice=Voice.BOTTOM_LINE), keep=True),
        section(
            "objectives",
            "Objectives",
            ItemList(
                items=(
                    said("*Learn* what Baku will ask of partners if the dispute with Moscow goes on."),
                    said("*Obtain* the autopsy findings on the Safarov brothers, and who made them.", 2),
                    said("*Leave* with one named contact for consular cases."),
                )
            ),
        ),
        section(
            "lines",
            "Lines to take",
            ItemList(
                voice=Voice.SPOKEN,
                items=(
                    said("*Deaths.* Two men died in custody. A full and open account is owed."),
                    said("*Sovereignty.* Azerbaijan chooses its own partners, as all states do."),
                    said(
                        "*Restraint.* Detentions on either side must follow the law. What, in your view, would lower "
                        "the temperature?"
                    ),
                    said("*Media.* All media staff, Sputnik Azerbaijan’s too, need due process."),
                    said("*Türkiye.* Closer ties between Baku and Ankara need close no door."),
                ),
            ),
        ),
        section("raised", "If raised", _if_raised()),
        section("theirs", "Their objectives, our response", _theirs()),
        section("judgement", "Judgement", judged(judgement, "likely", 55, 80), keep=True),
        section("deaths", "How the two men died", cause_of_death(), strong=True, keep=True),
    )


def _if_raised() -> Table:
    return Table(
        columns=(column("They raise", millimetres=27), column("Say", share=1), column("Do not say", share=1)),
        rows=(
            (
                said("Unlawful killing", 4),
                said("We have noted your ambassador’s protest of 1 July. We would welcome the evidence."),
                said("That the cause of death is settled."),
            ),
            (
                said("Russian nationals held", 5),
                said("Consular access matters for every detained person."),
                said("That the arrests answer the raid: officially the two are unrelated."),
            ),
            (
                said("Zangezur corridor", 8),
                said("We follow the idea. Routes need the consent of those they cross."),
                said("Any name that prejudges the route."),
            ),
        ),
    )


def _theirs() -> Table:
    return Table(
        columns=(column("They want (our reading)", share=1), column("We answer", share=1)),
        rows=(
            (
                said("Sympathy for the view that the raid was meant to intimidate", 3),
                said("Sympathy for the dead; findings belong to an open inquiry"),
            ),
            (said("Dealings with Moscow on more equal terms", 9), said("Support for talks; we do not mediate")),
            (said("Weight in energy and in Turkic projects", 9), said("Listen; ask for papers")),
        ),
    )


def _ministerial_back() -> tuple[Section, ...]:
    return (
        section("background", "Background", _background()),
        section(
            "press",
            "Press line",
            Paragraph(
                runs=said(
                    "“We have noted the protest of 1 July. We want the facts established, and everyone in detention "
                    "treated within the law.” ~If pressed on the cause of death: say that it is disputed.~"
                )
            ),
            keep=True,
        ),
        section(
            "network",
            "Who leans where",
            Figure(
                caption=Caption(
                    label="Figure 1",
                    title=said("The article sees four of Russia’s ties weakening and Türkiye’s gaining"),
                ),
                scenes=(network(),),
                source=(
                    *said("Source: ties as described in the article, early July 2025.", 6, 7, 8),
                    *said(
                        " Each tie shows its sign (line) and its trend (weight, mark). Signs split into two camps "
                        "without a misfit."
                    ),
                ),
            ),
            strong=True,
            keep=True,
            remark=said("Near means similar ties. Positions are kept from brief to brief."),
        ),
        section(
            "notes",
            "Notes",
            Notes(
                notes=tuple(
                    Note(number=at, grade=grade, text=said(text))
                    for at, (grade, text) in enumerate(
                        (
                            ("C3", "Raid, detentions and survivors’ reports, 27 June 2025. Article, ¶ 2."),
                            ("C3", "Autopsy findings against the Russian account. ¶ 2; the examiner is unnamed."),
                            ("C3", "Baku’s reading of the raid as intimidation. ¶ 2."),
                            ("C3", "Protest by the ambassador, 1 July 2025. ¶ 3."),
                            ("C3", "Arrests and charges in Azerbaijan; some links only reported. ¶ 3."),
                            ("C4", "Tone of Russian state outlets, as the author hears it. ¶ 8."),
                            ("C3", "Levers; Ankara; Central Asia and Armenia. ¶ 4–6."),
                            ("C4", "Corridor and trans-Caspian axis as a prospect. ¶ 7."),
                            ("C4", "Baku’s opportunity: the author’s opinion. ¶ 9."),
                            ("F6", "Author unnamed in our copy; day of publication unknown."),
                        ),
                        start=1,
                    )
                )
            ),
            remark=said("Letter: the source. Digit: the item. All come from one origin, so none is graded 1."),
        ),
    )


def _background() -> FactList:
    return FactList(
        facts=(
            Fact(
                day=said("27 June 2025"),
                text=said(
                    "Russian special forces raid ethnic Azerbaijanis in Yekaterinburg. About 50 held; several reported "
                    "hurt. Survivors speak of beatings, electric shocks and degrading treatment.",
                    1,
                ),
            ),
            Fact(
                day=said("_day unknown_"),
                text=said("Two brothers, Ziyaddin and Huseyn Safarov, die in custody.", 2),
            ),
            Fact(
                day=said("1 July 2025"),
                text=said(
                    "Ambassador Rahman Mustafayev protests formally in Moscow, alleging unlawful killing and "
                    "ill-treatment; dual nationals, he says, are among those affected.",
                    4,
                ),
            ),
            Fact(
                day=said("about 1 July"),
                text=(
                    *said(
                        "Baku opens a drive against organised crime. Several Russian nationals held, among them local "
                        "Sputnik Azerbaijan staff.",
                        5,
                    ),
                    *said(" Officially unrelated to the raid."),
                ),
            ),
            Fact(
                day=said("_start unknown_"),
                text=said(
                    "Russian state outlets, Vladimir Solovyov among the voices, turn openly against Azerbaijan, in the "
                    "author’s account.",
                    6,
                ),
            ),
        )
    )
