"""Starts Närvaro where it is installed as a package: python -m attendance_app."""

import sys

try:
    from attendance_app.cli.main import main

    status = main(sys.argv[1:])
except KeyboardInterrupt:
    # While the modules were loaded; what a command does is ended in ``main``.
    status = 130
sys.exit(status)
