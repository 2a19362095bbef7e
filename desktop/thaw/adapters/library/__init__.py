"""The index of the sessions as one SQLite file: made whole, sealed, replaced at once, read."""
