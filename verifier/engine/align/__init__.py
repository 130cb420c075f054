"""A claim's words beside a passage's: which say the same, and which exclude each other."""
