"""The command line: an edge over verifier.service, one module a command."""
