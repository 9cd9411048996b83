"""Roster editor and import."""
