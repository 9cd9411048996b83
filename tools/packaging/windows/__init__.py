"""The Windows packages: one folder, packed as an installer, an MSI and a zip."""
