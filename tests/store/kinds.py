"""Hypothesis strategies for records of every kind, with references into a small fixed world of ids."""
