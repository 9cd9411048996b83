"""What is printed of a meeting: annexes, page one, days; words alone, no files."""
