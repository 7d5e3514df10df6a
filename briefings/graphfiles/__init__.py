"""Graphs in the files of other programs: read as they stand, written with what the format can hold."""
