"""What is told in one text, a claim or a passage: who does what to whom, and how it is said."""
