"""Durability: rescue log, recovery, backups, locks."""
