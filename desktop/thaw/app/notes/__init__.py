"""Notes in a process of their own: it has the keys, and locking them away ends it."""
