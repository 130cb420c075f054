"""The answer, and what it tells of how it was found."""
