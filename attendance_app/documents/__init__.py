"""Files in other formats: the annex as PDF."""
