"""The rules this process runs: where they come from, and what keeps one from harming another."""
