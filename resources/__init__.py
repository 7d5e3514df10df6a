"""Everything Chancery ships that is not code: fonts, icons, themes, templates, phrases, the sample.

Only the way to those files lives here, and the reading of the TOML that most of them are; what is in them is known to
whoever uses them.
"""

import tomllib
from pathlib import Path
from typing import Any

__all__ = ["path", "path_for", "read"]

_DEFAULT = "en"


def path(*parts: str) -> Path:
    """Give the place of a bundled file or folder, e.g. ``path("fonts", "document", "source-sans")``.

    The same in a checkout and in an installed wheel, which both keep the files beside this module. Whether
    the file is there is not checked: reading it says so.
    """
    return Path(__file__).parent.joinpath(*parts)


def path_for(language: str, *parts: str) -> Path:
    """Give the TOML file for a language (BCP 47) in a bundled folder, that for English where there is none."""
    wanted = path(*parts, f"{language.split('-', maxsplit=1)[0].lower()}.toml")
    return wanted if wanted.is_file() else path(*parts, f"{_DEFAULT}.toml")


def read(file: Path) -> dict[str, Any]:
    """Read a TOML file. Raises OSError, and ValueError where it is not TOML in UTF-8."""
    return tomllib.loads(file.read_text(encoding="utf-8"))
