"""Text to session: strict loader, model, and every check that needs no sound."""
