"""Installs and uses the Windows packages in Wine, as a secretary and her IT department would."""
