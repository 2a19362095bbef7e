"""The window: pages, widgets and theme. What they show is derived by pure functions."""
