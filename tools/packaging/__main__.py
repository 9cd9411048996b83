"""Builds what a release hands out, or checks it: dev.py package windows [--check [PACKAGE …]]."""

import argparse
import subprocess
import sys

from tools.packaging.project import PackagingError


def main() -> int:
    """Do what is named; return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    systems = parser.add_subparsers(dest="system", required=True)
    windows = systems.add_parser("windows", help="the installer, the MSI and the portable zip")
    windows.add_argument(
        "--check", nargs="*", metavar="PACKAGE", help="use what was built in Wine: setup, msi, portable"
    )
    options = parser.parse_args()
    try:
        return check(options.check) if options.check is not None else build_windows()
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1


def build_windows() -> int:
    """Build the three Windows packages."""
    from tools.packaging.windows.build import build

    build()
    return 0


def check(packages: list[str]) -> int:
    """Install and use the packages in Wine, in name spaces that end with the check."""
    from tools.packaging.check.wine import debian_with_wine

    words = [sys.executable, "-m", "tools.packaging.check", *packages]
    return subprocess.call(debian_with_wine().session(words))


if __name__ == "__main__":
    sys.exit(main())
