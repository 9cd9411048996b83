"""The basis for fees of an open forum file."""
