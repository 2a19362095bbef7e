"""Sound files: reading them safely, keeping what is needed of them in memory, writing them."""
