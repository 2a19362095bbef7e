"""The player: one table of states; events in, frames and snapshots out. No clock, no file."""
