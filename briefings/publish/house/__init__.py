"""The house that a document is set for: its style as data, its words, its seal. No page is made here."""
