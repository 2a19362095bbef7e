"""Thaw plays short scripted listening sessions for headphones.

docs/architecture.md shows how the packages below fit together.
"""

__version__ = "0.1.0"
