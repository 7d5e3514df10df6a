"""Sets up, runs and tests Chancery on a bare machine, with Python's standard library alone.

``python3 -m installer run`` is the whole story for a user; README.md here tells how it works. Nothing of the
program itself is imported: it may not be able to load yet.
"""
