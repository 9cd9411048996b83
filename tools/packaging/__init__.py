"""Builds what a release hands out: the Windows packages, the wheel, the bill of materials."""
