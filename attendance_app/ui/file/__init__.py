"""Backups, merge, erasure."""
