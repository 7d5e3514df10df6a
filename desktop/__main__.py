"""`chancery [FILE]` opens the window, `chancery VERB …` works without one; only the window imports Qt."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

USAGE = """usage: chancery [FILE | --sample]
       chancery VERB …

FILE is a dossier; without one the start screen is shown. --sample opens your own copy of the sample."""
_HELP = frozenset({"-h", "--help", "help"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run Chancery with these arguments and give the exit code: 0 done, 1 refused, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in _HELP:
        sys.stdout.write(usage() + "\n")
        return 0
    if arguments and _may_be_verb(arguments[0]):
        cli = import_module("briefings.cli")
        if arguments[0] in cli.VERBS:
            code: int = import_module("briefings.__main__").run(arguments)
            return code
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-") and arguments[0] != "--sample"):
        sys.stderr.write(USAGE + "\n")
        return 2
    load()
    run: int = import_module("desktop.run").run(arguments)
    return run


def usage() -> str:
    """How the program is called, with every verb that needs no window."""
    summaries: dict[str, str] = import_module("briefings.cli.parser").SUMMARIES
    width = max(map(len, summaries))
    verbs = "\n".join(f"  {verb:{width}}  {summary}" for verb, summary in summaries.items())
    return f"{USAGE}\n\nVerbs, which need no window (`chancery VERB --help` says more):\n{verbs}"


def load() -> None:
    """Load what the first window needs."""
    # What is loaded now stays to the end: looking through it for rubbish takes a tenth of the start and finds none.
    gc.disable()
    # One thread is enough for layouts of some hundred actors, and numpy starts sooner with it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # The engine first: what is imported once Qt is there costs half as much again, for PySide looks at each import.
    import_module("briefings.session")
    import_module("desktop.run")


def _may_be_verb(word: str) -> bool:
    return word.isidentifier() or "-" in word.lstrip("-")[1:]


if __name__ == "__main__":
    raise SystemExit(main())
