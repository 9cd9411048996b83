"""Närvaro: attendance, quorum and Bilaga 1 for Swedish public bodies."""

__version__ = "0.9.0"
# Until this day, inclusive, faults of security are mended: see SECURITY.md.
__supported_until__ = "2027-11-30"
