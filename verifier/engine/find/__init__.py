"""From a claim to the passages that may bear on it; from a document to its passages."""
