"""Trying things out on the network: an overlay of changes under a name, and what can be made of it.

The facts are read here and never written: a what-if is kept beside them, by `SaveWhatIf` alone.
"""
