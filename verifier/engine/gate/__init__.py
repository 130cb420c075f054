"""Which two facts answer the same question, so that they may be compared."""
