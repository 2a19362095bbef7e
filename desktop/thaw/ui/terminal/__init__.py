"""The terminal player: captions as lines, choices as digits, the same keys as the window.

Nothing is ever drawn over: each line is printed once, so that a screen reader reads it once.
The words are those of the window (``thaw.ui.present``). Qt is not imported.
"""
