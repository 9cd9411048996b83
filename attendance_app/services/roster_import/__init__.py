"""Understanding a foreign table and applying it."""
