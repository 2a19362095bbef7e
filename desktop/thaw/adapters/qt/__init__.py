"""What needs Qt but shows nothing: the sound's process, one instance, the system's notices."""
