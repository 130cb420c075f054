"""Judge: whether the source of a passage said what that of a claim is said to say."""
