"""Grammar: time expressions of a sentence and what they say, before it is known when."""
