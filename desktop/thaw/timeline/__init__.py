"""A session and a listener's choices become segments in frames; described and measured."""
