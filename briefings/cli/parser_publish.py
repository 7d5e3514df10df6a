"""What may be said of documents that leave the house: how they are set, marked, protected."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from briefings.publish.delivery import Kind
from briefings.publish.setting import MOST_BINDING, Digits, NotesAt, Paper


def render(verb: argparse.ArgumentParser) -> None:
    """Options of `render`, after the dossier and the brief."""
    verb.add_argument("-o", "--out", type=Path, required=True, metavar="OUT.pdf|.docx|.html|.txt")
    _setting(verb)
    verb.add_argument(
        "--changes-since", metavar="DAY", help="bars in the margin beside what has changed since the end of that day"
    )
    verb.add_argument("--portion-marks", action="store_true", help="each paragraph and figure starts with its marking")


def typeset(verb: argparse.ArgumentParser) -> None:
    """Options of `typeset`."""
    verb.add_argument("file", type=Path, metavar="FILE.md|FILE.txt", help="Markdown (.md), or plain text")
    verb.add_argument("-o", "--out", type=Path, required=True, metavar="OUT.pdf|.docx|.html|.txt")
    verb.add_argument(
        "--title", type=_words, metavar="TITLE", help="where the text has none of its own (the file's name)"
    )
    verb.add_argument("--language", type=_tag, metavar="TAG", help="of the text, such as fr, az or zh-Hans")
    _setting(verb)


def specimen(verb: argparse.ArgumentParser) -> None:
    """Options of `specimen`."""
    verb.add_argument("-o", "--out", type=Path, required=True, metavar="OUT.pdf|.docx|.html|.txt")
    _setting(verb)


def fonts(verb: argparse.ArgumentParser) -> None:
    """Options of `fonts`."""
    verb.add_argument("deed", nargs="?", choices=("list", "add"), default="list")
    verb.add_argument("path", nargs="?", type=Path, metavar="FILE|FOLDER", help="a font (.ttf), or a folder of fonts")


def _setting(verb: argparse.ArgumentParser) -> None:
    _sheet(verb)
    _house(verb)
    _copy(verb)
    _protection(verb)


def _sheet(verb: argparse.ArgumentParser) -> None:
    sheet = verb.add_argument_group("how it is set")
    sheet.add_argument("--style", default="", metavar="NAME", help="house style: serif or sans (the template's own)")
    sheet.add_argument(
        "--pages",
        type=_whole,
        metavar="N",
        help="fit a PDF to N pages; 0 for as many as it takes (exit code 3 where it is written but takes more)",
    )
    sheet.add_argument("--paper", type=_paper, default=Paper.A4, metavar="A4|Letter", help="the sheet (A4)")
    sheet.add_argument(
        "--notes",
        choices=(NotesAt.PAGE.value, NotesAt.END.value),
        default="",
        help="at the foot of their pages or at the end",
    )
    sheet.add_argument(
        "--binding", type=_millimetres, default=0.0, metavar="MM", help="further margin at the edge that is bound"
    )
    sheet.add_argument(
        "--digits",
        choices=tuple(digits.value for digits in Digits),
        default=Digits.WESTERN.value,
        help="of numbers: as they are, or the language's own",
    )


def _house(verb: argparse.ArgumentParser) -> None:
    house = verb.add_argument_group("whose it is")
    house.add_argument("--ministry", type=_words, default="", metavar="NAME", help="at the head of the first page")
    house.add_argument("--department", type=_words, default="", metavar="NAME", help="below the ministry")
    house.add_argument("--seal", type=Path, metavar="FILE", help="a picture at the head of the first page")
    house.add_argument("--accent", default="", metavar="#RRGGBB", help="the colour of heads and numbers")


def _copy(verb: argparse.ArgumentParser) -> None:
    copy = verb.add_argument_group("which copy it is")
    copy.add_argument("--line-numbers", action="store_true", help="for a draft: number the lines")
    copy.add_argument("--recipient", type=_words, default="", metavar="NAME", help="written across each page")
    copy.add_argument("--copy", type=_whole, default=0, metavar="N", help="the number of this copy")
    copy.add_argument("--copies", type=_whole, default=0, metavar="N", help="of how many")


def _protection(verb: argparse.ArgumentParser) -> None:
    group = verb.add_argument_group(
        "how a PDF is kept and protected",
        "A passphrase is the first line of its file, or stands in CHANCERY_OPEN_PASSPHRASE, CHANCERY_OWNER_PASSPHRASE "
        "or CHANCERY_SIGN_PASSPHRASE; on a terminal it is asked for.",
    )
    group.add_argument(
        "--kind",
        choices=[kind.value for kind in Kind],
        default=Kind.ARCHIVE.value,
        help="what the file is for (archive)",
    )
    group.add_argument("--attach-data", action="store_true", help="put the brief in machine-readable form into it")
    group.add_argument(
        "--open-passphrase-file", type=Path, metavar="FILE", help="what an encrypted file asks every reader for"
    )
    group.add_argument(
        "--owner-passphrase-file", type=Path, metavar="FILE", help="what it asks for of whoever wants to change it"
    )
    group.add_argument("--sign", type=Path, metavar="FILE.p12", help="sign it with the key in a PKCS#12 file")
    group.add_argument("--sign-passphrase-file", type=Path, metavar="FILE", help="what opens that file")
    group.add_argument("--signed-at", metavar="TIME", help="as 2025-07-05T12:00:00+02:00 (now)")
    group.add_argument("--visible", action="store_true", help="show the signature below the last section")


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 5):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 9999")
    return int(text)


def _words(text: str) -> str:
    if not text.isprintable():
        raise argparse.ArgumentTypeError(f"{text!a} holds characters that cannot be printed")
    return text


def _tag(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", text):
        raise argparse.ArgumentTypeError(f"{text!a} is no language; write fr, az or zh-Hans")
    return text


def _paper(text: str) -> Paper:
    for paper in Paper:
        if text.casefold() == paper.casefold():
            return paper
    raise argparse.ArgumentTypeError(f"{text!r} is no sheet we know: A4 or Letter")


def _millimetres(text: str) -> float:
    try:
        width = float(text)
    except ValueError:
        width = -1.0
    if not 0.0 <= width <= MOST_BINDING:
        raise argparse.ArgumentTypeError(f"{text!r} is no width from 0 to {MOST_BINDING:g} mm")
    return width
