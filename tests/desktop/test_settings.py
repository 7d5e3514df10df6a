from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from desktop.theme import Scheme
from desktop.theme.theme import BASE_POINTS


def test_choices_are_found_again(tmp_path: Path) -> None:
    first = Settings(tmp_path / "s.ini")
    first.scheme, first.text_points, first.author = Scheme.DARK, 14.0, " L. Moreau "
    first.flush()
    second = Settings(tmp_path / "s.ini")
    assert (second.scheme, second.text_points, second.author) == (Scheme.DARK, 14.0, "L. Moreau")


def test_a_damaged_file_gives_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "s.ini").write_text("[look]\nscheme=mauve\ntext_points=big\n")
    settings = Settings(tmp_path / "s.ini")
    assert (settings.scheme, settings.text_points) == (Scheme.SYSTEM, BASE_POINTS)


def test_a_choice_made_anew_is_said_once(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    with qtbot.waitSignal(settings.changed):
        settings.scheme = Scheme.DARK
    with qtbot.assertNotEmitted(settings.changed):
        settings.scheme = Scheme.DARK


def test_recent_files_stand_latest_first_and_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    for name in ("a", "b", "a"):
        settings.remember_file(Path(name))
    assert settings.recent == (Path("a"), Path("b"))


def test_at_most_eight_files_are_recent(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    for number in range(12):
        settings.remember_file(Path(str(number)))
    assert len(settings.recent) == 8


def test_dossiers_lock_after_ten_minutes_unless_another_time_is_chosen(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    assert settings.lock_after == 10
    settings.lock_after = 0
    settings.flush()
    assert Settings(tmp_path / "s.ini").lock_after == 0


def test_the_number_of_the_device_is_made_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    number = settings.device
    assert 0 < number < 2**23
    settings.flush()
    assert Settings(tmp_path / "s.ini").device == number
