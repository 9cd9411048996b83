"""The annex as tagged PDF."""
