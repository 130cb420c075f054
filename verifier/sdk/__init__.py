"""All that a rule plugin may import: what things are, and the language they are read with.

Import from the module that names the noun (`from verifier.sdk.fact import Fact`).
"""
