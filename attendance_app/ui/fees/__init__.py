"""The page with the basis for fees."""
