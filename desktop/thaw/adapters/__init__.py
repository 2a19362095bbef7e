"""One class per port: what touches the disk, devices, decoders, the clock and the system."""
