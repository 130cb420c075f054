"""Units: what a number is measured in, and numbers that only make one quantity together."""
