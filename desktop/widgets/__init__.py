"""Reusable widgets in the product's look. They are given a theme and plain values and know no dossier.

Import each from its own module, for instance `from desktop.widgets.button import Button`.
"""
