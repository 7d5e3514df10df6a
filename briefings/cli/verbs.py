"""What each verb does. Results go to standard output, refusals are raised; nothing here knows argparse's rules. What an
order names is found in `named`.

Each verb imports what it needs itself: `search` must not wait for the PDF writer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.cli import (
    verbs_data,
    verbs_fonts,
    verbs_graphs,
    verbs_keys,
    verbs_network,
    verbs_past,
    verbs_publish,
    verbs_search,
    verbs_upkeep,
)
from briefings.cli.named import asked_for, brief_of, briefs_of, opened, passphrase, require_ending
from briefings.cli.named_network import network_of
from briefings.cli.printing import print_json, say
from briefings.errors import BadInputError

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from briefings.domain.dossier import Dossier
    from briefings.figures.scene import Scene
    from briefings.session import Session

FIGURE = (760.0, 470.0)
"""Width and height of an exported network in points; a timeline is as high as its rows."""


def run(order: argparse.Namespace) -> None:
    """Carry out one order. Raises BriefingsError where it must be refused."""
    _VERBS[order.verb](order)


def sample(order: argparse.Namespace) -> None:
    """Write the sample dossier, its network already arranged."""
    from briefings.sample import create_sample

    with create_sample(order.out, passphrase=passphrase(order)) as session:
        say([f"{session.path}: {session.about.title}"])


def new(order: argparse.Namespace) -> None:
    """Make an empty dossier."""
    from briefings.domain.dossier import About
    from briefings.session import Session

    title = order.title or order.out.stem
    if not title.isprintable():
        raise BadInputError("The title holds characters that cannot be printed.", remedy="Name it with --title TITLE.")
    about = About(title=title)
    with Session.create(order.out, about, passphrase=passphrase(order)) as session:
        say([f"{session.path}: {session.about.title}"])


def info(order: argparse.Namespace) -> None:
    """Say what is in the dossier."""
    with opened(order) as session:
        counts = {kind.value: number for kind, number in session.counts().items()}
        if order.json:
            print_json(
                {
                    "title": session.about.title,
                    "counts": counts,
                    "schema_version": session.schema_version,
                    "encrypted": session.encrypted,
                }
            )
            return
        state = "encrypted" if session.encrypted else "not encrypted"
        say([f"{session.about.title} (schema version {session.schema_version}, {state})"])
        say(f"{number:7d}  {kind.replace('_', ' ')}" for kind, number in counts.items())


def briefs(order: argparse.Namespace) -> None:
    """List the briefs with the numbers by which `render` knows them."""
    with opened(order) as session:
        listed = list(enumerate(briefs_of(session), 1))
        if order.json:
            print_json([{"number": n, "title": b.title, "template": b.template, "pages": b.pages} for n, b in listed])
        else:
            say(f"{number}  {brief.title}" for number, brief in listed)


def check(order: argparse.Namespace) -> None:
    """Say which checks are open and which are met."""
    from briefings.compose.checks import check as check_brief

    with opened(order) as session:
        findings = check_brief(brief_of(session, order.brief), session)
    if order.json:
        print_json(
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
    say(f"{one.severity.value:5s} {one.sentence} {one.remedy}".rstrip() for one in findings)


def figure(order: argparse.Namespace) -> None:
    """Export the network of a day or the timeline as SVG, PDF or PNG."""
    from briefings.compose.picture import alone
    from briefings.publish.files import write_whole

    require_ending(order.out, ".svg", ".pdf", ".png")
    with opened(order) as session:
        scene = _network_scene(session, order) if order.what == "network" else _timeline_scene(session, order)
        title = f"{session.about.title}: {order.what}"
        scene = alone(scene, session, title)
    write_whole(order.out, _drawn(scene, order.out, title, records=order.records))
    say([f"{order.out}"])


_VERBS = {
    "sample": sample,
    "new": new,
    "info": info,
    "briefs": briefs,
    "render": verbs_publish.render,
    "typeset": verbs_publish.typeset,
    "specimen": verbs_publish.specimen,
    "fonts": verbs_fonts.fonts,
    "check": check,
    "figure": figure,
    "network": verbs_network.network,
    "compare": verbs_network.compare,
    "analyse": verbs_graphs.analyse,
    "import-network": verbs_graphs.import_network,
    "export-network": verbs_graphs.export_network,
    "search": verbs_search.search,
    "history": verbs_past.history,
    "undo": verbs_past.undo,
    "redo": verbs_past.redo,
    "backup": verbs_upkeep.backup,
    "restore": verbs_upkeep.restore,
    "verify": verbs_upkeep.verify,
    "repair": verbs_upkeep.repair,
    "passphrase": verbs_keys.change_passphrase,
    "recovery-key": verbs_keys.print_recovery_key,
    "export-data": verbs_data.export_data,
    "import-data": verbs_data.import_data,
}


def _network_scene(session: Session, order: argparse.Namespace) -> Scene:
    from briefings.figures.network import network_scene
    from briefings.network.arrangements import Arrangement, arranged
    from briefings.network.arrangements.ground import ground

    shown, arrangement = network_of(session, order), Arrangement(order.arrangement)
    width, height = FIGURE
    return network_scene(
        shown,
        arranged(arrangement, session, shown),
        width=width,
        height=height,
        ground=ground(session, shown) if arrangement is Arrangement.MAP else (),
    )


def _timeline_scene(session: Dossier, order: argparse.Namespace) -> Scene:
    from briefings.figures.timeline import timeline_scene
    from briefings.figures.timeline_rows import timeline_rows

    # It is the same on every day; a day or scenario that does not exist is refused all the same.
    asked_for(session, order)
    return timeline_scene(timeline_rows(session), width=FIGURE[0], names=True)


def _drawn(scene: Scene, out: Path, title: str, *, records: bool) -> bytes:
    if out.suffix.lower() == ".svg":
        from briefings.publish.svg import svg_text

        return svg_text(scene, title=title, records=records).encode()
    if out.suffix.lower() == ".png":
        from briefings.publish.png import scene_png

        return scene_png(scene, title=title)
    from briefings.publish.pdf import scene_pdf

    return scene_pdf(scene, title=title, created="")
