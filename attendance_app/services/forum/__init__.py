"""The open forum file: journal, state, history."""
