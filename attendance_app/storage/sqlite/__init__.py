"""The forum file: schema, rows, log, checks."""
