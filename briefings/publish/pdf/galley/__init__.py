"""Type that is set and not yet in pages: boxes, and text set into them. What each block sets is in `blocks`."""
