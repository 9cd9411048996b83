"""Hostile, broken and wrong files that somebody may try to import as a roster; a correct importer refuses them all."""
