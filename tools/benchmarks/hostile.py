"""Every hostile or broken file read as an import reads it: how each ends, the longest time, the most memory.

Once with the limits that the child sets itself and once without, its parent watching it as on Windows.
"""

import contextlib
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from attendance_app.documents.readers import child_limits
from attendance_app.documents.readers.roster_file import read_roster_file
from attendance_app.services.errors import Refusal
from tools.hostile_rosters.corpus import hostile_files


def main() -> None:
    """Measure and print a line for each way."""
    with tempfile.TemporaryDirectory() as folder:
        files = hostile_files(Path(folder) / "files")
        for watched in (False, True):
            child_limits.WATCHED = watched
            times = {name: seconds(path) for name, path in files.items()}
            slowest = max(times, key=lambda name: times[name])
            most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
            print(
                f"{'watched by the parent' if watched else 'limited by itself':<22} {len(files)} files  "
                f"slowest {times[slowest]:.2f} s ({slowest})  most memory of a child so far {most:.0f} MB"
            )
            late = {name: round(took, 2) for name, took in times.items() if took > 2}
            print(f"over two seconds: {late or 'none'}")
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(f"the program itself at its most: {own:.0f} MB")


def seconds(path: Path) -> float:
    """Return how long a file takes until it is refused or understood."""
    began = time.perf_counter()
    with contextlib.suppress(Refusal):
        read_roster_file(path)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
