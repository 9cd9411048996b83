"""The page with the statistics."""
