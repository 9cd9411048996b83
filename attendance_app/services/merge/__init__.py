"""Merging two copies of a forum."""
