"""What the engine reads in a passage once, at ingest, and stores beside its facts: its words."""
