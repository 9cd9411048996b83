"""Starts Närvaro."""

import sys

from attendance_app.cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
