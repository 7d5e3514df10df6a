"""What a dossier is made of: frozen values without storage, network or page.

One module per kind of record, one per value type; `dossier.py` says what a reader may ask of an open dossier.
"""
