import pytest

from installer import system
from installer.refusal import RefusedError


def test_this_machine_runs_the_tests_and_so_is_supported() -> None:
    system.require_supported_system()


def test_a_python_newer_than_qt_is_refused_with_the_range_that_works() -> None:
    with pytest.raises(RefusedError, match=r"Python 3\.15 yet.* 3\.11 to 3\.14") as refusal:
        system.require_python((3, 15))

    assert refusal.value.code == 3


@pytest.mark.parametrize(("machine", "c_library"), [("x86_64", "glibc 2.34"), ("aarch64", "glibc 2.41.9000")])
def test_a_recent_c_library_is_accepted(machine: str, c_library: str) -> None:
    system.require_linux(machine, c_library)


@pytest.mark.parametrize(
    ("machine", "c_library", "reason"),
    [
        ("x86_64", "glibc 2.31", "this system has glibc 2.31"),
        ("aarch64", "glibc 2.36", r"needs glibc 2\.39 or later on aarch64"),
        ("x86_64", "", "another C library"),
        ("riscv64", "glibc 2.41", "not made for riscv64"),
    ],
)
def test_a_system_without_packages_is_refused(machine: str, c_library: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        system.require_linux(machine, c_library)
