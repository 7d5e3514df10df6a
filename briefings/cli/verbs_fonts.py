"""The verb for fonts: which were added here, and adding one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.cli.printing import say
from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    import argparse


def fonts(order: argparse.Namespace) -> None:
    """List the fonts that were added, or add one."""
    from briefings.typography.packs import add_pack, folder, installed

    if order.deed == "list":
        if order.path is not None:
            raise BadInputError("`fonts list` needs no file.", remedy="To add one, say `fonts add FILE`.")
        say([face.key for face in installed()] or [f"None was added yet. They would lie in {folder()}."])
        return
    if order.path is None or not (order.path.is_file() or order.path.is_dir()):
        raise NotFoundError("There is no such font file.", remedy="Name a .ttf file, or a folder of them.")
    say(f"{face.key}: added" for face in add_pack(order.path))
