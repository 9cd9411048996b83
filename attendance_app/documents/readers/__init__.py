"""Foreign files as tables, read in a child process."""
