import shutil
import subprocess

import pytest

from installer.places import CHECKOUT

# In parts, so that this file does not hold what it looks for.
HOSTS = tuple(
    ".".join(parts).encode()
    for parts in (("pypi", "org"), ("pypi", "python", "org"), ("pythonhosted", "org"), ("registry", "npmjs"))
)


@pytest.mark.skipif(
    not (CHECKOUT / ".git").exists() or not shutil.which("git"), reason="needs the history of a checkout"
)
def test_no_file_names_the_host_of_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, check=True).stdout
    files = [CHECKOUT / name for name in listed.decode().split("\0") if name]

    naming = [file for file in files if file.is_file() and any(host in file.read_bytes() for host in HOSTS)]

    assert naming == []
