"""What each verb does. Results go to standard output, refusals are raised; nothing here knows argparse's rules.

Each verb imports what it needs itself: `search` must not wait for the PDF writer.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from pathlib import Path

    from briefings.domain.briefs import Brief
    from briefings.domain.dates import Day
    from briefings.domain.dossier import Dossier
    from briefings.domain.records import ScenarioId
    from briefings.figures.scene import Scene
    from briefings.session import Session

VARIABLE = "CHANCERY_PASSPHRASE"
FIGURE = (760.0, 470.0)
"""Width and height of an exported network in points; a timeline is as high as its rows."""


def run(order: argparse.Namespace) -> None:
    """Carry out one order. Raises BriefingsError where it must be refused."""
    _VERBS[order.verb](order)


def sample(order: argparse.Namespace) -> None:
    """Write the sample dossier, its network already arranged."""
    from briefings.sample import create_sample  # noqa: PLC0415

    with create_sample(order.out, passphrase=_passphrase(order)) as session:
        _say([f"{session.path}: {session.about.title}"])


def new(order: argparse.Namespace) -> None:
    """Make an empty dossier."""
    from briefings.domain.dossier import About  # noqa: PLC0415
    from briefings.session import Session  # noqa: PLC0415

    about = About(title=order.title or order.out.stem)
    with Session.create(order.out, about, passphrase=_passphrase(order)) as session:
        _say([f"{session.path}: {session.about.title}"])


def info(order: argparse.Namespace) -> None:
    """Say what is in the dossier."""
    with _open(order) as session:
        counts = {kind.value: number for kind, number in session.counts().items()}
        if order.json:
            _print_json(
                {
                    "title": session.about.title,
                    "counts": counts,
                    "schema_version": session.schema_version,
                    "encrypted": session.encrypted,
                }
            )
            return
        state = "encrypted" if session.encrypted else "not encrypted"
        _say([f"{session.about.title} (schema version {session.schema_version}, {state})"])
        _say(f"{number:7d}  {kind.replace('_', ' ')}" for kind, number in counts.items())


def briefs(order: argparse.Namespace) -> None:
    """List the briefs with the numbers by which `render` knows them."""
    with _open(order) as session:
        listed = list(enumerate(_briefs(session), 1))
        if order.json:
            _print_json([{"number": n, "title": b.title, "template": b.template, "pages": b.pages} for n, b in listed])
        else:
            _say(f"{number}  {brief.title}" for number, brief in listed)


def render(order: argparse.Namespace) -> None:
    """Export a brief as PDF, through the same code as the window."""
    from briefings.compose import compose_brief  # noqa: PLC0415
    from briefings.publish.files import write_whole  # noqa: PLC0415
    from briefings.publish.pdf import write_pdf  # noqa: PLC0415

    _require_ending(order.out, ".pdf")
    with _open(order, read_only=True) as session:
        document = compose_brief(_brief(session, order.brief), session)
    pdf = write_pdf(document)
    write_whole(order.out, pdf.data)
    _say([f"{order.out}: {pdf.pages} pages"])


def check(order: argparse.Namespace) -> None:
    """Say which checks are open and which are met."""
    from briefings.compose.checks import check as check_brief  # noqa: PLC0415

    with _open(order, read_only=True) as session:
        findings = check_brief(_brief(session, order.brief), session)
    if order.json:
        _print_json(
            [
                {
                    "check": f.key,
                    "state": f.severity.value,
                    "sentence": f.sentence,
                    "remedy": f.remedy,
                    "block": f.block,
                }
                for f in findings
            ]
        )
        return
    _say(f"{one.severity.value:5s} {one.sentence} {one.remedy}".rstrip() for one in findings)


def figure(order: argparse.Namespace) -> None:
    """Export the network of a day or the timeline as SVG or PDF."""
    _require_ending(order.out, ".svg", ".pdf")
    with _open(order, read_only=True) as session:
        scene = _network_scene(session, order) if order.what == "network" else _timeline_scene(session)
        title = f"{session.about.title}: {order.what}"
    from briefings.publish.files import write_whole  # noqa: PLC0415

    write_whole(order.out, _drawn(scene, order.out, title))
    _say([f"{order.out}"])


def network(order: argparse.Namespace) -> None:
    """Print the network of a day as JSON."""
    from briefings.network.report import network_json  # noqa: PLC0415
    from briefings.network.snapshot import snapshot  # noqa: PLC0415

    with _open(order, read_only=True) as session:
        _print_json(network_json(snapshot(session, day=_day(session, order.on), scenario=_scenario(session, order))))


def search(order: argparse.Namespace) -> None:
    """Search everything."""
    with _open(order, read_only=True) as session:
        hits = session.search(" ".join(order.words))
    if order.json:
        _print_json([{"record": str(hit.ref), "title": hit.title, "context": hit.context} for hit in hits])
    else:
        _say(f"{hit.ref!s:20s} {hit.title}" for hit in hits)


_VERBS = {
    "sample": sample,
    "new": new,
    "info": info,
    "briefs": briefs,
    "render": render,
    "check": check,
    "figure": figure,
    "network": network,
    "search": search,
}


def _open(order: argparse.Namespace, *, read_only: bool = False) -> Session:
    from briefings.session import Session  # noqa: PLC0415

    return Session.open(order.dossier, passphrase=_passphrase(order), read_only=read_only)


def _passphrase(order: argparse.Namespace) -> str | None:
    """The first line of the file, else the variable, else none."""
    file: Path | None = order.passphrase_file
    if file is None:
        return os.environ.get(VARIABLE) or None
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise NotFoundError(
            f"The passphrase file {file} cannot be read.", remedy="Name a text file that holds it in its first line."
        ) from problem
    if not lines or not lines[0]:
        raise BadInputError(f"The passphrase file {file} is empty.", remedy="Put the passphrase into its first line.")
    return lines[0]


def _briefs(session: Dossier) -> tuple[Brief, ...]:
    from briefings.domain.briefs import Brief  # noqa: PLC0415

    return tuple(session.all(Brief))


def _brief(session: Dossier, wanted: str) -> Brief:
    """The brief with this number or title. Raises NotFoundError."""
    listed = _briefs(session)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(listed):
        return listed[int(wanted) - 1]
    for brief in listed:
        if brief.title.casefold() == wanted.casefold():
            return brief
    known = "; ".join(f"{number} {brief.title}" for number, brief in enumerate(listed, 1))
    raise NotFoundError(
        f"There is no brief {wanted!r} in this dossier.",
        remedy=f"Name one of these: {known}." if known else "It holds no brief yet; make one in the window.",
    )


def _day(session: Dossier, text: str | None) -> Day:
    """The day that was asked for, else the last on which anything happened. Raises BadInputError."""
    from briefings.domain.dates_text import parse_day  # noqa: PLC0415
    from briefings.domain.dossier import last_day  # noqa: PLC0415

    day = parse_day(text) if text else last_day(session)
    if day is None:
        raise BadInputError("Nothing in this dossier has a date.", remedy="Name a day: --on 2025-07-01.")
    return day


def _scenario(session: Dossier, order: argparse.Namespace) -> ScenarioId | None:
    """The scenario with this letter or name. Raises NotFoundError."""
    from briefings.domain.scenarios import Scenario  # noqa: PLC0415

    if not order.scenario:
        return None
    wanted = order.scenario.casefold()
    listed = session.all(Scenario)
    for scenario in listed:
        if wanted in {scenario.letter.casefold(), scenario.name.casefold(), scenario.label.casefold()}:
            return scenario.id
    known = "; ".join(scenario.label for scenario in listed)
    raise NotFoundError(
        f"There is no scenario {order.scenario!r} in this dossier.",
        remedy=f"Name one of these: {known}." if known else "It holds no scenario yet.",
    )


def _network_scene(session: Dossier, order: argparse.Namespace) -> Scene:
    from briefings.figures.network import network_scene  # noqa: PLC0415
    from briefings.network.layout import places_for  # noqa: PLC0415
    from briefings.network.snapshot import snapshot  # noqa: PLC0415

    shown = snapshot(session, day=_day(session, order.on), scenario=_scenario(session, order))
    width, height = FIGURE
    return network_scene(shown, places_for(session, shown), width=width, height=height)


def _timeline_scene(session: Dossier) -> Scene:
    from briefings.figures.timeline import timeline_scene  # noqa: PLC0415
    from briefings.figures.timeline_rows import timeline_rows  # noqa: PLC0415

    return timeline_scene(timeline_rows(session), width=FIGURE[0], names=True)


def _drawn(scene: Scene, out: Path, title: str) -> bytes:
    if out.suffix.lower() == ".svg":
        from briefings.publish.svg import svg_text  # noqa: PLC0415

        return svg_text(scene, title=title).encode()
    from briefings.publish.pdf import scene_pdf  # noqa: PLC0415

    return scene_pdf(scene, title=title, created="")


def _require_ending(out: Path, *endings: str) -> None:
    if out.suffix.lower() not in endings:
        raise BadInputError(
            f"{out.name} does not say what to write.", remedy=f"Let the name end in {' or '.join(endings)}."
        )


def _print_json(value: object) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def _say(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
