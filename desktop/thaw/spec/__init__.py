"""Text to session: the strict loader, the model of a session, and every check that needs no sound."""
