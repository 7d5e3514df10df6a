"""What verbs write: lines for people and JSON for programs on standard output, remarks on standard error."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_SIGN = "\ufffd"


def say(lines: Iterable[str]) -> None:
    """One line after the other."""
    sys.stdout.writelines(f"{line}\n" for line in lines)


def warn(sentence: str) -> None:
    """A remark or a refusal on standard error, in one line. A name in it may hold orders to the terminal: signs stand
    in their place."""
    sys.stderr.write(f"chancery: {_CONTROL.sub(_SIGN, sentence)}\n")


def print_json(value: object) -> None:
    """A value as indented JSON."""
    # Escapes say everything where the output has no Unicode.
    plain = (sys.stdout.encoding or "").casefold().replace("-", "") != "utf8"
    json.dump(value, sys.stdout, ensure_ascii=plain, indent=2)
    sys.stdout.write("\n")
