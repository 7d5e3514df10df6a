"""Graphs in the files of other programs: read as they stand, written with what the format can hold."""

READ = (".graphml", ".gexf", ".gml", ".net", ".paj", ".mat", ".sif", ".csv", ".tsv", ".xml", ".zip", ".gz")
"""Endings of what can be read; tables may have any other."""
