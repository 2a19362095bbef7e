"""Samples as a function of frames: envelopes, sources, layers, limiter, last stage, loudness.

Nothing here knows a clock, a thread, a file or a log. Whatever is computed for a frame depends
on that frame's number and on its neighbours alone, never on how a caller cuts its blocks: only
elementwise operations, finite filters and exact integer sums are used. docs: sound.
"""
