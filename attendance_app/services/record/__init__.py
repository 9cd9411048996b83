"""The full record as plain data."""
