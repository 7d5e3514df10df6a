"""A file as it was given: its name for messages, its bytes, its text. What the text means is for each format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

AGAIN = "Correct that line and read the file again."
LARGEST = 256 << 20
"""The largest file that is read, in bytes."""
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
NOT_UNICODE = "The file is not in Unicode; its letters were read as Western European (ISO 8859-1)."


@dataclass(frozen=True, slots=True)
class Given:
    """A file by its name and what is in it."""

    name: str
    data: bytes

    def bad(self, line: int, what: str, remedy: str = AGAIN) -> BadInputError:
        """A refusal that names the file and the line, from 1; `what` is the rest of the sentence."""
        return BadInputError(f"{self.name}, line {line}: {what}", remedy=remedy)

    def text(self) -> tuple[str, tuple[str, ...]]:
        r"""The text with line ends as "\\n", and a remark where its encoding had to be supposed.

        Raises BadInputError where it is no text.
        """
        remarks: tuple[str, ...] = ()
        encoding = next((name for mark, name in _MARKS if self.data.startswith(mark)), "utf-8")
        try:
            text = self.data.decode(encoding)
        except UnicodeDecodeError as problem:
            if encoding != "utf-8":
                line = self.data[: problem.start].count(b"\n") + 1
                raise self.bad(line, "the text breaks off or is damaged.", "Save the file again as UTF-8.") from None
            text, remarks = self.data.decode("latin-1"), (NOT_UNICODE,)
        if match := _NO_TEXT.search(text):
            line = text.count("\n", 0, match.start()) + 1
            raise self.bad(line, "the file is no text.", "Choose a graph file or a table.")
        # Old programs end a text with Ctrl+Z.
        return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a"), remarks


def given(path: Path) -> Given:
    """Read a file. Raises NotFoundError where there is none or it cannot be read, BadInputError where it is no file of
    a size that can be read."""
    try:
        if path.is_dir():
            raise BadInputError(f"{path.name} is a folder.", remedy="Name a graph file or a table in it.")
        # A pipe may never end, and a device holds no file.
        if path.exists() and not path.is_file():
            raise BadInputError(f"{path.name} is no file.", remedy="Save what it gives as a file and read that.")
        if path.stat().st_size > LARGEST:
            raise BadInputError(
                f"{path.name} is larger than {LARGEST >> 20} MB.", remedy="Export a part of the graph and read that."
            )
        return Given(path.name, path.read_bytes())
    except FileNotFoundError:
        raise NotFoundError(f"There is no file {path}.", remedy="Check the name and the folder.") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or "its name is none"
        raise NotFoundError(f"{path} cannot be read: {reason}.", remedy="Check that it may be read.") from None
