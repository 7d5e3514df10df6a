"""Structural balance: does friend and foe add up? Triangles, camps, and how far a network is from two of them.

Here is what needs nothing but Python. `frustration`, `stability`, `k_camps` and `spectra` load scipy, so they are
taken from their modules, and late.
"""

from briefings.network.balance.camps import Camps, camps
from briefings.network.balance.triangles import census, misfits

__all__ = ["Camps", "camps", "census", "misfits"]
