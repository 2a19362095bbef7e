"""A listener's own music: looked at and made ready by a process beside the window."""
