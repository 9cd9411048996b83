"""The meeting: header, status line, dialogs."""
