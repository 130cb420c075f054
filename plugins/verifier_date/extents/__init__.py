"""Extents: the instants that stored times allow, and how they lie to each other."""
