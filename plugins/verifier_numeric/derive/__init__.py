"""Derive: what the figures of several places come to together."""
