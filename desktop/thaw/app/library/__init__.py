"""The index of all sessions: built by a worker, read by the window."""
