"""Judge: one figure of a claim beside one of a passage, where it takes more than comparing."""
