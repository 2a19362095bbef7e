"""What the scripts beside this folder share: noise, rooms, loudness, speech, files."""
