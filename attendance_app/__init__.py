"""Närvaro: attendance, quorum and Bilaga 1 for Swedish public bodies."""

__version__ = "0.1.0"
