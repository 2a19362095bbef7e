"""What listeners write, kept sealed: keys, the book of notes, its index and its copies."""
