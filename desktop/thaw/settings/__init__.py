"""What a listener may set: one row per setting, and values checked against the rows."""
