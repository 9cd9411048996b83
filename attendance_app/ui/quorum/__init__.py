"""Whether the body is quorate and what is to be checked, beside, over and below the list."""
