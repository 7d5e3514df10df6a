"""What pages and the inspector show of records, in words and rows. Nothing here draws, nothing writes."""
