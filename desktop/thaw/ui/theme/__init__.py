"""Colours, type and sizes: tokens, the style sheet made from them, and the fonts."""
