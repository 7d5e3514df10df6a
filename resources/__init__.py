"""Everything Chancery ships that is not code: fonts, icons, themes, templates, phrases, the sample.

Only the way to those files lives here; whoever uses a file knows how to read it.
"""

from pathlib import Path

__all__ = ["path"]


def path(*parts: str) -> Path:
    """Give the place of a bundled file or folder, e.g. ``path("fonts", "document", "source-sans")``.

    The same in a checkout and in an installed wheel, which both keep the files beside this module. Whether
    the file is there is not checked: reading it says so.
    """
    return Path(__file__).parent.joinpath(*parts)
