"""Routing and dose: rules as data, and what they offer on the ground of given answers."""
