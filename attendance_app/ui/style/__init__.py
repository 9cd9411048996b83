"""How the body writes: the page of settings, and learning from older minutes."""
