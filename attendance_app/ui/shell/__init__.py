"""Application-level plumbing."""
