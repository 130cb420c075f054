"""The rules' judgements of passages, and what side these take."""
