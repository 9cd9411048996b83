"""What is done in one meeting."""
