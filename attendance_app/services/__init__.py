"""What the secretary does: ask the domain, store, tell."""
