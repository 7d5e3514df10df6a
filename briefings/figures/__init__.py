"""Pictures made from records: networks and timelines as Scenes, with their legends and their descriptions.

Nothing here knows a page, a window or a file; `scene.py` says what a picture is made of, `roles.py` how print shows it.
"""
