"""Asks an advisory database whether a locked library has a known weakness: dev.py release audit.

The databases are OSV (https://google.github.io/osv.dev/api/) and, where that gives no answer, what PyPI says of each
locked version (https://docs.pypi.org/api/json/); NARVARO_ADVISORIES and NARVARO_PYPI name others. Exit status 0: no
weakness is known; 1: some is; 3: no database was reached, and nothing is known either way.
"""

import json
import os
import sys
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tools.setup.requirements import locked

ROOT = Path(__file__).resolve().parents[2]
DATABASE = "https://api.osv.dev/v1/querybatch"
PYPI = "https://pypi.org/pypi"
LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-tools.txt")
CLEAN, WEAK, UNKNOWN = 0, 1, 3
_WAIT_S = 20
_MOST_BYTES = 10_000_000


def weaknesses(libraries: Iterable[tuple[str, str]], database: str) -> dict[str, list[str]]:
    """Return the advisories of each library that has any; OSError or ValueError where the database gave no answer."""
    asked = [
        {"package": {"ecosystem": "PyPI", "name": name}, "version": version} for name, version in sorted(set(libraries))
    ]
    request = urllib.request.Request(
        database, json.dumps({"queries": asked}).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=_WAIT_S) as answer:
        return _read(asked, json.loads(answer.read(_MOST_BYTES)))


def _read(asked: list[dict[str, Any]], answer: Any) -> dict[str, list[str]]:
    results = answer.get("results") if isinstance(answer, Mapping) else None
    if not isinstance(results, list) or len(results) != len(asked):
        raise ValueError("no answer to each question")
    found = {}
    for question, result in zip(asked, results, strict=True):
        known = [str(each["id"]) for each in (result or {}).get("vulns", [])]
        if known:
            found[f"{question['package']['name']} {question['version']}"] = known
    return found


def weaknesses_by_pypi(libraries: Iterable[tuple[str, str]], pypi: str) -> dict[str, list[str]]:
    """Return the same by what PyPI says of each version, one question a library; withdrawn advisories are left out.

    OSError or ValueError where it does not answer for every one of them.
    """
    found = {}
    for name, version in sorted(set(libraries)):
        with urllib.request.urlopen(f"{pypi}/{name}/{version}/json", timeout=_WAIT_S) as answer:
            said = json.loads(answer.read(_MOST_BYTES))
        known = said.get("vulnerabilities") if isinstance(said, Mapping) else None
        if not isinstance(known, list):
            raise ValueError(f"no answer about {name} {version}")
        ids = [str(each["id"]) for each in known if not each.get("withdrawn")]
        if ids:
            found[f"{name} {version}"] = ids
    return found


def main() -> int:
    """Ask, and print a line for each library with a weakness and which database answered, or why nothing is known."""
    libraries = [each for lock in LOCKS for each in locked((ROOT / lock).read_text(encoding="utf-8"))]
    databases = {
        os.environ.get("NARVARO_ADVISORIES", DATABASE): weaknesses,
        os.environ.get("NARVARO_PYPI", PYPI): weaknesses_by_pypi,
    }
    for database, ask in databases.items():
        try:
            found = ask(libraries, database)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            reason = error.reason if isinstance(error, urllib.error.URLError) else error
            print(f"The advisory database {database} gave no answer ({reason}).", file=sys.stderr)
            continue
        for library, known in found.items():
            print(f"{library}: {', '.join(known)}")
        print(f"{len(set(libraries))} locked libraries, {len(found)} with known weaknesses, by {database}")
        return WEAK if found else CLEAN
    print("NOT AUDITED: no advisory database gave an answer.", file=sys.stderr)
    return UNKNOWN


if __name__ == "__main__":
    sys.exit(main())
