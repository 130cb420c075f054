"""Evaluation: how often the verdicts are right, and how far their confidence can be trusted."""
