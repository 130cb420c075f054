"""The corpus on this machine's disk: documents in SQLite, a search index derived from them."""
