"""The wheel for Linux: built, its desktop files validated, and installed by pipx in bare Debians."""
