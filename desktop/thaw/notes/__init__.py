"""What a listener writes: the note, the forms it may have, how it leaves and comes in. Pure."""
