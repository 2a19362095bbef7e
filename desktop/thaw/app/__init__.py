"""The composition root: commands, the sound process, background work, self-test."""
