"""What is done with packs: looked at, made, signed, installed. Commands and pages print it."""
