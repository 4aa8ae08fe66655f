"""Reads, checks, tabulates and writes annual reports on open government information, by published data alone."""
