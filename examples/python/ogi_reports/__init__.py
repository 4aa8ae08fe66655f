"""Reads, checks, tabulates and writes annual reports on open government information, by what the project publishes as data."""
