"""What the installer can do. Each verb takes an Order and gives an exit code."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from installer import libraries
from installer.doctor import examine
from installer.environment import Environment, Supply, pip
from installer.places import Places, traces
from installer.refusal import RefusedError
from installer.system import require_supported_system

HELP = {
    "run": "open the window on the sample dossier; without a screen, export its brief to PDF",
    "test": "run the tests",
    "sample": "export the sample's ministerial brief to PDF, without a window",
    "doctor": "show what is here and what is missing",
    "wheelhouse": "collect the packages in a folder, for a machine without a network",
    "uninstall": "remove the environment; dossiers stay",
}
RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
CHECKS = {
    "style": ("-m", "ruff", "check", "--output-format", "concise"),
    "layout": ("-m", "ruff", "format", "--check"),
    "types": ("-m", "mypy"),
    "layers": ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-logo'])"),
    "spelling": ("-m", "codespell_lib"),
}
# A change is refused for what it does and never by chance; whoever runs the tests elsewhere gets a new order each time.
SAME_ORDER = ("--randomly-seed", "1")
SAME_HASHES = {"PYTHONHASHSEED": "1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One call of the installer."""

    verb: str
    places: Places
    supply: Supply = field(default_factory=Supply)
    may_install: bool = True
    sure: bool = False
    everything: bool = False
    folder: Path | None = None
    platforms: tuple[str, ...] = ()
    python_version: str | None = None
    rest: tuple[str, ...] = ()

    @property
    def environment(self) -> Environment:
        """The environment that belongs to the checkout."""
        return Environment(folder=self.places.environment, checkout=self.places.checkout)

    def locks(self, *, with_tests: bool) -> list[Path]:
        """List the lock files to install, the most complete last."""
        names = [RUN_LOCK, TEST_LOCK] if with_tests else [RUN_LOCK]
        return [self.places.checkout / name for name in names]


def do(order: Order) -> int:
    """Carry out an order. Raises RefusedError with what is wrong and what to do."""
    verbs = {
        "run": run,
        "test": test,
        "sample": sample,
        "doctor": doctor,
        "wheelhouse": wheelhouse,
        "uninstall": uninstall,
    }
    return verbs[order.verb](order)


def run(order: Order) -> int:
    """Open the window on the sample, or do the main job without one."""
    if not libraries.has_screen(os.environ):
        print("There is no screen here, so the sample's brief is exported instead of opening the window.")
        return sample(order)
    libraries.provide(libraries.missing(libraries.needed(os.environ)), may_install=order.may_install)
    return _ready(order).call("-m", "desktop", "--sample")


def sample(order: Order) -> int:
    """Make the sample dossier afresh, render its ministerial brief and say where the PDF is."""
    environment = _ready(order)
    brief = order.places.output / "sample-brief.pdf"
    brief.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="chancery-") as folder:
        dossier = Path(folder) / "sample.dossier"
        code = environment.call("-m", "briefings", "sample", dossier, quiet=True) or environment.call(
            "-m", "briefings", "render", dossier, "1", "-o", brief, quiet=True
        )
    if code == 0:
        pages = environment.ask("import sys, pypdfium2; print(len(pypdfium2.PdfDocument(sys.argv[1])))", brief)
        print(f"{brief}\n{pages} pages, SHA-256 {hashlib.sha256(brief.read_bytes()).hexdigest()}")
    return code


def test(order: Order) -> int:
    """Run the tests; in CI or with --all also style, types and layers, each whatever became of the others, and say at
    the end which failed. Gives the first code that is not 0."""
    lacking = libraries.missing(libraries.needed({}))
    try:
        libraries.provide(lacking, may_install=order.may_install)
    except RefusedError as refusal:
        # The engine does not need them; tests/conftest.py leaves out the window's tests and says so.
        print(f"The window will not be tested. {refusal}")
    environment = _ready(order, with_tests=True)
    in_ci = os.environ.get("CI") == "true"
    pytest = ("-m", "pytest", *(order.rest or ("-n", "auto", *(SAME_ORDER if in_ci else ()))))
    codes = {"tests": environment.call(*pytest, variables=SAME_HASHES if in_ci else {})}
    for name, arguments in CHECKS.items() if order.everything or in_ci else ():
        print(f"Checking {name}")
        codes[name] = environment.call(*arguments)
    failed = [name for name, code in codes.items() if code]
    print(f"Failed: {', '.join(failed)}" if failed else f"Passed: {', '.join(codes)}")
    return next((code for code in codes.values() if code), 0)


def doctor(order: Order) -> int:
    """Show the state of this machine. Gives 3 if a library is missing and 1 if the environment is not ready."""
    return examine(order.places, order.environment, order.locks(with_tests=True))


def wheelhouse(order: Order) -> int:
    """Collect the wheels of the lock in a folder, for this system or for another."""
    if order.folder is None:
        raise RefusedError("Name the folder to fill.")
    order.folder.mkdir(parents=True, exist_ok=True)
    target = [word for tag in order.platforms for word in ("--platform", tag)]
    if order.python_version:
        target += ["--python-version", order.python_version]
    lock = order.locks(with_tests=order.everything)[-1]
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--dest", str(order.folder), *target]
    command = [sys.executable, *pip("download"), *options, "--requirement", str(lock)]
    if subprocess.run(command, check=False).returncode:
        raise RefusedError("The packages could not be collected; pip says why above.")
    python = order.python_version or sysconfig.get_python_version()
    print(f"These packages are for Python {python}. Bring {order.folder} along with the program, and there run:")
    print(f"  python3 -m installer run --wheelhouse {order.folder.name}")
    return 0


def uninstall(order: Order) -> int:
    """Remove the environment, if this installer made it, and list what stays."""
    environment = order.environment
    if environment.is_ours:
        if not (order.sure or _agrees(f"Remove {environment.folder}?")):
            return 1
        shutil.rmtree(environment.folder)
        print(f"Removed {environment.folder}.")
    else:
        print(f"There is no environment of this installer in {environment.folder}.")
    print("What stays: your dossiers, wherever you keep them; system libraries; and these folders:")
    for folder in [order.places.checkout, *traces(os.environ)]:
        print(f"  {folder}")
    return 0


def _ready(order: Order, *, with_tests: bool = False) -> Environment:
    environment, locks = order.environment, order.locks(with_tests=with_tests)
    if not environment.holds(locks[-1]):
        require_supported_system()
        environment.fill(locks, order.supply)
    return environment


def _agrees(question: str) -> bool:
    return sys.stdin.isatty() and input(f"{question} [y/N] ").strip().lower() in {"y", "yes"}
