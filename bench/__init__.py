"""How fast the service is, measured over the seed articles: `make bench`."""
