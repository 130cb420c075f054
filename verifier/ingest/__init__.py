"""Files become documents, or are refused with the reason."""
