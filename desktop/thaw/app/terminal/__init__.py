"""The terminal player: captions as lines, choices as digits, the same keys as the window."""
