"""Whether the body is quorate and what is to be checked, to the right of the list, above it and below it."""
