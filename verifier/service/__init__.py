"""Where corpus, plugins and engine meet: what both edges, HTTP and command line, call."""
