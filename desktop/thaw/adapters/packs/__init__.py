"""Packs on their way: from a stranger's file into the profile, signed, and out again."""
