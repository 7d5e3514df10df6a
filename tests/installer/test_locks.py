import hashlib
import re
import tomllib

import pytest

from installer.environment import PIP_SHA256, PIP_WHEEL
from installer.places import CHECKOUT

LOCKS = ("requirements.lock", "requirements-test.lock")


def pins(lock: str) -> dict[str, str]:
    text = (CHECKOUT / lock).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))


def declared(group: str | None = None) -> list[str]:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    requirements = project["optional-dependencies"][group] if group else project["dependencies"]
    return [re.split(r"[<>=!~]", requirement)[0] for requirement in requirements]


def test_the_lock_holds_all_that_the_program_declares() -> None:
    assert set(declared()) <= pins("requirements.lock").keys()


def test_the_test_lock_adds_to_the_other_and_changes_none_of_its_versions() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-test.lock").items()
    assert set(declared("test")) <= pins("requirements-test.lock").keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_once_and_has_hashes(lock: str) -> None:
    entries = (CHECKOUT / lock).read_text("utf-8").replace("\\\n", " ").splitlines()
    packages = [entry for entry in entries if entry and not entry.startswith("#")]

    assert all("==" in package and "--hash=sha256:" in package for package in packages)
    assert len(packages) == len(pins(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_to_fetch_from(lock: str) -> None:
    assert not re.search(r"://|^--?(index|extra-index|find-links)", (CHECKOUT / lock).read_text("utf-8"), re.MULTILINE)


def test_the_qt_release_that_aborts_is_kept_out() -> None:
    assert pins("requirements.lock")["pyside6-essentials"] != "6.12.0"


def test_pip_is_the_one_that_the_lock_names() -> None:
    assert hashlib.sha256(PIP_WHEEL.read_bytes()).hexdigest() == PIP_SHA256
    assert f"--hash=sha256:{PIP_SHA256}" in (CHECKOUT / "requirements.lock").read_text("utf-8")
