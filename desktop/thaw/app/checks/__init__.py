"""The whole check: what needs sounds and time, beside what files say and name."""
