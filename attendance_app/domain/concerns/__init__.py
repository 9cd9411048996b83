"""What is to be checked (Att se över): serving, officers, seats. Nothing is blocked by it."""
