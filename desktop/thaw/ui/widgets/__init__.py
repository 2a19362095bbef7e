"""What is painted and what can be pressed. No widget knows the sound or the library."""
