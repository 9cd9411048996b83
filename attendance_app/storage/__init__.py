"""The forum file: one SQLite document per forum."""
