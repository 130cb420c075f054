"""Programs that make the data files of `verifier.sdk.language` from their sources."""
