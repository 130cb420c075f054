"""Usage: what a number counts and means where it stands: its noun, bound, change, harm or aim."""
