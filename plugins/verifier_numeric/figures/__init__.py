"""Figures: quantities as sets of numbers that can be compared, with their times and levels."""
