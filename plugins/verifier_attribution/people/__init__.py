"""People: who a source is, by what a document tells of people and bodies."""
