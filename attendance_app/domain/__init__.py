"""The rules of meetings; nothing but the standard library."""
