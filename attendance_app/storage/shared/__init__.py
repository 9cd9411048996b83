"""Files in synced or network folders."""
