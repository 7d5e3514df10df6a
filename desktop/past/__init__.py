"""What the History page, the inspector and the dialogs share to show the past of a dossier."""
