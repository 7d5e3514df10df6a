"""`chancery [FILE]` opens the window, `chancery VERB …` works without one; only the window imports Qt."""

import sys
from collections.abc import Sequence
from importlib import import_module

USAGE = """usage: chancery [FILE | --sample]
       chancery VERB …

FILE is a dossier; without one the start screen is shown. --sample opens your own copy of the sample.
`chancery --help` shows this, `chancery help` the verbs that need no window."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run Chancery with these arguments and give the exit code: 0 done, 1 refused, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if any(word in {"-h", "--help"} for word in arguments[:1]):
        sys.stdout.write(USAGE + "\n")
        return 0
    if arguments and _may_be_verb(arguments[0]):
        cli = import_module("briefings.cli")
        if arguments[0] in cli.VERBS:
            code: int = cli.main(arguments)
            return code
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-") and arguments[0] != "--sample"):
        sys.stderr.write(USAGE + "\n")
        return 2
    # The engine first: what is imported once Qt is there costs half as much again, for PySide looks at each import.
    import_module("briefings.session")
    run: int = import_module("desktop.run").run(arguments)
    return run


def _may_be_verb(word: str) -> bool:
    return word.isidentifier() or "-" in word.lstrip("-")[1:]


if __name__ == "__main__":
    raise SystemExit(main())
