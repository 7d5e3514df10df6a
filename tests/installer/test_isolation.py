import os
import socket
from pathlib import Path

import platformdirs
import pytest


def test_settings_of_a_test_go_to_a_temporary_folder() -> None:
    assert Path(platformdirs.user_config_dir("chancery")).is_relative_to(os.environ["HOME"])
    assert Path(os.environ["HOME"]).name.startswith("home")


def test_a_test_cannot_reach_the_network() -> None:
    with pytest.raises(UserWarning, match="tried to use socket"):
        socket.create_connection(("localhost", 9))
