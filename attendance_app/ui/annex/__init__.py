"""Annex settings and preview."""
