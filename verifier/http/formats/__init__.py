"""Answers in the formats of the trade."""
