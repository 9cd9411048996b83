"""Fields in which something is typed or looked up."""
