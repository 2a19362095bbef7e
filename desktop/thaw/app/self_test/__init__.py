"""Tries every part of this installation, as it is installed.

A frozen program can start and still lack a library that is only imported when sound begins; so
everything is imported, decoded, rendered and started once, in a throw-away profile.
"""
