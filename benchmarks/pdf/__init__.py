"""The PDF engine beside its peers, on one made-up brief in three sizes."""
