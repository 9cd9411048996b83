"""Builds what a release hands out, or checks it: dev.py package windows | linux [--check]."""

import argparse
import subprocess
import sys

from tools.debian import NotHereError
from tools.packaging.project import PackagingError, epoch, version
from tools.packaging.release_files import write_bill, write_sums


def main() -> int:
    """Do what is named; return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    systems = parser.add_subparsers(dest="system", required=True)
    windows = systems.add_parser("windows", help="the installer, the MSI and the portable zip")
    windows.add_argument(
        "--check", nargs="*", metavar="PACKAGE", help="use what was built in Wine: setup, msi, portable"
    )
    windows.add_argument(
        "--tests", nargs="*", metavar="PART", help="run the project's tests in Wine: domain, ui/file …"
    )
    linux = systems.add_parser("linux", help="the wheel")
    linux.add_argument("--check", action="store_true", help="install it by pipx in bare Debians")
    options = parser.parse_args()
    try:
        if options.system == "linux":
            return check_linux() if options.check else build_linux()
        if options.tests is not None:
            return in_wine(["--tests", *options.tests])
        return in_wine(options.check) if options.check is not None else build_windows()
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    except NotHereError as error:
        print(f"A Debian in a folder is needed for this step, and none can be made here: {error}.", file=sys.stderr)
        return 1


def build_windows() -> int:
    """Build the three Windows packages, their bill of materials and the hashes."""
    from tools.packaging.windows.build import build

    build()
    write_sums()
    return 0


def build_linux() -> int:
    """Build the wheel, its bill of materials and the hashes."""
    from tools.packaging.linux.build import build
    from tools.packaging.sbom import wheel_bom

    made = build()
    write_bill(made.name, wheel_bom(made, version(), epoch()))
    write_sums()
    print(made.name)
    return 0


def check_linux() -> int:
    """Install the wheel in bare Debians and use it there."""
    from tools.packaging.linux.check import check

    return check()


def in_wine(words: list[str]) -> int:
    """Use the packages in Wine, or run the tests there, in name spaces that end with it."""
    from tools.packaging.check.wine import debian_with_wine

    return subprocess.call(debian_with_wine().session([sys.executable, "-m", "tools.packaging.check", *words]))


if __name__ == "__main__":
    sys.exit(main())
