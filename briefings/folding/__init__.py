"""Words as search compares them: folded, and in a Latin form that joins the scripts. No SQL and no records here."""

from briefings.folding.folding import Word, fold, forms, indexed, key, words

__all__ = ["Word", "fold", "forms", "indexed", "key", "words"]
