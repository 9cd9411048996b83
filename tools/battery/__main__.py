"""Runs the battery: python -m battery [--fast | --small] [--seed N] [--json FILE] [TEST …].

Every test runs in a process and folders of its own, two at a time. The exit status is 1 where a bar is missed.
"""

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from tools.battery import shim
from tools.battery.running import run_all
from tools.battery.table import printed
from tools.battery.tests import TESTS
from tools.battery.trial import FAST, FULL, SMALL

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Run what is asked for and print the table."""
    parser = argparse.ArgumentParser(prog="battery", description=__doc__)
    cut = parser.add_mutually_exclusive_group()
    cut.add_argument("--fast", action="store_const", dest="cut", const=FAST, default=FULL)
    cut.add_argument("--small", action="store_const", dest="cut", const=SMALL)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    parser.add_argument("names", nargs="*", metavar="TEST")
    options = parser.parse_args()
    if not hasattr(os, "fork"):
        print("The battery needs fork: run it on Linux or macOS.", file=sys.stderr)
        return 2
    if not shim.start_under_shim(ROOT / "build"):
        print(f"There is {shim.MISSING}.", file=sys.stderr)
    chosen = [test for name, test in TESTS.items() if not options.names or name in options.names]
    outcomes = run_all(chosen, options.cut, options.seed)
    print(printed(outcomes))
    if options.json:
        told = {each.test.name: {"met": each.met, "figures": [asdict(one) for one in each.figures],
                                 "canaries": each.canaries, "broke": each.broke, "skipped": each.skipped,
                                 "seconds": each.seconds}
                for each in outcomes}  # fmt: skip
        options.json.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0 if all(each.met and not each.canaries for each in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
