"""Structural balance of the network: the panel, and what it says."""

from desktop.pages.network.panels.balance.panel import BalancePanel

__all__ = ["BalancePanel"]
