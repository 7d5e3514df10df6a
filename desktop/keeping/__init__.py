"""What stands between a dossier and everybody else: opening, the lock, backups, and work on the file as a whole."""
