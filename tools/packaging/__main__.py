"""Builds the packages: python -m tools.packaging windows [--check] [--tests]."""

import argparse
import sys

from tools.packaging.project import PackagingError


def main() -> int:
    """Build what is named; return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py package")
    parser.add_argument("system", choices=["windows"])
    options = parser.parse_args()
    try:
        if options.system == "windows":
            from tools.packaging.windows.build import build

            build()
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
