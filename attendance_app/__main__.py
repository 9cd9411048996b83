"""Starts Närvaro where it is installed as a package: python -m attendance_app."""

import sys

from attendance_app.cli.main import main

sys.exit(main(sys.argv[1:]))
