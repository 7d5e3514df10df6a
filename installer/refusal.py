"""What the installer says when it cannot go on."""

MISSING_SYSTEM_PART = 3


class RefusedError(Exception):
    """A reason and a way out, in whole sentences, with the exit code that tells a script which kind it is.

    Code 1: the set-up failed; 3: the machine lacks something that only its owner can install.
    """

    def __init__(self, reason: str, *, code: int = 1) -> None:
        super().__init__(reason)
        self.code = code
