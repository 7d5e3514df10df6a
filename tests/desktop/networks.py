"""The network page in a real window, for tests."""

from pathlib import Path

from PySide6.QtTest import QTest

from desktop.application import Application
from desktop.navigation import PageKey
from desktop.pages.network.page import NetworkPage
from desktop.shell.window import DossierWindow
from tests.desktop.running import opened
from tests.samples import copy_sample


def network_page(window: DossierWindow) -> NetworkPage:
    """The network page of a window, without motion."""
    window.context.theme.set_motion(wanted=False)
    window.context.navigator.go(PageKey.NETWORK)
    QTest.qWait(20)
    page = window.pages.current
    assert isinstance(page, NetworkPage)
    return page


def sample_network(application: Application, folder: Path) -> NetworkPage:
    """The network page of the sample dossier, made in a folder."""
    sample = copy_sample(folder / "Sample.dossier")
    return network_page(opened(application, sample))
