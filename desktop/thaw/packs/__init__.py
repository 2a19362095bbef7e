"""Packs: where they are, what they hold, which recording belongs to which line."""
