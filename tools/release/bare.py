"""Runs the README's two commands in a bare Debian: a chroot with python3 and nothing else, in a folder "mitt närvaro".

python3 -m tools.release.bare [bookworm | trixie …] [--user]     (as root; the newest commit is what is tried)

Exit status: 0 both commands passed; 1 one failed; 3 no bare Debian can be made here, which says nothing of the program.
"""

import argparse
import signal
import sys
import time
from collections.abc import Sequence

from tools.debian import SUITES, BareDebian, NotHereError

FAILED, NOT_HERE = 1, 3


def main(arguments: Sequence[str]) -> int:
    """Try every suite; say what each command came to, and in how many seconds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=f"one of Debian's releases (default: {SUITES})")
    parser.add_argument("--user", action="store_true", help="as an ordinary user who has sudo without a password")
    options = parser.parse_args(arguments)
    statuses, said = set(), []
    for suite in options.suites or SUITES:
        print(f"Preparing a bare {suite} …", flush=True)
        try:
            with BareDebian(suite, options.user) as debian:
                for verb in ("run", "test"):
                    began = time.monotonic()
                    status = debian.call("python3", "dev.py", verb)
                    statuses.add(FAILED if status else 0)
                    who = "a user" if options.user else "root"
                    took = time.monotonic() - began
                    said.append(f"dev.py {verb} in a bare {suite} as {who}: exit status {status}, {took:.0f} s")
        except NotHereError as error:
            statuses.add(NOT_HERE)
            said.append(f"no bare {suite} can be made here: {error}")
    print("\n".join(said), flush=True)
    return FAILED if FAILED in statuses else max(statuses)


if __name__ == "__main__":
    # Asked to end, it still removes its folder.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(main(sys.argv[1:]))
