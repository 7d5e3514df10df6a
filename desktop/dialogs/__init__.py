"""Windows that ask or tell one thing and close: passphrase, settings, history, trash, help."""
