"""From a curator's recordings to a voice of her pack."""
