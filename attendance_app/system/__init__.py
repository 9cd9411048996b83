"""What differs between computers: folders, log, file association."""
