"""Documents to files: how they are set, and what is said of the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.cli.printing import say, warn
from briefings.cli.protection import delivery_of, refuse_protection
from briefings.errors import BadInputError, TooLongError
from briefings.publish.formats import Format, lacking, written
from briefings.publish.house.seals import seal_file
from briefings.publish.setting import Digits, House, NotesAt, Paper, Setting

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from briefings.compose.document import Document
    from briefings.publish.pdf import Fit

_NAMED = 5  # characters
_CALLED = {Format.WEB: "a web page", Format.TEXT: "plain text"}
_IDLE = {
    Format.WEB: ("pages", "notes", "line_numbers"),
    Format.TEXT: ("style", "pages", "paper", "notes", "binding", "seal", "accent", "line_numbers"),
}


def setting_of(order: argparse.Namespace) -> Setting:
    """How an order wants its copy set. Raises BadInputError and NotFoundError."""
    if order.copy > order.copies > 0 or (order.copies and not order.copy):
        raise BadInputError(
            f"There is no copy {order.copy} of {order.copies}.", remedy="Number it with --copy N --copies N."
        )
    house = House(
        ministry=order.ministry,
        department=order.department,
        seal=b"" if order.seal is None else seal_file(order.seal),
        accent=order.accent,
    )
    return Setting(
        style=order.style,
        paper=order.paper,
        pages=order.pages,
        binding=order.binding,
        line_numbers=order.line_numbers,
        recipient=order.recipient,
        copy=order.copy,
        copies=order.copies,
        notes=NotesAt(order.notes),
        digits=Digits(order.digits),
        house=house,
    )


def write(document: Document, setting: Setting, order: argparse.Namespace) -> None:
    """Write the document as the ending of the name says, and say what came of it.

    Raises TooLongError once it is written, where a PDF takes more pages than were asked for."""
    from briefings.publish.files import write_whole

    as_what = Format(order.out.suffix.casefold())
    if as_what is not Format.PDF:
        refuse_protection(order)
        if idle := _idle(order, as_what):
            warn(f"{_and(idle)} {'change' if len(idle) > 1 else 'changes'} nothing in {_CALLED[as_what]}.")
        write_whole(order.out, written(document, setting, as_what).data)
        say([f"{order.out}"])
        return
    pdf = written(document, setting, as_what, delivery_of(order))
    write_whole(order.out, pdf.data)
    say([f"{order.out}: {pdf.pages} page{'' if pdf.pages == 1 else 's'}"])
    if unknown := lacking(document, setting):
        warn(_without_glyph(unknown))
    if pdf.fit is not None and not pdf.fit.fits:
        raise _too_long(document, setting, pdf.fit, pdf.pages)


def _idle(order: argparse.Namespace, as_what: Format) -> list[str]:
    """The options that were given and that a format has no use for."""
    given = {f"--{name.replace('_', '-')}": getattr(order, name) for name in _IDLE.get(as_what, ())}
    return [option for option, value in given.items() if value and value is not Paper.A4]


def _and(named: Sequence[str]) -> str:
    *most, last = named
    return f"{', '.join(most)} and {last}" if most else last


def _too_long(document: Document, setting: Setting, fit: Fit, pages: int) -> TooLongError:
    """What to cut so that it fits."""
    wanted = document.pages if setting.pages is None else setting.pages
    heads = {section.key: section.head.replace("\n", ": ") for section in document.sections}
    longest = [f"“{heads[key]}”" for key in fit.longest if heads.get(key)]
    where = f" The longest parts: {', '.join(longest)}." if longest else ""
    return TooLongError(
        f"It is written, but takes {pages} pages instead of {wanted}.",
        remedy=f"Cut about {fit.lines_over} lines, or leave a part out, and export again.{where}",
    )


def _without_glyph(lacking: str) -> str:
    """Which characters no font shows."""
    from briefings.typography.scripts import numbered

    named = ", ".join(map(numbered, lacking[:_NAMED]))
    more = f" and {len(lacking) - _NAMED} more" if len(lacking) > _NAMED else ""
    return f"No font has {named}{more}; a sign stands in their place. Add a font that has them: `fonts add FILE`."
