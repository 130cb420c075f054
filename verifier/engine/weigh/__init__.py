"""From what all passages say to one verdict."""
