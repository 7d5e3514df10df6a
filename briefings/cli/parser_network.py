"""What may be said of networks on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

TABLES = "graph file (.graphml .gexf .gml .net .paj .sif .zip) or table of ties (.csv .tsv …)"


def network(verb: argparse.ArgumentParser) -> None:
    """Options of `network`."""
    _when(verb)
    _under(verb)
    _figures(verb)


def picture(verb: argparse.ArgumentParser) -> None:
    """Options of `figure`."""
    _when(verb)
    _under(verb)
    verb.add_argument(
        "--arrangement", choices=("free", "map", "circle", "layers"), default="free", help="where actors stand (free)"
    )
    verb.add_argument("--records", action="store_true", help="each shape of an SVG names the record that it shows")


def compare(verb: argparse.ArgumentParser) -> None:
    """Options of `compare`."""
    _when(verb)
    _under(verb)
    verb.add_argument(
        "--with",
        dest="other",
        metavar="DAY|SCENARIO",
        help="the network to hold it against: a day, a scenario, a what-if",
    )
    verb.add_argument("--json", action="store_true", help="print JSON")


def analyse(verb: argparse.ArgumentParser) -> None:
    """Options of `analyse`."""
    verb.add_argument("file", type=Path, metavar="GRAPHFILE", help=TABLES)
    _when(verb)
    _table(verb)
    verb.add_argument(
        "--kind", action="append", default=[], metavar="KIND", help="only ties of this kind: defence pact …"
    )
    _figures(verb)


def importing(verb: argparse.ArgumentParser) -> None:
    """Options of `import-network`."""
    verb.add_argument("file", type=Path, metavar="GRAPHFILE", help=TABLES)
    verb.add_argument("--source-title", default="", metavar="TITLE", help="what the file is called as a source")
    verb.add_argument("--actors", default="state", metavar="KIND", help="what new actors are (state)")
    _table(verb)
    verb.add_argument("--json", action="store_true", help="print JSON")


def export(verb: argparse.ArgumentParser) -> None:
    """Options of `export-network`."""
    verb.add_argument("-o", "--out", type=Path, required=True, metavar="OUT.graphml|.gexf|.gml|.net|.sif|.csv|.tsv")
    _when(verb)
    _under(verb)
    verb.add_argument("--gexf-version", choices=("1.3", "1.2"), default="1.3", help="of a .gexf file (1.3)")


def _when(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--on", metavar="DAY", help="the day to look at: 2025-07-01, 1 July 2025")
    verb.add_argument("--until", metavar="DAY", help="every tie from that day until this one, itself left out")


def _under(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--scenario", metavar="NAME", help="under this scenario: its letter or its name")
    verb.add_argument("--what-if", metavar="NAME", help="under this what-if of the dossier")
    verb.add_argument(
        "--end",
        nargs=2,
        action="append",
        default=[],
        metavar="ACTOR",
        help="what if their ties ended; nothing is written",
    )
    verb.add_argument(
        "--add",
        nargs=3,
        action="append",
        default=[],
        metavar=("ACTOR", "ACTOR", "SIGN"),
        help="what if they had this tie",
    )
    verb.add_argument(
        "--turn",
        nargs=3,
        action="append",
        default=[],
        metavar=("ACTOR", "ACTOR", "SIGN"),
        help="what if their ties turned",
    )
    verb.add_argument("--absent", action="append", default=[], metavar="ACTOR", help="what if it were not there")


def _table(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--columns",
        default="",
        metavar="ROLE=HEADING,…",
        help="what the columns of a table are: source, target, sign, weight, kind, start, end, start_year …",
    )
    verb.add_argument("--end-included", action="store_true", help="the end of a tie in a table is its last day")


def _figures(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--measures", action="store_true", help="every measure of every actor too")
    verb.add_argument("--json", action="store_true", help="print JSON")
