"""Context: what time expressions come to where they stand in a text."""
